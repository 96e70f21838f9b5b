// Those who are after the same foe as a creature, close by: with them it surrounds it.
import { creatureKind, isAfter, type Mate } from '@hollowmere/world/creatures';
import { CHUNK_MARGIN, chunkOf, settledAt, TILE_UNITS, type Tick } from '@hollowmere/world/movement';
import type { Creature } from '../combat/combatants.ts';
import { readBody } from '../movement/bodies.ts';
import { solidOf } from '../movement/solid.ts';
import type { Ctx, NpcRow } from '../schema.ts';

/** From one side of a ring round somebody to the other, and as far as their rows may be behind them. */
const WITHIN = 3 * TILE_UNITS + CHUNK_MARGIN;
const SIDES = [-WITHIN, WITHIN];

/** Nothing is read for those who are in no fight. */
export function matesOf(ctx: Ctx, { npc, x, y }: Creature, now: Tick): Mate[] {
  const { target } = npc;
  const isAfterIt = ({ state, target: other }: NpcRow) => isAfter({ state: state.tag, target: other }, target);
  if (target === 0 || !isAfterIt(npc)) return [];
  const chunks = new Set(SIDES.flatMap((dx) => SIDES.map((dy) => chunkOf(Math.max(0, x + dx), Math.max(0, y + dy)))));
  const solid = solidOf(ctx);
  return [...chunks]
    .flatMap((chunk) => [...ctx.db.npc.chunk.filter(chunk)])
    .filter((other) => other.id !== npc.id && isAfterIt(other))
    .flatMap((other) => {
      const body = readBody(ctx, other.entity);
      if (body === null) return [];
      const at = settledAt(body, now, solid);
      return { x: at.x, y: at.y, radius: creatureKind(other.kind)?.radius ?? 0, stays: other.id < npc.id };
    });
}
