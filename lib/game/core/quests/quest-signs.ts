// The signs of quests, over heads and in lists: something to hand in, to take on, or under way.
import type { QuestMark } from '@hollowmere/world/quests';

export const QUEST_SIGNS: Readonly<Record<QuestMark, string>> = { ready: '?', open: '!', underway: '…' };
