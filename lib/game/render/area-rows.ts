// A threatened area as rows of pixels: what of each row lies within, and which pixels are its edge. Every shape of a telegraph is
// convex, so that a row of it is one run.
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import type { Telegraph } from '../core/fight/telegraphs.ts';

/** As in world/combat: 60 degrees to either side. */
const HALF_ARC = Math.PI / 3;

/** Pixels of one row, from `left` up to but without `right`. */
export interface Row {
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** Everything with `x * this.x + y * this.y >= least`, seen from where the area begins. */
interface HalfPlane {
  readonly x: number;
  readonly y: number;
  readonly least: number;
}

/** The rows of an area in pixels of the world, from the top; `share` is how much of its reach is meant, 0 to 1. */
export function rowsOf(area: Telegraph, share: number): readonly Row[] {
  const [x, y] = [area.x / UNITS_PER_PIXEL, area.y / UNITS_PER_PIXEL];
  const { radius, planes } = boundsOf(area, share);
  const rows: Row[] = [];
  for (let row = Math.ceil(y - radius); row <= y + radius; row++) {
    const away = row - y;
    const half = Math.sqrt(Math.max(0, radius ** 2 - away ** 2));
    let [least, most] = [-half, half];
    for (const plane of planes) {
      const rest = plane.least - plane.y * away;
      if (Math.abs(plane.x) < 1e-9) {
        if (rest > 0) most = Number.NEGATIVE_INFINITY;
      } else if (plane.x > 0) least = Math.max(least, rest / plane.x);
      else most = Math.min(most, rest / plane.x);
    }
    const [left, right] = [Math.round(x + least), Math.round(x + most)];
    if (right > left) rows.push({ y: row, left, right });
  }
  return rows;
}

/** The pixels of an area that have something outside beside them, above or below, as runs. */
export function edgesOf(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row, index) => {
    const [above, below] = [rows[index - 1], rows[index + 1]];
    if (!above || !below) return [row];
    const left = Math.max(row.left + 1, Math.min(row.right, Math.max(above.left, below.left)));
    const right = Math.min(row.right - 1, Math.max(row.left, Math.min(above.right, below.right)));
    if (left >= right) return [row];
    return [
      { y: row.y, left: row.left, right: left },
      { y: row.y, left: right, right: row.right },
    ];
  });
}

function boundsOf(area: Telegraph, share: number): { readonly radius: number; readonly planes: readonly HalfPlane[] } {
  if (area.shape === 'circle') return { radius: (area.radius / UNITS_PER_PIXEL) * share, planes: [] };
  if (area.shape === 'arc') {
    const [from, to] = [area.angle - HALF_ARC, area.angle + HALF_ARC];
    const planes = [
      { x: -Math.sin(from), y: Math.cos(from), least: 0 },
      { x: Math.sin(to), y: -Math.cos(to), least: 0 },
    ];
    return { radius: (area.radius / UNITS_PER_PIXEL) * share, planes };
  }
  const [length, half] = [(area.length / UNITS_PER_PIXEL) * share, area.halfWidth / UNITS_PER_PIXEL];
  const [x, y] = [Math.cos(area.angle), Math.sin(area.angle)];
  const planes = [
    { x, y, least: 0 },
    { x: -x, y: -y, least: -length },
    { x: -y, y: x, least: -half },
    { x: y, y: -x, least: -half },
  ];
  return { radius: Math.hypot(length, half), planes };
}
