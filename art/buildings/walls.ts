// Walls: plaster between timbers, coursed stone, planks. Each darkens under the eaves and towards the right.
import { hash, noise } from '@hollowmere/world/map';
import { bayer } from '../ground/dither.ts';
import { type RampName, ramps, shadeOf, tone } from '../palette.ts';
import type { Box, Site } from './site.ts';

const clamp = (light: number) => Math.min(0.999, Math.max(0, light));

/** Lightness of a wall by place: shadow under the eaves, a little less light to the right and at the foot. */
function fall({ x, y, width, height }: Box, column: number, row: number): number {
  const eaves = row - y < 4 ? -0.24 + (row - y) * 0.05 : 0;
  const across = ((column - x) / width - 0.4) * -0.12;
  const foot = y + height - row < 3 ? -0.08 : 0;
  return eaves + across + foot;
}

export function plasterWall(site: Site, box: Box, seed: number): void {
  site.paint(box, (x, y) => {
    const stain = (noise(x / 7, y / 5, seed) - 0.5) * 0.26;
    return shadeOf('plaster', clamp(0.72 + stain + fall(box, x, y) + (bayer(x, y) - 0.5) * 0.05));
  });
}

export function stoneWall(site: Site, box: Box, ramp: RampName, seed: number): void {
  const course = 5;
  site.paint(box, (x, y) => {
    const row = Math.floor((y - box.y) / course);
    const along = x + Math.floor(hash(row, 1, seed) * 9);
    const size = 7 + Math.floor(hash(row, 2, seed) * 3);
    const stone = Math.floor(along / size);
    const left = along - stone * size;
    const top = (y - box.y) % course;
    const joint = top === course - 1 || left === size - 1;
    if (joint) return shadeOf(ramp, clamp(0.2 + fall(box, x, y)));
    const own = 0.58 + (hash(stone, row, seed + 3) - 0.5) * 0.3;
    const edge = top === 0 || left === 0 ? 0.14 : top === course - 2 ? -0.1 : 0;
    return shadeOf(ramp, clamp(own + edge + fall(box, x, y)));
  });
}

export function plankWall(site: Site, box: Box, ramp: RampName, seed: number): void {
  const board = 5;
  site.paint(box, (x, y) => {
    const plank = Math.floor((x - box.x) / board);
    const within = (x - box.x) % board;
    if (within === board - 1) return shadeOf(ramp, clamp(0.12 + fall(box, x, y)));
    const own = 0.56 + (hash(plank, 0, seed) - 0.5) * 0.2;
    const grain = (noise(x / 1.2, y / 6, seed + 1) - 0.5) * 0.28;
    return shadeOf(ramp, clamp(own + grain + (within === 0 ? 0.14 : 0) + fall(box, x, y)));
  });
}

/** Logs laid one on another, round in the light, their ends showing at the corners. */
export function logWall(site: Site, box: Box, seed: number): void {
  const size = 6;
  site.paint(box, (x, y) => {
    const log = Math.floor((y - box.y) / size);
    const within = (y - box.y) % size;
    const round = [0.62, 0.8, 0.66, 0.5, 0.34, 0.06][within] ?? 0.5;
    const grain = (noise(x / 6, y / 1.1, seed + log) - 0.5) * 0.22;
    return shadeOf('timber', clamp(round + grain + fall(box, x, y)));
  });
}

const BEAM = 3;

/** One straight timber with a lit upper left edge. */
export function beam(site: Site, box: Box): void {
  const steps = ramps.timber.length;
  site.paint(box, (x, y) => {
    const isLit = x === box.x || y === box.y;
    const isDark = x === box.x + box.width - 1 || y === box.y + box.height - 1;
    const step = (isLit ? 3 : isDark ? 1 : 2) - Number(hash(x >> 1, y >> 1, 5) > 0.85);
    return tone('timber', Math.min(steps - 1, Math.max(0, step)));
  });
}

/** Posts, rails and braces over a plaster wall: `panels` fields between posts. */
export function timberFrame(site: Site, { x, y, width, height }: Box, panels: number): void {
  const pitch = (width - BEAM) / panels;
  for (let panel = 0; panel < panels; panel++) {
    const left = Math.round(x + panel * pitch) + BEAM;
    const right = Math.round(x + (panel + 1) * pitch);
    const leans = panel % 2 === 0;
    const isEdge = panel === 0 || panel === panels - 1;
    if (isEdge) brace(site, left, right, y + BEAM, y + height - BEAM, leans);
  }
  for (let post = 0; post <= panels; post++) beam(site, { x: Math.round(x + post * pitch), y, width: BEAM, height });
  beam(site, { x, y, width, height: BEAM });
  beam(site, { x, y: y + height - BEAM, width, height: BEAM });
}

function brace(site: Site, left: number, right: number, top: number, bottom: number, leansRight: boolean): void {
  for (let y = top; y < bottom; y++) {
    const t = (y - top) / Math.max(1, bottom - top - 1);
    const x = Math.round(leansRight ? right - 2 - t * (right - left - 2) : left + t * (right - left - 2));
    site.rect(x, y, 1, 1, tone('timber', 3));
    site.rect(x + 1, y, 1, 1, tone('timber', 1));
  }
}
