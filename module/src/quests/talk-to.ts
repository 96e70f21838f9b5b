// Talking to townsfolk, as far as it counts: who was spoken to, what was said to them, what was brought.
import { countOf } from '@hollowmere/world/items';
import {
  answerTo,
  type Dialogue,
  dialogueOf,
  greetingFor,
  type Listener,
  type Objective,
  questOf,
} from '@hollowmere/world/quests';
import { isNightAt } from '@hollowmere/world/time';
import { t } from 'spacetimedb/server';
import { ownPlayedCharacter } from '../characters/own-character.ts';
import { beginEscort } from '../escorts/begin-escort.ts';
import { belongingsOf } from '../items/belongings.ts';
import { holdingOf, withFewer } from '../items/holding.ts';
import { transfer } from '../items/transfer.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { townspersonInReach } from '../townsfolk/in-reach.ts';
import { listen } from '../townsfolk/listen.ts';
import { logOf } from './log.ts';
import { noteQuestEvent } from './note-event.ts';

type Delivery = Extract<Objective, { kind: 'deliver' }>;

/** With an empty `node` a talk begins, and `choice` is not read; otherwise it is the number of what is answered there. */
export const talkTo = hollowmere.reducer(
  { npc: t.u32(), node: t.string(), choice: t.u8() },
  (ctx, { npc, node, choice }) => {
    const { user, session } = requirePresence(ctx);
    spendAllowance(ctx, 'talk', user.id);
    const meeting = townspersonInReach(ctx, session, npc);
    const { npc: met, kind: to, place } = meeting;
    const dialogue = dialogueOf(to);
    if (dialogue === undefined) return refuse('no_such_npc');
    listen(ctx, meeting);
    const { id: characterId, level } = ownPlayedCharacter(ctx, session);
    const listener = { level, log: logOf(ctx, characterId), isNight: isNightAt(place.now) };
    if (node === '') deliver(ctx, characterId, to);
    if (node === '') beginEscort(ctx, met, session);
    const reached = node === '' ? greetingFor(dialogue, listener)?.key : answered(dialogue, node, choice, listener);
    if (reached !== undefined) noteQuestEvent(ctx, characterId, { kind: 'talked', to, node: reached });
  },
);

/** Where an answer leads; nowhere, when it ends the talk. Throws `bad_choice`. */
function answered(dialogue: Dialogue, node: string, choice: number, listener: Listener): string | undefined {
  const answer = answerTo(dialogue, node, choice, listener);
  return answer.ok ? answer.to?.key : refuse(answer.code);
}

/** Hands over what is carried for somebody, as far as it is still wanted. */
function deliver(ctx: Ctx, characterId: number, to: number): void {
  for (const { item, missing } of deliveriesTo(ctx, characterId, to)) {
    const { bag } = belongingsOf(ctx, characterId);
    const before = holdingOf(ctx, bag);
    const count = Math.min(missing, countOf(before.bag, item));
    if (count === 0) continue;
    const after = withFewer(before, { kind: item, count });
    transfer(ctx, [{ of: 'container', container: bag, after }], { cause: 'quest', characterId });
    noteQuestEvent(ctx, characterId, { kind: 'delivered', item, to, count });
  }
}

function deliveriesTo(ctx: Ctx, characterId: number, to: number) {
  return logOf(ctx, characterId)
    .filter(({ state }) => state === 'active')
    .flatMap(({ quest, step, counts }) =>
      (questOf(quest)?.steps[step]?.objectives ?? []).map((objective, index) => ({
        objective,
        missing: objective.count - (counts[index] ?? 0),
      })),
    )
    .filter((wanted): wanted is { objective: Delivery; missing: number } => isDeliveryTo(wanted.objective, to))
    .map(({ objective, missing }) => ({ item: objective.item, missing }));
}

const isDeliveryTo = (objective: Objective, to: number): objective is Delivery =>
  objective.kind === 'deliver' && objective.to === to;
