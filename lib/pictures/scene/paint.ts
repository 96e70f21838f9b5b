// Paints one moment of the village on a 2D canvas whose pixels are art pixels: ground, then everything that stands or walks,
// from north to south, then the light of the hour and what shines through it.
import { heroPose } from '@hollowmere/world/appearance';
import { CHUNK_PIXELS } from '@hollowmere/world/movement';
import { daylightAt } from '../../game/core/daylight.ts';
import { type Atlas, frameAt } from '../atlas.ts';
import { drawFrame, drawHero, drawShadow } from '../draw.ts';
import { drawGlints, drawSmoke } from './effects.ts';
import type { GroundPictures } from './ground.ts';
import type { Thing, Things } from './things.ts';
import type { Village, Villager } from './village.ts';
import { walkerAt } from './walkers.ts';

export interface Scene {
  readonly atlas: Atlas;
  readonly ground: GroundPictures;
  readonly things: Things;
  readonly village: Village;
  /** A canvas of the same size, for the light. */
  readonly shade: CanvasRenderingContext2D;
}

export interface Moment {
  readonly seconds: number;
  readonly hour: number;
  /** Left upper corner of the view in art pixels, whole numbers. */
  readonly left: number;
  readonly top: number;
}

export function paintScene(to: CanvasRenderingContext2D, scene: Scene, moment: Moment): void {
  const { width, height } = to.canvas;
  const { left, top, seconds } = moment;
  const view = { left, top, width, height };
  const ms = seconds * 1000;
  const things = scene.things.within(view);
  to.setTransform(1, 0, 0, 1, -left, -top);
  to.imageSmoothingEnabled = false;
  paintGround(to, scene.ground, view);
  drawGlints(to, scene.atlas, view, scene.village.glints, ms);
  paintStanding(to, scene, things, seconds);
  for (const { name, x, y, phase } of things) drawSmoke(to, scene.atlas, name, { x, y }, ms + phase * 211);
  paintLight(to, scene, things, moment);
}

export interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function paintGround(to: CanvasRenderingContext2D, ground: GroundPictures, { left, top, width, height }: View): void {
  for (let row = Math.floor(top / CHUNK_PIXELS); row * CHUNK_PIXELS < top + height; row++)
    for (let column = Math.floor(left / CHUNK_PIXELS); column * CHUNK_PIXELS < left + width; column++) {
      const piece = ground.piece(column, row);
      if (piece) to.drawImage(piece, column * CHUNK_PIXELS, row * CHUNK_PIXELS);
    }
}

interface Standing {
  readonly y: number;
  readonly draw: () => void;
}

function paintStanding(
  to: CanvasRenderingContext2D,
  { atlas, village }: Scene,
  things: readonly Thing[],
  seconds: number,
): void {
  const standing: Standing[] = things.map(({ name, x, y, phase }) => {
    return { y, draw: () => drawFrame(to, atlas, frameAt(atlas, name, seconds * 1000, phase), { x, y }) };
  });
  standing.push(...village.villagers.map((villager) => standingVillager(to, atlas, villager, seconds)));
  for (const { draw } of standing.sort((a, b) => a.y - b.y)) draw();
}

function standingVillager(to: CanvasRenderingContext2D, atlas: Atlas, villager: Villager, seconds: number): Standing {
  const { x, y, facing, isWalking } = walkerAt(villager, seconds);
  const pose = heroPose(isWalking ? 'walk' : 'breathe', (seconds + villager.headStart) * 1000);
  const draw = () => {
    drawShadow(to, atlas, { x, y });
    drawHero(to, atlas, { ...villager, x, y, facing, pose });
  };
  return { y, draw };
}

/** The hour lies over everything as one tint; lamps cut holes into it, and windows and flames shine on top. */
function paintLight(
  to: CanvasRenderingContext2D,
  { shade, atlas, village }: Scene,
  things: readonly Thing[],
  { hour, left, top, seconds }: Moment,
): void {
  const { dark, tint, lamps } = daylightAt(hour);
  if (dark <= 0) return;
  const { width, height } = to.canvas;
  const [red, green, blue] = tint.map((part) => Math.round(part * 255));
  shade.globalCompositeOperation = 'copy';
  shade.fillStyle = `rgb(${red} ${green} ${blue} / ${dark})`;
  shade.fillRect(0, 0, width, height);
  const lights = lamps > 0 ? lightsInView(village, { left, top, width, height }) : [];
  shade.globalCompositeOperation = 'destination-out';
  for (const light of lights) glow(shade, light, 0.92 * lamps);
  to.drawImage(shade.canvas, left, top);
  if (lamps <= 0) return;
  to.globalAlpha = lamps;
  for (const { name, x, y, phase } of things) {
    drawFrame(to, atlas, frameAt(atlas, `${name}/lit`, seconds * 1000, phase), { x, y });
  }
  to.globalAlpha = 1;
}

interface Light {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function lightsInView({ lights }: Village, { left, top, width, height }: View): Light[] {
  return lights
    .map(([x, y, radius]) => ({ x: x - left, y: y - top, radius }))
    .filter(({ x, y, radius }) => x > -radius && y > -radius && x < width + radius && y < height + radius);
}

/** Pools of light fall off softly, and lie flat on the ground. */
function glow(to: CanvasRenderingContext2D, { x, y, radius }: Light, strength: number): void {
  const gradient = to.createRadialGradient(0, 0, 0, 0, 0, radius);
  gradient.addColorStop(0, `rgb(0 0 0 / ${strength})`);
  gradient.addColorStop(0.5, `rgb(0 0 0 / ${strength * 0.5})`);
  gradient.addColorStop(1, 'rgb(0 0 0 / 0)');
  to.setTransform(1, 0, 0, 0.8, Math.round(x), Math.round(y));
  to.fillStyle = gradient;
  to.fillRect(-radius, -radius, radius * 2, radius * 2);
  to.setTransform(1, 0, 0, 1, 0, 0);
}
