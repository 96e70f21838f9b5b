// Draws frames of the atlas on a 2D canvas, by foot point. Pages only; the game itself draws through its own renderer.
import { type Facing, type HeroPose, heroLayers, type Look, type Worn } from '@hollowmere/world/appearance';
import type { CharacterClass } from '@hollowmere/world/characters';
import type { Atlas } from './atlas.ts';

/** Where to draw, in pixels of the canvas. */
interface Foot {
  readonly x: number;
  readonly y: number;
}

/** A frame that the atlas lacks is left out: a page without one picture is still a page. */
export function drawFrame(to: CanvasRenderingContext2D, atlas: Atlas, name: string, foot: Foot, flipX = false): void {
  const frame = atlas.frames[name];
  if (!frame) return;
  const { x, y, w, h, anchorX, anchorY } = frame;
  const top = Math.round(foot.y - anchorY);
  if (!flipX) {
    to.drawImage(atlas.image, x, y, w, h, Math.round(foot.x - anchorX), top, w, h);
    return;
  }
  to.save();
  to.translate(Math.round(foot.x), 0);
  to.scale(-1, 1);
  to.drawImage(atlas.image, x, y, w, h, Math.round(-anchorX), top, w, h);
  to.restore();
}

export interface HeroPicture extends Foot {
  readonly look: Look;
  readonly heroClass: CharacterClass;
  readonly facing: Facing;
  readonly pose: HeroPose;
  /** Over the clothes of the class; nothing where it is not said. */
  readonly worn?: Worn | undefined;
}

export function drawHero(to: CanvasRenderingContext2D, atlas: Atlas, hero: HeroPicture): void {
  const { look, heroClass, facing, pose, worn, x, y } = hero;
  for (const { frame, flipX, lift } of heroLayers(look, heroClass, facing, pose, worn)) {
    drawFrame(to, atlas, frame, { x, y: y - lift }, flipX);
  }
}

/** The soft shadow under a body. */
export function drawShadow(to: CanvasRenderingContext2D, atlas: Atlas, { x, y }: Foot): void {
  drawFrame(to, atlas, 'effect/shadow', { x, y: y - 1 });
}
