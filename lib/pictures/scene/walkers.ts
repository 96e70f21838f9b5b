// People who walk a route there and back, for ever, with a rest at each end. Where they are follows from the time alone.
import type { Facing } from '@hollowmere/world/appearance';
import { TILE_PIXELS } from '@hollowmere/world/movement';
import type { TilePoint, Villager } from './village.ts';

/** Where somebody is, in art pixels (16 a tile), foot point. */
export interface WalkerState {
  readonly x: number;
  readonly y: number;
  readonly facing: Facing;
  readonly isWalking: boolean;
}

const TILES_PER_SECOND = 2.6;
const REST_SECONDS = 4;

export function walkerAt({ route, headStart }: Pick<Villager, 'route' | 'headStart'>, seconds: number): WalkerState {
  const legs = route.length - 1;
  const walkSeconds = legs / TILES_PER_SECOND;
  const round = 2 * (walkSeconds + REST_SECONDS);
  const time = (((seconds + headStart) % round) + round) % round;
  const isComingBack = time >= round / 2;
  const legTime = isComingBack ? time - round / 2 : time;
  const walked = Math.min(legs, legTime * TILES_PER_SECOND);
  const along = isComingBack ? legs - walked : walked;
  const isWalking = legTime < walkSeconds;
  return { ...between(route, along), facing: isWalking ? headingAt(route, along, isComingBack) : 'down', isWalking };
}

function between(route: readonly TilePoint[], along: number): { x: number; y: number } {
  const index = Math.min(Math.floor(along), route.length - 1);
  const [from, to] = [route[index], route[index + 1] ?? route[index]];
  if (!from || !to) return { x: 0, y: 0 };
  const share = along - index;
  const middle = (a: number, b: number, within: number) => (a + (b - a) * share + within) * TILE_PIXELS;
  return { x: middle(from.x, to.x, 0.5), y: middle(from.y, to.y, 0.7) };
}

function headingAt(route: readonly TilePoint[], along: number, isComingBack: boolean): Facing {
  // On the way back a whole number belongs to the tile pair below it.
  const index = isComingBack ? Math.max(0, Math.ceil(along) - 1) : Math.min(Math.floor(along), route.length - 2);
  const [from, to] = [route[index], route[index + 1]];
  if (!from || !to) return 'down';
  const sign = isComingBack ? -1 : 1;
  const [dx, dy] = [(to.x - from.x) * sign, (to.y - from.y) * sign];
  if (dx !== 0) return dx > 0 ? 'right' : 'left';
  return dy < 0 ? 'up' : 'down';
}
