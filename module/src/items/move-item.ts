// Moving things by hand: within the bag, onto the body and off it, into the bank and out of it. Splitting, merging and
// changing places are moves, too.
import {
  type Bag,
  equipmentSlots,
  itemKind,
  moveBetween,
  moveWithin,
  sorted,
  whyNotWorn,
} from '@hollowmere/world/items';
import { type Infer, t } from 'spacetimedb/server';
import { requireBanker } from '../bank/banker-in-reach.ts';
import { ownPlayedCharacter } from '../characters/own-character.ts';
import { refreshBearing } from '../combat/bearing.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { noteQuestEvent } from '../quests/note-event.ts';
import { refuse } from '../refuse.ts';
import { type CharacterRow, type Ctx, hollowmere } from '../schema.ts';
import { tickOf } from '../world/settings.ts';
import { belongingsOf } from './belongings.ts';
import { changeBag } from './change-bag.ts';
import { bankOf } from './containers.ts';
import { holdingOf } from './holding.ts';
import { showWorn, wornKinds } from './show-worn.ts';
import { ContainerKind } from './tables.ts';
import { transfer } from './transfer.ts';

const Place = t.object('ItemPlace', { container: ContainerKind, slot: t.u16() });

/** `count` of the stack in one slot go into another: onto its like as far as there is room, onto nothing, or in exchange. */
export const moveItem = hollowmere.reducer({ from: Place, to: Place, count: t.u32() }, (ctx, { from, to, count }) => {
  const { user, session } = requirePresence(ctx);
  const character = ownPlayedCharacter(ctx, session);
  spendAllowance(ctx, 'moveItem', user.id);
  const isBanked = [from, to].some(({ container }) => container.tag === 'bank');
  if (isBanked) requireBanker(ctx, session);
  const why = { cause: isBanked ? 'banked' : 'equipped', characterId: character.id } as const;
  const [source, target] = [ownContainer(ctx, character, from), ownContainer(ctx, character, to)];
  const before = holdingOf(ctx, source);
  if (source === target) {
    const moved = moveWithin(before.bag, from.slot, to.slot, count);
    if (!moved.ok) return refuse(moved.code);
    requireFit(character, from, moved.bag);
    requireFit(character, to, moved.bag);
    transfer(ctx, [{ of: 'container', container: source, after: { ...before, bag: moved.bag } }], why);
  } else {
    const there = holdingOf(ctx, target);
    const moved = moveBetween(before.bag, from.slot, there.bag, to.slot, count);
    if (!moved.ok) return refuse(moved.code);
    requireFit(character, from, moved.from);
    requireFit(character, to, moved.to);
    transfer(
      ctx,
      [
        { of: 'container', container: source, after: { ...before, bag: moved.from } },
        { of: 'container', container: target, after: { ...there, bag: moved.to } },
      ],
      why,
    );
  }
  if (from.container.tag !== 'worn' && to.container.tag !== 'worn') return;
  showWorn(ctx, character, session.entity);
  refreshBearing(ctx, session.entity, tickOf(ctx));
  if (wornKinds(ctx, character.id).length > 0) noteQuestEvent(ctx, character.id, { kind: 'equipped' });
});

/** Full stacks, in the order of their kinds. */
export const sortBag = hollowmere.reducer((ctx) => {
  const { user, session } = requirePresence(ctx);
  spendAllowance(ctx, 'moveItem', user.id);
  changeBag(ctx, { cause: 'equipped', characterId: session.characterId }, (before) => {
    return { ...before, bag: sorted(before.bag) };
  });
});

function ownContainer(ctx: Ctx, character: CharacterRow, { container }: Infer<typeof Place>): number {
  if (container.tag === 'bank') return bankOf(ctx, character.userId);
  const { bag, worn } = belongingsOf(ctx, character.id);
  if (container.tag === 'bag') return bag;
  return container.tag === 'worn' ? worn : refuse('wrong_slot');
}

/** Whether what lies in a slot now may lie there: the body wears what fits it, the bank keeps no things of quests. */
function requireFit(character: CharacterRow, { container, slot }: Infer<typeof Place>, after: Bag): void {
  const kind = itemKind(after[slot]?.kind ?? 0);
  if (kind === undefined) return;
  if (container.tag === 'bank' && kind.category === 'quest') refuse('wrong_slot');
  if (container.tag !== 'worn') return;
  if (kind.slot !== equipmentSlots[slot]) refuse('wrong_slot');
  const why = whyNotWorn(kind, { class: character.class.tag, level: character.level });
  if (why !== undefined) refuse(why);
}
