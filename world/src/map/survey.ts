// Surveys the whole land once and for all: what the ground is and where nobody can stand. `npm run generate` keeps the
// result as text (generated/grid.ts); whoever plays reads that.
import { doors } from './doors.ts';
import type { Draft } from './draft.ts';
import { fixtures } from './fixtures.ts';
import { encodeBits, encodeRuns } from './grid-code.ts';
import { drawBed, layBridges } from './land.ts';
import { objectsOn, tilesOf } from './objects.ts';
import { spawnTiles } from './spawn-tiles.ts';
import { isWalkable, terrains } from './terrain.ts';

interface Survey {
  /** The ground below bridges, and which tiles are solid; row by row. */
  readonly bed: Uint8Array;
  readonly solid: Uint8Array;
}

export function surveyLand(): Survey {
  const bed = drawBed();
  const land = layBridges(bed);
  const solid = solidOn(land);
  closePockets(solid, land.width);
  return { bed: bed.codes, solid };
}

/** The source of generated/grid.ts. */
export function gridSource(): string {
  const { bed, solid } = surveyLand();
  return `// The grid of the map as text. Generated from land, places, fixtures and growth by \`npm run generate\`; do not edit.

export const BED =
  '${encodeRuns(bed)}';

export const SOLID =
  '${encodeBits(solid)}';
`;
}

function solidOn(land: Draft): Uint8Array {
  const walkable = terrains.map(isWalkable);
  const solid = land.codes.map((code) => (walkable[code] ? 0 : 1));
  const footprints = objectsOn(land).flatMap(({ footprint }) => (footprint ? [...tilesOf(footprint)] : []));
  const taken = fixtures.filter(({ blocks }) => blocks).map(({ tileX, tileY }) => [tileX, tileY] as const);
  for (const [x, y] of [...footprints, ...taken]) solid[y * land.width + x] = 1;
  return solid;
}

/** Ground that nobody can come to, even with all doors open, is as good as rock: nothing may appear or be sent there. */
function closePockets(solid: Uint8Array, width: number): void {
  const reached = new Uint8Array(solid.length);
  const queue = spawnTiles.map(([x, y]) => y * width + x);
  for (const tile of queue) reached[tile] = 1;
  for (const tile of queue) {
    const x = tile % width;
    const sides = [tile - width, tile + width, ...(x > 0 ? [tile - 1] : []), ...(x < width - 1 ? [tile + 1] : [])];
    for (const next of sides) {
      if (next < 0 || next >= solid.length || solid[next] || reached[next]) continue;
      reached[next] = 1;
      queue.push(next);
    }
  }
  for (let i = 0; i < solid.length; i++) if (!reached[i]) solid[i] = 1;
  for (const { tileX, tileY } of doors) {
    if (!reached[tileY * width + tileX]) throw new Error(`nobody can come to the door at ${tileX},${tileY}`);
  }
}
