// How far the character in the world is in its quests, past and present.
import { t } from 'spacetimedb/server';
import { ownPlayedId } from '../characters/own-character.ts';
import { hollowmere } from '../schema.ts';
import { rowsOf } from './log.ts';
import { QuestState } from './tables.ts';

const OwnQuest = t.row('OwnQuest', {
  quest: t.u16().primaryKey(),
  state: QuestState,
  step: t.u8(),
  counts: t.array(t.u32()),
  startedAt: t.timestamp(),
  choice: t.u8(),
  times: t.u32(),
  finishedOn: t.u32(),
});

/** Nothing while no character is in the world. */
export const myQuests = hollowmere.view({ public: true }, t.array(OwnQuest), (ctx) => {
  return rowsOf(ctx, ownPlayedId(ctx)).map(({ id: _id, characterId: _character, ...own }) => own);
});
