// One's own quests: how far one is, what changed, who has something for one, and which of them the edge of the screen shows.
import { type QuestMark, type QuestProgress, questDayAt, questMarkOf, type Standing } from '@hollowmere/world/quests';
import { isNightAt, timeOfDay } from '@hollowmere/world/time';
import { characterInWorld } from '../../spacetime/own-rows.ts';
import { questMarkers } from '../core/quests/quest-markers.ts';
import { newsBetween, type QuestNews } from '../core/quests/quest-news.ts';
import type { TalkFacts } from '../core/quests/talk-pages.ts';
import { objectiveMarkers, personMarkers } from '../core/quests/whereabouts.ts';
import { rowSlice } from '../feed/row-slice.ts';
import { Cell, follow, type Slice, sliceOf } from '../slice.ts';
import { AsideQuests } from './aside-quests.ts';
import type { Stay } from './stay.ts';

/** News with a number of their own, so that the same twice are two. */
export interface NumberedNews {
  readonly number: number;
  readonly news: QuestNews;
}

export class Quests {
  readonly #stay: Stay;
  /** Undefined until the rows are here. */
  readonly #log: Slice<readonly QuestProgress[] | undefined>;
  readonly #news = new Cell<readonly NumberedNews[]>([]);
  readonly #aside: AsideQuests;
  #told = 0;

  constructor(stay: Stay) {
    this.#stay = stay;
    this.#log = rowSlice<readonly QuestProgress[] | undefined>(stay, {
      tables: ['myQuests'],
      read: ({ myQuests: rows }) => [...rows.iter()].map(progressOf).sort((a, b) => a.quest - b.quest),
      before: undefined,
    });
    this.#aside = new AsideQuests(() => stay.service.own.session?.characterId);
    this.#follow();
  }

  /** All that was ever taken on, by number. */
  get log(): Slice<readonly QuestProgress[]> {
    return sliceOf(this.#log, ({ value }) => value ?? NONE);
  }

  /** Whether it is known how far one is. */
  get isKnown(): Slice<boolean> {
    return sliceOf(this.#log, ({ value }) => value !== undefined);
  }

  /** What changed last, all of one change together. */
  get news(): Slice<readonly NumberedNews[]> {
    return this.#news;
  }

  /** Quests that are kept off the edge of the screen. */
  get aside(): Slice<ReadonlySet<number>> {
    return this.#aside.quests;
  }

  /** Puts one aside, or takes it back into sight. */
  toggleAside(quest: number): void {
    this.#aside.toggle(quest);
  }

  /** What the rules ask about somebody who takes quests on. */
  get standing(): Standing {
    const { service, game } = this.#stay;
    const level = characterInWorld(service.own)?.level ?? 1;
    return { level, day: questDayAt(game.tick), log: this.#log.value ?? NONE };
  }

  /** The same, for somebody who listens. */
  get facts(): TalkFacts {
    return { ...this.standing, isNight: isNightAt(this.#stay.game.tick) };
  }

  /** @throws SpacetimeError */
  async accept(quest: number, npc: number): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.acceptQuest({ quest, npc }));
  }

  /** @throws SpacetimeError */
  async handIn(quest: number, npc: number, choice: number): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.handInQuest({ quest, npc, choice }));
  }

  /** @throws SpacetimeError */
  async abandon(quest: number): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.abandonQuest({ quest }));
  }

  #follow(): void {
    const { service, game, over } = this.#stay;
    let before: readonly QuestProgress[] | undefined;
    let whose: number | undefined;
    const character = sliceOf(service, ({ own }) => own.session?.characterId);
    // Who enters the world finds a log that was theirs before: no news. It comes with the word of entering, after which
    // all that changes is news.
    follow(
      character,
      (now) => {
        setTimeout(() => {
          whose = now;
          this.#aside.reload();
        }, 0);
      },
      over,
    );
    follow(
      this.#log,
      (log) => {
        if (before && log && whose !== undefined && whose === character.value) this.#tell(newsBetween(before, log));
        before = log;
      },
      over,
    );
    const mark = (kind: number): QuestMark | undefined =>
      this.#log.value === undefined ? undefined : questMarkOf(kind, this.standing);
    const remark = () => {
      game.markWith(mark);
      this.#markMap();
    };
    follow(this.#log, remark, over);
    follow(
      sliceOf(service, ({ own }) => characterInWorld(own)?.level),
      remark,
      over,
    );
    const again = setInterval(() => this.#markMap(), REMARK_MS);
    over.addEventListener('abort', () => clearInterval(again), { once: true });
  }

  /** Where quests lead now. Townsfolk are elsewhere at another hour. */
  #markMap(): void {
    const { game, markers } = this.#stay;
    const log = this.#log.value;
    const hour = timeOfDay(game.tick);
    const goals = log === undefined ? [] : objectiveMarkers(log, hour);
    const people = log === undefined ? [] : personMarkers(this.standing, hour);
    markers.set('quests', questMarkers(goals, people));
  }

  #tell(news: readonly QuestNews[]): void {
    if (news.length === 0) return;
    this.#news.set(
      news.map((one) => {
        this.#told += 1;
        return { number: this.#told, news: one };
      }),
    );
  }
}

/** An hour of the world is a minute. */
const REMARK_MS = 20_000;

const NONE: readonly QuestProgress[] = [];

interface QuestRow extends Omit<QuestProgress, 'state'> {
  readonly state: { readonly tag: QuestRowState };
}

/** As the generated types spell the states. */
type QuestRowState = 'Active' | 'Ready' | 'Finished';

const STATES = { Active: 'active', Ready: 'ready', Finished: 'finished' } as const;

const progressOf = ({ quest, state, step, counts, choice, times, finishedOn }: QuestRow): QuestProgress => ({
  quest,
  state: STATES[state.tag],
  step,
  counts,
  choice,
  times,
  finishedOn,
});
