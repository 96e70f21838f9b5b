// Composes a picture of the world in the order the game draws it: ground, shadows and bodies by their feet, what
// shines, and at night the dark with pools of lamplight. For previews, the share image and the icons.
import { heroLayers } from '@hollowmere/world/appearance';
import { fixtureFoot, fixturePicture, type WorldMap } from '@hollowmere/world/map';
import { TILE_PIXELS, UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import type { Area } from '../ground/canvas.ts';
import { paintGround } from '../ground/paint.ts';
import { type Color, channels, mix, pixel } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import { allFrames } from '../sheet/atlas.ts';
import type { Frame } from '../sheet/frame.ts';
import type { Hero } from './heroes.ts';
import { hours, nightfall } from './night.ts';

/** Farther from the area than this no object reaches into it. */
const REACH = 160;

/** One body to draw: its frames from the lowest layer to the highest, at a foot point in world pixels. */
interface Body {
  readonly x: number;
  readonly y: number;
  readonly layers: readonly { readonly frame: string; readonly flipX: boolean; readonly lift: number }[];
  readonly shadow: boolean;
}

export interface SceneOptions {
  /** By day when absent. */
  readonly hour?: keyof typeof hours;
}

let drawn: Map<string, Frame> | undefined;

/** Every frame of the atlas by name, drawn once. */
function frames(): Map<string, Frame> {
  drawn ??= new Map(allFrames().map((frame) => [frame.name, frame]));
  return drawn;
}

export function composeScene(map: WorldMap, area: Area, heroes: readonly Hero[], options: SceneOptions = {}): Picture {
  return composeOn(paintGround(map, area), map, area, heroes, options);
}

/** Like `composeScene`, on ground that is painted already. */
export function composeOn(
  picture: Picture,
  map: WorldMap,
  area: Area,
  heroes: readonly Hero[],
  { hour }: SceneOptions = {},
): Picture {
  const glow = new Picture(area.width, area.height);
  const bodies = [...objectBodies(map, area), ...fixtureBodies(map), ...doorBodies(map), ...heroes.map(heroBody)].sort(
    (a, b) => a.y - b.y || a.x - b.x,
  );
  for (const body of bodies)
    if (body.shadow) blend(picture, glow, area, body, { frame: 'effect/shadow', flipX: false, lift: 0 });
  for (const body of bodies) for (const layer of body.layers) blend(picture, glow, area, body, layer);
  return hour ? nightfall(picture, glow, map.lights, area, hours[hour]) : picture;
}

function objectBodies(map: WorldMap, area: Area): Body[] {
  const bodies: Body[] = [];
  for (const { kind, variant, x, y } of map.objects) {
    const [px, py] = [Math.round(x / UNITS_PER_PIXEL), Math.round(y / UNITS_PER_PIXEL)];
    if (px < area.left - REACH || px > area.left + area.width + REACH) continue;
    if (py < area.top - REACH || py > area.top + area.height + REACH) continue;
    const frame = frameOf(`object/${kind}/${variant}`, px + py);
    if (frame) bodies.push({ x: px, y: py, layers: [{ frame, flipX: false, lift: 0 }], shadow: false });
  }
  return bodies;
}

/** The still frame of that name, or one of its animation; a missing picture is a mistake. */
function frameOf(name: string, beat: number): string {
  if (frames().has(name)) return name;
  const moving = `${name}/${beat % 2}`;
  if (frames().has(moving)) return moving;
  throw new Error(`the atlas has no picture of ${name}`);
}

/** What can be used, as it is found. */
const fixtureBodies = (map: WorldMap): Body[] =>
  map.fixtures.flatMap((fixture) => {
    const frame = fixturePicture(fixture, 0);
    if (!frame) return [];
    const { x, y } = fixtureFoot(fixture);
    const foot = { x: Math.round(x / UNITS_PER_PIXEL), y: Math.round(y / UNITS_PER_PIXEL) };
    return [{ ...foot, layers: [{ frame, flipX: false, lift: 0 }], shadow: false }];
  });

const doorBodies = (map: WorldMap): Body[] =>
  map.doors.map(({ kind, tileX, tileY }) => ({
    x: tileX * TILE_PIXELS + TILE_PIXELS / 2,
    y: tileY * TILE_PIXELS + 13,
    layers: [{ frame: `door/${kind}/${kind.startsWith('village-gate') ? 'open' : 'shut'}`, flipX: false, lift: 0 }],
    shadow: false,
  }));

const heroBody = ({ x, y, look, heroClass, facing, pose }: Hero): Body => ({
  x,
  y,
  layers: heroLayers(look, heroClass, facing, pose),
  shadow: true,
});

/** Draws one layer with its own opacity, hides what glowed behind it, and adds what it makes glow. */
function blend(picture: Picture, glow: Picture, area: Area, body: Body, layer: Body['layers'][number]): void {
  const frame = frames().get(layer.frame);
  if (!frame) throw new Error(`the atlas has no picture of ${layer.frame}`);
  const left = body.x - frame.anchorX - area.left;
  const top = body.y - frame.anchorY - layer.lift - area.top;
  const source = layer.flipX ? frame.picture.flipped() : frame.picture;
  const lit = frames().get(`${layer.frame}/lit`)?.picture;
  for (let y = 0; y < source.height; y++)
    for (let x = 0; x < source.width; x++) {
      const color = source.get(x, y);
      if (color === 0) continue;
      const [px, py] = [Math.round(left) + x, Math.round(top) + y];
      picture.set(px, py, over(picture.get(px, py), color));
      glow.set(px, py, lit?.get(x, y) ?? 0);
    }
}

function over(below: Color, above: Color): Color {
  const [red, green, blue, alpha] = channels(above);
  return alpha === 255 ? above : mix(below, pixel(red, green, blue, 255), alpha / 255);
}
