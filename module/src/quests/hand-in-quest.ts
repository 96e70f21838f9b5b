// Handing a quest in: what was collected for what it is worth, in one exchange.
import { questDeed } from '@hollowmere/world/growth';
import { COINS, type Stack } from '@hollowmere/world/items';
import {
  goneWithQuest,
  handedIn,
  type Quest,
  type QuestChoice,
  questDayAt,
  questOf,
  takenAtTheEnd,
} from '@hollowmere/world/quests';
import { t } from 'spacetimedb/server';
import { ownPlayedCharacter } from '../characters/own-character.ts';
import { countDeed } from '../growth/deeds.ts';
import { gainExperience } from '../growth/experience.ts';
import { belongingsOf } from '../items/belongings.ts';
import { holdingOf, withFewer, withMore, withoutKinds } from '../items/holding.ts';
import { transfer } from '../items/transfer.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { type CharacterRow, type Ctx, hollowmere } from '../schema.ts';
import { townspersonInReach } from '../townsfolk/in-reach.ts';
import { progressOf, rowOf, writeProgress } from './log.ts';

/** `choice` is one of the quest's ends; 0 where it offers none. The reward has to fit into the bag. */
export const handInQuest = hollowmere.reducer(
  { quest: t.u16(), npc: t.u32(), choice: t.u8() },
  (ctx, { quest: id, npc, choice }) => {
    const { user, session } = requirePresence(ctx);
    spendAllowance(ctx, 'quest', user.id);
    const quest = questOf(id);
    const { kind, place } = townspersonInReach(ctx, session, npc);
    if (quest === undefined || quest.receiver !== kind) return refuse('no_such_quest');
    const character = ownPlayedCharacter(ctx, session);
    const row = rowOf(ctx, character.id, quest.id);
    if (row === undefined || row.state.tag === 'finished') return refuse('no_such_quest');
    if (row.state.tag !== 'ready') return refuse('quest_not_done');
    const end = endOf(quest, choice);
    const { bag } = belongingsOf(ctx, character.id);
    const paid = takenAtTheEnd(quest).reduce(withFewer, holdingOf(ctx, bag));
    const after = prizesOf(quest, end, character).reduce(withMore, withoutKinds(paid, goneWithQuest(quest)));
    transfer(ctx, [{ of: 'container', container: bag, after }], { cause: 'quest', characterId: character.id });
    writeProgress(ctx, character.id, handedIn(progressOf(row), choice, questDayAt(place.now)));
    countDeeds(ctx, character.id, quest, after.coins - paid.coins);
    gainExperience(ctx, character.id, quest.reward.experience + (end?.reward.experience ?? 0));
  },
);

function countDeeds(ctx: Ctx, characterId: number, quest: Quest, coins: number): void {
  countDeed(ctx, characterId, 'quests');
  countDeed(ctx, characterId, questDeed(quest.key));
  if (quest.repeat === 'daily') countDeed(ctx, characterId, 'dailies');
  countDeed(ctx, characterId, 'coinsEarned', coins);
}

/** Throws `bad_choice` unless that end is offered. */
function endOf({ choices = [] }: Quest, choice: number): QuestChoice | undefined {
  const end = choices.find(({ id }) => id === choice);
  return choices.length === 0 && choice === 0 ? undefined : (end ?? refuse('bad_choice'));
}

/** Coins and things: for everybody, for the chosen end, and for the class. */
function prizesOf(quest: Quest, end: QuestChoice | undefined, character: CharacterRow): Stack[] {
  const coins = quest.reward.coins + (end?.reward.coins ?? 0);
  const ofClass = quest.classReward?.[character.class.tag];
  return [
    ...(coins > 0 ? [{ kind: COINS, count: coins }] : []),
    ...quest.reward.items,
    ...(end?.reward.items ?? []),
    ...(ofClass === undefined ? [] : [{ kind: ofClass, count: 1 }]),
  ];
}
