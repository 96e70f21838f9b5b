// An ordinary house, put together from a plan: foundation, walls, a roof over the whole length and, in front of it,
// gabled wings. Everything is measured in pixels from the lower left corner of the walls.
import { OUTLINE, shaded } from '../palette.ts';
import { type DoorStyle, doorway, glazed, type WindowStyle } from './openings.ts';
import { type Covering, frontSlope, type Gable, gableEdge, gableSlopes } from './roofs.ts';
import { type Box, Site } from './site.ts';
import { beam, logWall, plankWall, plasterWall, stoneWall, timberFrame } from './walls.ts';

export type Wall = 'plaster' | 'timbered' | 'stone' | 'planks' | 'logs' | 'driftwood' | 'barnred';

/** Space round the walls for eaves and what leans on the house. */
export const MARGIN = 12;

interface Opening {
  /** Left edge for windows, middle for doors. */
  readonly x: number;
  /** Height of the lower edge above the ground. */
  readonly y: number;
}

interface Wing {
  readonly x: number;
  readonly width: number;
  /** Height of its walls, and of the gable above them. */
  readonly walls: number;
  readonly rise: number;
  readonly wall: Wall;
  readonly depth: number;
  readonly panels?: number;
}

export interface HousePlan {
  readonly name: string;
  readonly tiles: number;
  readonly wall: Wall;
  /** Height of the walls, and of the slope above them. */
  readonly walls: number;
  readonly rise: number;
  /** Height of a lower storey of stone, if there is one. */
  readonly base?: number;
  readonly panels?: number;
  readonly roof: Covering;
  readonly hip?: number;
  readonly seed: number;
  /** Room above the ridge for chimneys and turrets. */
  readonly headroom?: number;
  readonly wings?: readonly Wing[];
  readonly doors: readonly (Opening & { readonly style?: DoorStyle })[];
  readonly windows: readonly (Opening & { readonly style?: WindowStyle })[];
}

export interface Built {
  readonly site: Site;
  /** Left edge of the walls, right edge, and the line of the ground. */
  readonly left: number;
  readonly right: number;
  readonly ground: number;
  readonly eaves: number;
  readonly ridge: number;
}

export function build(plan: HousePlan): Built {
  const { tiles, walls, rise, headroom = 14, hip = 2, wings = [] } = plan;
  const width = tiles * 16;
  const site = new Site(width + 2 * MARGIN, walls + rise + headroom);
  const ground = site.day.height;
  const [left, right] = [MARGIN, MARGIN + width];
  const eaves = ground - walls;
  const ridge = eaves - rise;
  const box: Box = { x: left, y: eaves, width, height: walls };

  raiseWall(site, box, plan.wall, plan.panels ?? tiles, plan.seed);
  if (plan.base) raiseBase(site, { ...box, y: ground - plan.base, height: plan.base }, plan.seed);
  else plinth(site, { ...box, y: ground - 4, height: 4 }, plan.seed);
  frontSlope(site, {
    left: left - 5,
    right: right + 5,
    ridge,
    eaves: eaves + 3,
    hip,
    kind: plan.roof,
    seed: plan.seed,
  });
  castEaves(site, { x: left, y: eaves + 4, width, height: 3 });
  for (const wing of wings) raiseWing(site, wing, plan, left, ground);
  for (const { x, y, style } of plan.windows) glazed(site, left + x, ground - y - (style?.height ?? 11), style);
  for (const { x, y, style } of plan.doors) doorway(site, left + x, ground - y, style);
  return { site, left, right, ground, eaves, ridge };
}

/** The silhouette gets its ink line; call it when everything is on. */
export function finish(site: Site): Site {
  const outlined = site.day.outlined(OUTLINE);
  site.day.pixels.set(outlined.pixels);
  return site;
}

export function raiseWall(site: Site, box: Box, wall: Wall, panels: number, seed: number): void {
  if (wall === 'plaster' || wall === 'timbered') plasterWall(site, box, seed);
  if (wall === 'timbered') timberFrame(site, box, panels);
  if (wall === 'stone') stoneWall(site, box, 'masonry', seed);
  if (wall === 'planks') plankWall(site, box, 'timber', seed);
  if (wall === 'logs') logWall(site, box, seed);
  if (wall === 'driftwood' || wall === 'barnred') plankWall(site, box, wall, seed);
}

function raiseBase(site: Site, box: Box, seed: number): void {
  stoneWall(site, box, 'masonry', seed + 3);
  beam(site, { x: box.x - 2, y: box.y - 2, width: box.width + 4, height: 3 });
}

const plinth = (site: Site, box: Box, seed: number) => stoneWall(site, box, 'masonry', seed + 5);

const castEaves = (site: Site, box: Box) => site.shade(box, shaded);

function raiseWing(site: Site, wing: Wing, plan: HousePlan, left: number, ground: number): void {
  const middle = left + wing.x + wing.width / 2;
  const gable: Gable = {
    middle,
    half: wing.width / 2 + 5,
    tip: ground - wing.walls - wing.rise,
    eaves: ground - wing.walls + 3,
    depth: Math.min(wing.depth, plan.walls + plan.rise - wing.walls - wing.rise - 1),
    joins: true,
    kind: plan.roof,
    seed: plan.seed + 13,
  };
  const box: Box = { x: left + wing.x, y: ground - wing.walls, width: wing.width, height: wing.walls };
  gableSlopes(site, gable);
  gableWall(site, gable, box, wing.wall, plan.seed);
  raiseWall(site, box, wing.wall, wing.panels ?? 2, plan.seed + 21);
  if (plan.base) raiseBase(site, { ...box, y: ground - plan.base, height: plan.base }, plan.seed);
  else plinth(site, { ...box, y: ground - 4, height: 4 }, plan.seed);
}

/** The triangle of wall below a gable, with a tie beam and a king post when it is timbered. */
export function gableWall(site: Site, gable: Gable, box: Box, wall: Wall, seed: number): void {
  const top = Math.floor(gable.tip);
  const inside = (x: number, y: number) => y > gableEdge(gable, x) + 3;
  const triangle = new Site(site.day.width, site.day.height);
  raiseWall(
    triangle,
    { x: box.x, y: top, width: box.width, height: box.y - top },
    wall === 'timbered' ? 'plaster' : wall,
    1,
    seed + 31,
  );
  site.paint({ x: box.x, y: top, width: box.width, height: box.y - top }, (x, y) => {
    if (!inside(x, y)) return undefined;
    const color = triangle.day.get(x, y);
    return y < gableEdge(gable, x) + 6 ? shaded(color) : color;
  });
  if (wall !== 'timbered') return;
  const middle = Math.round(gable.middle);
  beam(site, { x: middle - 1, y: top + 6, width: 3, height: box.y - top - 6 });
}
