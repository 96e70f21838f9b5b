// What one has done and may be proud of: deeds as they are counted, achievements as they are earned, and word of a new
// one.
import { type Achievement, achievementOf } from '@hollowmere/world/growth';
import { rowSlice } from '../feed/row-slice.ts';
import { Cell, follow, type Slice } from '../slice.ts';
import type { Stay } from './stay.ts';

export interface Earned {
  readonly achievement: Achievement;
  readonly earnedAt: Date;
}

/** What was earned at once; a new one has a new number. */
export interface MeritNews {
  readonly number: number;
  readonly achievements: readonly Achievement[];
}

/** Until the rows are here. */
const NOT_YET: readonly Earned[] = [];

export class Merits {
  readonly achievements: Slice<readonly Earned[]>;
  /** How often one has done what achievements ask about. */
  readonly deeds: Slice<ReadonlyMap<string, number>>;
  readonly #news = new Cell<MeritNews | undefined>(undefined);

  constructor(stay: Stay) {
    this.achievements = rowSlice(stay, {
      tables: ['myAchievements'],
      read: ({ myAchievements }) =>
        [...myAchievements.iter()].flatMap(({ achievement: id, earnedAt }) => {
          const achievement = achievementOf(id);
          return achievement ? [{ achievement, earnedAt: earnedAt.toDate() }] : [];
        }),
      before: NOT_YET,
    });
    this.deeds = rowSlice(stay, {
      tables: ['myDeeds'],
      read: ({ myDeeds }) => new Map([...myDeeds.iter()].map(({ key, count }) => [key, count])),
      before: new Map(),
    });
    let known: ReadonlySet<Achievement> | undefined;
    follow(
      this.achievements,
      (earned) => {
        if (earned === NOT_YET) return;
        const all = earned.map(({ achievement }) => achievement);
        // Who enters the world earned before what is there at first.
        if (known) this.#tell(all.filter((one) => !known?.has(one)));
        known = new Set(all);
      },
      stay.over,
    );
  }

  /** What was earned last. */
  get news(): Slice<MeritNews | undefined> {
    return this.#news;
  }

  #tell(achievements: readonly Achievement[]): void {
    if (achievements.length > 0) this.#news.set({ number: (this.#news.value?.number ?? 0) + 1, achievements });
  }
}
