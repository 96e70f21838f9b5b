// Something that lies on the ground: a row of the `ground_item` table.
import type { Tick } from '@hollowmere/world/movement';

export interface GroundItem {
  readonly id: number;
  /** Units. */
  readonly x: number;
  readonly y: number;
  /** An id of the kinds of items. */
  readonly kind: number;
  readonly count: number;
  /** The body it is kept for; 0 for anybody. */
  readonly owner: number;
  readonly ownedUntil: Tick;
}

export type GroundItems = ReadonlyMap<number, GroundItem>;

/** Whether a body may take it at this tick: whoever won it comes first. */
export const isFreeFor = ({ owner, ownedUntil }: GroundItem, body: number | undefined, now: Tick): boolean =>
  owner === 0 || owner === body || now >= ownedUntil;

/** Pixels of the world. */
const ASIDE = { x: 11, y: 5 };

/** How far beside its place a pile is drawn: piles of one place apart, and none under the feet of whoever dropped it. */
export function besideItsPlace({ id }: GroundItem): { readonly x: number; readonly y: number } {
  const angle = id * 2.4;
  return { x: Math.round(Math.cos(angle) * ASIDE.x), y: Math.round(ASIDE.y + Math.sin(angle) * (ASIDE.y - 1)) };
}
