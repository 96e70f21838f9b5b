// How loud something is where one stands, and from which side it comes.
import { TILE_UNITS } from '@hollowmere/world/movement';
import type { Placed } from './sound-desk.ts';

/** Further than this nothing is heard. */
const EARSHOT = 9 * TILE_UNITS;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Nothing out of earshot. */
export function heardFrom(at: Place, ear: Place): Placed | undefined {
  const [dx, dy] = [at.x - ear.x, at.y - ear.y];
  const distance = Math.hypot(dx, dy);
  if (distance >= EARSHOT) return undefined;
  return { gain: (1 - distance / EARSHOT) ** 2, pan: Math.max(-1, Math.min(1, dx / EARSHOT)) };
}
