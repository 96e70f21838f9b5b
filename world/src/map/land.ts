// The lie of the land of the whole world, drawn on a sheet of tiles: each part by its own file, then the bridges.
// What stands on it is in places/ (by hand) and growth.ts (by nature).
import { Draft } from './draft.ts';
import { bridges } from './land/bridges.ts';
import { drawKingsbarrow } from './land/kingsbarrow.ts';
import { drawSallowfen } from './land/sallowfen.ts';
import { drawThornwood } from './land/thornwood.ts';
import { drawUnderhollow } from './land/underhollow.ts';
import { drawValley } from './land/valley.ts';

/** In tiles; whole chunks of 16. */
export const WIDTH = 256;
export const HEIGHT = 256;

/** The land without its bridges: what the painter sees below the planks. */
export function drawBed(): Draft {
  const land = new Draft(WIDTH, HEIGHT, 'grass');
  drawValley(land);
  drawSallowfen(land);
  drawKingsbarrow(land);
  drawThornwood(land);
  drawUnderhollow(land);
  return land;
}

export function layBridges(bed: Draft): Draft {
  const land = bed.copy();
  for (const bridge of bridges) land.rect('bridge', bridge.x, bridge.y, bridge.width, bridge.height);
  return land;
}
