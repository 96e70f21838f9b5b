// From level 1 to 30: how long it takes, level by level, with the quests on the way.
import { CHARACTER_CLASSES, type CharacterClass } from '@hollowmere/world/characters';
import { levelSpan, MAX_LEVEL } from '@hollowmere/world/growth';
import { quests } from '@hollowmere/world/quests';
import { type Hunt, hunt } from './hunt.ts';
import { lands, preyAt } from './lands.ts';

export interface LevelOf {
  readonly level: number;
  readonly span: number;
  /** Experience that the quests meant for this level pay. */
  readonly fromQuests: number;
  /** Of a common player: the mean of the classes. */
  readonly experienceAnHour: number;
  readonly hours: number;
}

/** Talk and ways of one quest; its fights are hunting. */
const QUEST_HOURS = 8 / 60;

/** An hour of each class at each level of each land. */
export function allHunts(): readonly Hunt[] {
  return lands.flatMap((land) => {
    const [from, to] = land.levels;
    const suited = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
      (level) => preyAt(land, level).length > 0,
    );
    return suited.flatMap((level) => CHARACTER_CLASSES.map((name) => hunt(name, level, land, 1000 + level)));
  });
}

export function season(hunts: readonly Hunt[]): readonly LevelOf[] {
  return Array.from({ length: MAX_LEVEL - 1 }, (_, index) => {
    const level = index + 1;
    const here = hunts.filter((each) => each.level === level);
    const experienceAnHour = mean(here.map(({ experience }) => experience));
    const due = quests.filter((quest) => quest.repeat === 'once' && quest.level === level);
    const span = levelSpan(level);
    const fromQuests = due.reduce((sum, { reward }) => sum + reward.experience, 0);
    const hours = Math.max(0, span - fromQuests) / experienceAnHour + due.length * QUEST_HOURS;
    return { level, span, fromQuests, experienceAnHour: Math.round(experienceAnHour), hours };
  });
}

/** How far each class is from the mean of all, in percent of it, over all that was hunted. */
export function spreadOfClasses(hunts: readonly Hunt[]): Readonly<Record<CharacterClass, number>> {
  const shares = CHARACTER_CLASSES.map((name) => {
    const own = hunts.filter((each) => each.class === name);
    const parts = own.map((each) => {
      const others = hunts.filter(({ level, land }) => level === each.level && land === each.land);
      return each.experience / mean(others.map(({ experience }) => experience));
    });
    return [name, Math.round(100 * mean(parts) - 100)] as const;
  });
  return Object.fromEntries(shares) as Record<CharacterClass, number>;
}

/** How much more the class that brings most experience home from each land has than the one that brings least, in percent. */
export function spreadOfLands(hunts: readonly Hunt[]): readonly (readonly [land: string, percent: number])[] {
  return lands.map(({ name: land }) => {
    const means = CHARACTER_CLASSES.map((name) => {
      const own = hunts.filter((each) => each.land === land && each.class === name);
      return mean(own.map(({ experience }) => experience));
    });
    return [land, (100 * Math.max(...means)) / Math.min(...means) - 100];
  });
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
