// All achievements, from the first step to the last; ids are only ever appended. Small ones early, so that one finds out that
// they are there.
import type { DeedKey } from '../deeds.ts';
import type { Achievement } from './achievement.ts';

type Row = readonly [
  id: number,
  key: string,
  name: string,
  deed: DeedKey,
  count: number,
  reward: number,
  words: string,
];

const rows: readonly Row[] = [
  [1, 'first-blood', 'Not the Broom, Then', 'kills', 1, 5, 'Win a fight.'],
  [2, 'hundred-kills', 'Regular Exercise', 'kills', 100, 50, 'Win a hundred fights.'],
  [3, 'thousand-kills', 'The Valley Sleeps Better', 'kills', 1000, 400, 'Win a thousand fights.'],
  [4, 'rat-catcher', 'Rat-catcher', 'kill:field-rat', 25, 20, 'See off 25 field rats.'],
  [5, 'wolf-bane', 'Four More Behind You', 'kill:grey-wolf', 40, 80, 'Slay 40 grey wolves.'],
  [6, 'web-cutter', 'Eight Times Forty', 'kill:wood-spider', 40, 100, 'Slay 40 wood spiders.'],
  [7, 'toll-free', 'Toll-free', 'kill:brigand', 30, 60, 'Put 30 brigands out of business.'],
  [8, 'lights-out', 'Lights Out', 'kill:marsh-wisp', 40, 140, 'Put out 40 marsh wisps.'],
  [9, 'second-burial', 'Second Burial', 'kill:barrow-skeleton', 60, 200, 'Lay 60 barrow skeletons to rest again.'],
  [10, 'antlered-king', 'Court Is Adjourned', 'kill:antlered-king', 1, 250, 'Defeat the Antlered King.'],
  [11, 'hollow-wyrm', 'The Hollow Is Quiet', 'kill:hollow-wyrm', 1, 1000, 'Defeat the Hollow Wyrm.'],
  [12, 'boss-hunter', 'Old Acquaintances', 'bosses', 10, 600, 'Defeat bosses ten times.'],
  [13, 'level-5', 'Finding Your Feet', 'level', 5, 25, 'Reach level 5.'],
  [14, 'level-10', 'Known at the Inn', 'level', 10, 75, 'Reach level 10.'],
  [15, 'level-20', 'A Name on the Road', 'level', 20, 300, 'Reach level 20.'],
  [16, 'level-30', 'As Far as It Goes', 'level', 30, 1000, 'Reach level 30.'],
  [17, 'first-quest', 'Always Glad to Help', 'quests', 1, 5, 'Finish a quest.'],
  [18, 'twenty-quests', 'Ask Them, They Know Everybody', 'quests', 20, 200, 'Finish 20 quests.'],
  [19, 'dailies', 'Every Day Except Sundays', 'dailies', 15, 200, 'Finish daily work 15 times.'],
  [20, 'first-death', 'Well, That Happened', 'deaths', 1, 5, 'Fall, and come back.'],
  [21, 'many-deaths', 'The Innkeeper Keeps a Bed', 'deaths', 25, 50, 'Fall 25 times.'],
  [22, 'crafter', 'Measure Twice', 'crafted', 25, 60, 'Make 25 things.'],
  [23, 'master-crafter', 'The Anvil Knows You', 'crafted', 200, 400, 'Make 200 things.'],
  [24, 'gatherer', 'Basket Case', 'gathered', 50, 60, 'Gather herbs, ore or wood 50 times.'],
  [25, 'angler', 'The One That Did Not Get Away', 'fished', 30, 60, 'Catch 30 fish.'],
  [26, 'chests', 'Lid by Lid', 'chests', 10, 100, 'Open 10 chests.'],
  [27, 'traveller', 'Boots First', 'regions', 10, 50, 'See 10 named places.'],
  [28, 'cartographer', 'No White Spots', 'regions', 35, 400, 'See 35 named places.'],
  [29, 'healer', 'Good Hands', 'healed', 5000, 150, 'Give others 5,000 points of health back.'],
  [30, 'companion', 'Better Together', 'company', 50, 100, 'Win 50 fights side by side with somebody.'],
  [31, 'earner', 'It Jingles', 'coinsEarned', 5000, 100, 'Earn 5,000 coins.'],
  [32, 'student', 'Top of the Class', 'trained', 6, 200, 'Train a skill six times.'],
  [33, 'sharp', 'Where It Hurts', 'criticals', 250, 100, 'Strike critically 250 times.'],
];

export const achievements: readonly Achievement[] = rows.map(([id, key, name, deed, count, reward, words]) => ({
  id,
  key,
  name,
  words,
  goal: { deed, count },
  reward,
}));

const byDeed = Map.groupBy(achievements, ({ goal }) => goal.deed);
const byId = new Map(achievements.map((achievement) => [achievement.id, achievement]));

export const achievementOf = (id: number): Achievement | undefined => byId.get(id);

/** The achievements that a deed counts towards: what to look at when it was counted. */
export const achievementsFor = (deed: DeedKey): readonly Achievement[] => byDeed.get(deed) ?? [];

/** All that somebody has earned with what they have done so far. */
export function earnedBy(done: (deed: DeedKey) => number): readonly Achievement[] {
  return achievements.filter(({ goal }) => done(goal.deed) >= goal.count);
}
