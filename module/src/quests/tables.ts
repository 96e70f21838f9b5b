// How far each character is in its quests. A row stays when a quest is over: later ones ask for it.
import { t, table } from 'spacetimedb/server';

/** As in world/quests, in its order. */
export const QuestState = t.enum('QuestState', ['active', 'ready', 'finished']);

export const questProgress = table(
  {
    name: 'quest_progress',
    indexes: [{ accessor: 'byCharacterAndQuest', algorithm: 'btree', columns: ['characterId', 'quest'] }],
  },
  {
    id: t.u32().primaryKey().autoInc(),
    characterId: t.u32().index(),
    /** An id of world/quests. */
    quest: t.u16(),
    state: QuestState,
    /** The step in hand, from 0, and how far each of its objectives is. */
    step: t.u8(),
    counts: t.array(t.u32()),
    startedAt: t.timestamp(),
    /** The choice it last ended with; 0 for none. */
    choice: t.u8(),
    /** How often it was finished, and on which day last: days as world/quests counts them. */
    times: t.u32(),
    finishedOn: t.u32(),
  },
);
