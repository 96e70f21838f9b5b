// Rock that stands up from the ground: one looks at its face where land lies before it, at its edge in the light, and
// behind that into a dark that no border is seen in.
import { hash } from '@hollowmere/world/map';
import { TILE_PIXELS } from '@hollowmere/world/movement';
import { type Canvas, CRAG } from './canvas.ts';
import { distances, FAR } from './distances.ts';
import { bayer } from './dither.ts';
import { fieldOf } from './field.ts';

/** How high a face is, in pixels. */
const FACE = 19;
/** Rows looked down for the ground: more than the top needs to be all dark. */
const REACH = FAR + 3;
/** How far its shadow lies on the ground before it. */
const FOOT = 5;

const columns = fieldOf(451);
const ledges = fieldOf(452);
const splits = fieldOf(453);
const fray = fieldOf(456);

export function raiseCrags(canvas: Canvas): void {
  if (!canvas.cover.includes(CRAG)) return;
  const depth = distances(canvas, (cover) => cover !== CRAG);
  const { width, height } = canvas;
  const ground = new Int16Array(width);
  ground.fill(REACH);
  for (let row = height - 1; row >= 0; row--)
    for (let column = 0; column < width; column++) {
      const index = row * width + column;
      const [x, y] = [canvas.left + column, canvas.top + row];
      if (canvas.cover[index] !== CRAG) {
        ground[column] = 0;
        continue;
      }
      const down = Math.min(REACH, (ground[column] ?? REACH) + 1);
      ground[column] = down;
      canvas.tone[index] = down <= FACE ? faceTone(x, y, down) : topTone(x, y, depth[index] ?? FAR, down);
    }
  castFeet(canvas);
}

/** Columns of stone with ledges, darker towards the foot. */
function faceTone(x: number, y: number, down: number): number {
  const column = columns(x / 5, y / 26);
  const ledge = ledges(x / 13, y / 4);
  const split = Math.abs(splits(x / 4, y / 18) - 0.5) < 0.04;
  if (down === FACE) return 6;
  if (down === FACE - 1) return 5;
  if (split) return 1;
  const light =
    1.2 + column * 2.6 + (down / FACE) * 1.5 + (ledge > 0.7 ? 1 : ledge < 0.25 ? -1 : 0) + (bayer(x, y) - 0.5) * 0.8;
  if (down < 3) return 1;
  return Math.max(1, Math.min(5, Math.round(light)));
}

/** Where the caves are, in pixels of the world: there is no sky above that rock. */
const UNDERHOLLOW = { left: 128 * TILE_PIXELS, top: 186 * TILE_PIXELS };

const topTone = (x: number, y: number, depth: number, down: number): number =>
  x > UNDERHOLLOW.left && y > UNDERHOLLOW.top ? buriedTone(x, y, depth, down) : skyTone(x, y, depth, down);

const [tables, strata] = [fieldOf(461), fieldOf(462)];

/** Weathered rock in steps, each with a lit edge. */
function skyTone(x: number, y: number, depth: number, down: number): number {
  if (depth < 1.6) return 5;
  const rise = tables(x / 36, y / 20) * 3.2 + strata(x / 9, y / 5) * 0.22 + Math.min(depth, down - FACE) / 14;
  const within = rise - Math.floor(rise);
  if (within < 0.09) return 2;
  const own = 3 + (Math.floor(rise) % 2);
  return Math.min(5, own + (within < 0.2 ? 1 : 0) - (hash(x, y, 463) > 0.94 ? 1 : 0));
}

/** A lit rim, then ever less to be seen. */
function buriedTone(x: number, y: number, depth: number, down: number): number {
  const waver = (fray(x / 10, y / 8) - 0.5) * 12 + (bayer(x, y) - 0.5) * 5;
  const d = Math.min(depth, down - FACE) + waver * 0.8;
  if (depth < 1.6) return 4;
  if (d < 7) return hash(x, y, 457) > 0.9 ? 4 : 3;
  if (d < 13) return 2;
  return d < 20 ? 1 : 0;
}

/** The ground right before a face lies in its shadow. */
function castFeet(canvas: Canvas): void {
  const { width, height, cover, shadow } = canvas;
  for (let row = 1; row < height; row++)
    for (let column = 0; column < width; column++) {
      const index = row * width + column;
      if (cover[index] === CRAG) continue;
      const reach = FOOT + (hash(column + canvas.left, 0, 458) > 0.5 ? 1 : 0);
      for (let up = 1; up <= reach && up <= row; up++)
        if (cover[index - up * width] === CRAG) {
          shadow[index] = 1;
          break;
        }
    }
}
