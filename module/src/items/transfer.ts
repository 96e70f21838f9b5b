// The one way in which things change hands. Whoever has a rule to carry out says what each holder has afterwards; what
// the ledger gets is reckoned from the difference, so that it cannot say anything else than what happened.
import { COINS } from '@hollowmere/world/items';
import { chunkOf, type Tick } from '@hollowmere/world/movement';
import type { Infer } from 'spacetimedb/server';
import { dayOf } from '../moment.ts';
import { noteQuestEvent } from '../quests/note-event.ts';
import type { Ctx, GroundItemRow } from '../schema.ts';
import { GROUND, WORLD } from './holders.ts';
import { type Holding, holdingOf, totalsOf, writeHolding } from './holding.ts';
import type { LedgerCause } from './tables.ts';

type Cause = Infer<typeof LedgerCause>['tag'];

/** What lies on the ground from now on. */
export interface Pile {
  readonly kind: number;
  readonly count: number;
  /** Units. */
  readonly x: number;
  readonly y: number;
  /** The body that may take it first; 0 for anybody. */
  readonly owner: number;
  readonly ownedUntil: Tick;
  readonly goesAt: Tick;
}

/** What becomes of one holder. What holders have more or less altogether comes from the world or goes back to it. */
export type Change =
  | { readonly of: 'container'; readonly container: number; readonly after: Holding }
  /** It is gone from the ground. */
  | { readonly of: 'pile'; readonly row: GroundItemRow }
  | { readonly of: 'new pile'; readonly pile: Pile };

export interface Why {
  readonly cause: Cause;
  /** Whose act it is; 0 for nobody's. */
  readonly characterId: number;
}

export function transfer(ctx: Ctx, changes: readonly Change[], why: Why): void {
  const gains = changes.map((change) => ({ holder: holderOf(change), gained: carryOut(ctx, change) }));
  const kinds = new Set(gains.flatMap(({ gained }) => [...gained.keys()]));
  for (const kind of kinds) {
    const shares = gains.map(({ holder, gained }) => ({ holder, count: gained.get(kind) ?? 0 }));
    for (const line of linesOf(shares)) note(ctx, kind, line, why);
  }
  for (const { holder, gained } of gains) tellQuests(ctx, holder, gained);
}

/** Quests that collect count what lies in the bag. */
function tellQuests(ctx: Ctx, holder: number, gained: ReadonlyMap<number, number>): void {
  const arrived = [...gained].filter(([kind, count]) => count > 0 && kind !== COINS);
  if (arrived.length === 0) return;
  for (const { characterId, bag } of [...ctx.db.belongings.bag.filter(holder)]) {
    const totals = totalsOf(holdingOf(ctx, bag));
    for (const [item] of arrived) {
      noteQuestEvent(ctx, characterId, { kind: 'held', item, count: totals.get(item) ?? 0 });
    }
  }
}

function holderOf(change: Change): number {
  return change.of === 'container' ? change.container : GROUND;
}

/** Writes one change; returns how many of each kind the holder has more now. */
function carryOut(ctx: Ctx, change: Change): Map<number, number> {
  switch (change.of) {
    case 'container': {
      const { container, after } = change;
      const gained = difference(totalsOf(holdingOf(ctx, container)), totalsOf(after));
      writeHolding(ctx, container, after);
      return gained;
    }
    case 'pile': {
      const { id, kind, count } = change.row;
      ctx.db.groundItem.id.delete(id);
      return new Map([[kind, -count]]);
    }
    case 'new pile': {
      const { pile } = change;
      ctx.db.groundItem.insert({ id: 0, chunk: chunkOf(pile.x, pile.y), ...pile });
      return new Map([[pile.kind, pile.count]]);
    }
  }
}

function difference(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): Map<number, number> {
  const gained = new Map(after);
  for (const [kind, count] of before) gained.set(kind, (gained.get(kind) ?? 0) - count);
  return gained;
}

interface Share {
  readonly holder: number;
  /** More than before, or with a minus less. */
  readonly count: number;
}

interface Line {
  readonly source: number;
  readonly target: number;
  readonly count: number;
}

/** Who gave how many to whom: each giver to the takers in turn, and what does not match to or from the world. */
function linesOf(shares: readonly Share[]): Line[] {
  const takers = shares.filter(({ count }) => count > 0).map((share) => ({ ...share }));
  const lines: Line[] = [];
  for (const { holder: source, count } of shares.filter((share) => share.count < 0)) {
    let left = -count;
    for (const taker of takers) {
      const given = Math.min(left, taker.count);
      if (given === 0) continue;
      left -= given;
      taker.count -= given;
      lines.push({ source, target: taker.holder, count: given });
    }
    if (left > 0) lines.push({ source, target: WORLD, count: left });
  }
  for (const { holder: target, count } of takers) if (count > 0) lines.push({ source: WORLD, target, count });
  return lines;
}

function note(ctx: Ctx, kind: number, { source, target, count }: Line, { cause, characterId }: Why): void {
  ctx.db.ledger.insert({
    id: 0n,
    writtenAt: ctx.timestamp,
    day: dayOf(ctx.timestamp),
    source,
    target,
    kind,
    count,
    cause: { tag: cause },
    characterId,
  });
}
