// Paints one moment of the village on a 2D canvas whose pixels are art pixels: ground, then everything that stands or walks,
// from north to south, then the light of the hour.
import { heroPose } from '@hollowmere/world/appearance';
import { type MapObject, worldMap } from '@hollowmere/world/map';
import { daylightAt } from '../../game/core/daylight.ts';
import type { Atlas } from '../atlas.ts';
import { drawFrame, drawHero, drawShadow } from '../draw.ts';
import { type GroundPictures, PIECE_PIXELS } from './ground.ts';
import { pixelsOf, TILE_PIXELS } from './scene.ts';
import { type Walker, walkerAt } from './walkers.ts';

export interface Scene {
  readonly atlas: Atlas;
  readonly ground: GroundPictures;
  readonly objects: readonly (readonly MapObject[])[];
  readonly walkers: readonly Walker[];
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

/** Objects as high as this reach into the view from below it. */
const TALLEST_TILES = 8;
const WIDEST_PIXELS = 96;

export function paintScene(to: CanvasRenderingContext2D, scene: Scene, moment: Moment): void {
  to.setTransform(1, 0, 0, 1, 0, 0);
  to.imageSmoothingEnabled = false;
  to.translate(-moment.left, -moment.top);
  paintGround(to, scene, moment);
  paintStanding(to, scene, moment);
  to.setTransform(1, 0, 0, 1, 0, 0);
  paintLight(to, scene, moment);
}

function paintGround(to: CanvasRenderingContext2D, { ground }: Scene, { left, top }: Moment): void {
  const { width, height } = to.canvas;
  for (let row = Math.floor(top / PIECE_PIXELS); row * PIECE_PIXELS < top + height; row++)
    for (let column = Math.floor(left / PIECE_PIXELS); column * PIECE_PIXELS < left + width; column++) {
      const piece = ground.piece(column, row);
      if (piece) to.drawImage(piece, column * PIECE_PIXELS, row * PIECE_PIXELS);
    }
}

interface Standing {
  readonly y: number;
  readonly draw: () => void;
}

function paintStanding(to: CanvasRenderingContext2D, scene: Scene, moment: Moment): void {
  const standing = [...objectsInView(to, scene, moment), ...walkersInView(to, scene, moment)];
  for (const { draw } of standing.sort((a, b) => a.y - b.y)) draw();
}

function objectsInView(to: CanvasRenderingContext2D, { atlas, objects }: Scene, { left, top }: Moment): Standing[] {
  const { width, height } = to.canvas;
  const first = Math.max(0, Math.floor(top / TILE_PIXELS));
  const last = Math.floor((top + height) / TILE_PIXELS) + TALLEST_TILES;
  return objects.slice(first, last).flatMap((row) =>
    row.flatMap(({ kind, variant, x: unitsX, y: unitsY }) => {
      const [x, y] = [pixelsOf(unitsX), pixelsOf(unitsY)];
      if (x < left - WIDEST_PIXELS || x > left + width + WIDEST_PIXELS) return [];
      return [{ y, draw: () => drawFrame(to, atlas, `object/${kind}/${variant}`, { x, y }) }];
    }),
  );
}

function walkersInView(to: CanvasRenderingContext2D, { atlas, walkers }: Scene, { seconds }: Moment): Standing[] {
  return walkers.map((walker) => {
    const { x, y, facing, isWalking } = walkerAt(walker, seconds);
    const pose = heroPose(isWalking, (seconds + walker.headStart) * 1000);
    const draw = () => {
      drawShadow(to, { x, y }, 10);
      drawHero(to, atlas, { ...walker, x, y, facing, pose });
    };
    return { y, draw };
  });
}

/** The hour lies over everything as one tint; lamps and windows cut holes into it and glow. */
function paintLight(to: CanvasRenderingContext2D, { shade }: Scene, { hour, left, top }: Moment): void {
  const { dark, tint, lamps } = daylightAt(hour);
  if (dark <= 0) return;
  const { width, height } = to.canvas;
  const [red, green, blue] = tint.map((part) => Math.round(part * 255));
  shade.globalCompositeOperation = 'copy';
  shade.fillStyle = `rgb(${red} ${green} ${blue} / ${dark})`;
  shade.fillRect(0, 0, width, height);
  const lights = lamps > 0 ? lightsInView(left, top, width, height) : [];
  shade.globalCompositeOperation = 'destination-out';
  for (const light of lights) glow(shade, light, `rgb(0 0 0 / ${0.92 * lamps})`);
  to.drawImage(shade.canvas, 0, 0);
  to.globalCompositeOperation = 'lighter';
  for (const light of lights) glow(to, light, `rgb(255 170 70 / ${0.14 * lamps})`);
  to.globalCompositeOperation = 'source-over';
}

interface Glow {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

function lightsInView(left: number, top: number, width: number, height: number): Glow[] {
  return worldMap.lights
    .map(({ x, y, radius }) => ({ x: pixelsOf(x) - left, y: pixelsOf(y) - top, radius: pixelsOf(radius) }))
    .filter(({ x, y, radius }) => x > -radius && y > -radius && x < width + radius && y < height + radius);
}

function glow(to: CanvasRenderingContext2D, { x, y, radius }: Glow, color: string): void {
  const gradient = to.createRadialGradient(x, y, 0, x, y, radius);
  gradient.addColorStop(0, color);
  gradient.addColorStop(1, 'rgb(0 0 0 / 0)');
  to.fillStyle = gradient;
  to.fillRect(x - radius, y - radius, radius * 2, radius * 2);
}
