// Fighting: the own skills and what they are aimed at, how one is, what one has learned; acting in a fight and coming back
// from death. What others do in it is in the frames of the game.

import { creatureKind } from '@hollowmere/world/creatures';
import { sentenceOf } from '@hollowmere/world/errors';
import { TICK_MS } from '@hollowmere/world/movement';
import { type Skill, skillsOfClass } from '@hollowmere/world/skills';
import { toSpacetimeError } from '../../spacetime/errors.ts';
import { Acting } from '../core/fight/acting.ts';
import { type FightFacts, NO_FACTS, readFightFacts } from '../core/fight/fight-facts.ts';
import type { CombatEvent } from '../core/fight/seen.ts';
import { Told } from '../core/fight/told.ts';
import type { Figure } from '../core/figure.ts';
import type { Frame } from '../core/game.ts';
import { rowSlice } from '../feed/row-slice.ts';
import { Cell, follow, type Slice } from '../slice.ts';
import type { Stay } from './stay.ts';

/** Something to be said for a moment; the number tells one from the same said again. */
export interface Saying {
  readonly id: number;
  readonly text: string;
}

export interface LevelReached {
  readonly level: number;
  readonly learned: readonly Skill[];
}

const FACTS_EVERY_MS = 100;
/** The same refusal is not said again while a button is hammered. */
const SAY_AGAIN_MS = 1_500;

export class Fighting {
  readonly acting: Acting;
  /** All experience so far. */
  readonly experience: Slice<number>;
  /** Trained ranks by skill; who is not in it has the first. */
  readonly ranks: Slice<ReadonlyMap<number, number>>;
  readonly #stay: Stay;
  readonly #facts = new Cell<FightFacts>(NO_FACTS);
  readonly #refusal = new Cell<Saying | undefined>(undefined);
  readonly #level = new Cell<LevelReached | undefined>(undefined);
  readonly #slayer = new Cell('');
  readonly #lines = new Cell<Saying | undefined>(undefined);
  readonly #told = new Told();
  #readAt = Number.NEGATIVE_INFINITY;
  #saidAt = Number.NEGATIVE_INFINITY;
  #count = 0;
  #held: Readonly<Record<'keys' | 'thumb', readonly number[]>> = { keys: [], thumb: [] };
  #frame: Frame | undefined;

  constructor(stay: Stay) {
    this.#stay = stay;
    this.acting = new Acting({
      fight: stay.game.fight,
      send: async (claim) => {
        try {
          await stay.service.call(({ reducers }) => reducers.useSkill(claim));
        } catch (error) {
          this.refuse(toSpacetimeError(error).message);
          throw error;
        }
      },
      refused: (code) => this.refuse(sentenceOf(code)),
    });
    this.experience = rowSlice(stay, {
      tables: ['myGrowth'],
      read: ({ myGrowth }) => [...myGrowth.iter()][0]?.experience ?? 0,
      before: 0,
    });
    this.ranks = rowSlice(stay, {
      tables: ['mySkillRanks'],
      read: ({ mySkillRanks }) => new Map([...mySkillRanks.iter()].map(({ skill, rank }) => [skill, rank])),
      before: new Map(),
    });
    const cooldowns = rowSlice<ReadonlyMap<number, number>>(stay, {
      tables: ['myCooldowns'],
      read: ({ myCooldowns }) => new Map([...myCooldowns.iter()].map(({ skill, until }) => [skill, until])),
      before: new Map(),
    });
    follow(cooldowns, (kept) => this.acting.use.keep(kept), stay.over);
  }

  /** How one is, the bar of skills and the target. */
  get facts(): Slice<FightFacts> {
    return this.#facts;
  }

  /** Why the last button came to nothing. */
  get refusal(): Slice<Saying | undefined> {
    return this.#refusal;
  }

  /** The level that was reached last. */
  get levelReached(): Slice<LevelReached | undefined> {
    return this.#level;
  }

  /** Who one was slain by. */
  get slayer(): Slice<string> {
    return this.#slayer;
  }

  /** The fight in words, for who does not see it. */
  get lines(): Slice<Saying | undefined> {
    return this.#lines;
  }

  /** The tick of the frame that is shown, with its fraction. */
  get ticks(): number {
    const { moment } = this.#frame ?? {};
    return moment ? moment.tick + moment.fraction : 0;
  }

  /** Milliseconds from one tick to another. */
  msBetween(from: number, until: number): number {
    return (until - from) * TICK_MS;
  }

  /** Looks at a frame as it is shown. Once for each. */
  update(frame: Frame): void {
    this.#frame = frame;
    if (frame.isHeld) return;
    for (const event of frame.happenings) this.#happened(event, frame);
    this.acting.update(frame);
    const { ms, tick } = frame.moment;
    if (ms - this.#readAt < FACTS_EVERY_MS) return;
    this.#readAt = ms;
    this.#say(this.#told.due(ms, this.#telling(frame)));
    const facts = readFightFacts({ ...frame, target: this.acting.target, tick }, this.acting.use);
    if (JSON.stringify(facts) !== JSON.stringify(this.#facts.value)) this.#facts.set(facts);
  }

  /** Presses the button of a place on the bar, from 0. */
  press(slot: number): void {
    const skill = this.acting.skillAt(slot);
    if (skill) this.acting.press(skill);
  }

  /** The buttons that are held now, by their places on the bar, with keys or under a thumb; all others of those are let go. */
  hold(by: 'keys' | 'thumb', slots: readonly number[]): void {
    if (slots.length === 0 && this.#held[by].length === 0) return;
    this.#held = { ...this.#held, [by]: slots };
    this.acting.letGo();
    for (const slot of [...this.#held.keys, ...this.#held.thumb]) {
      const skill = this.acting.skillAt(slot);
      if (skill) this.acting.hold(skill);
    }
  }

  /** Breaks off what one is casting. False when one casts nothing. */
  cancelCast(): boolean {
    if (!this.acting.breakOff()) return false;
    const told = this.#stay.service.call(({ reducers }) => reducers.cancelCast({}));
    told.catch((error) => this.refuse(toSpacetimeError(error).message));
    return true;
  }

  /** Comes back from death, at the inn. @throws SpacetimeError */
  async respawn(): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.respawn({}));
  }

  /** Says for a moment why a button came to nothing. */
  refuse(text: string): void {
    const ms = performance.now();
    if (this.#refusal.value?.text === text && ms - this.#saidAt < SAY_AGAIN_MS) return;
    this.#saidAt = ms;
    this.#refusal.set({ id: ++this.#count, text });
  }

  #happened(event: CombatEvent, frame: Frame): void {
    const { self, moment } = frame;
    if (!self) return;
    this.#say(this.#told.happened(event, moment.ms, this.#telling(frame)));
    if (event.target !== self.id) return;
    if (event.kind === 'died') this.#slayer.set(event.source === self.id ? '' : nameOf(frame, event.source));
    if (event.kind !== 'levelUp' || !self.appearance) return;
    // More than one level may come at once.
    const before = Math.min(this.#facts.value.level, event.amount - 1);
    const learned = skillsOfClass(self.appearance.class).filter(({ level }) => level > before && level <= event.amount);
    this.#level.set({ level: event.amount, learned });
  }

  #telling(frame: Frame) {
    const { self } = frame;
    const { health, maxHealth } = self?.vitals ?? { health: 0, maxHealth: 0 };
    return {
      self: self?.id ?? 0,
      nameOf: (entity: number) => nameOf(frame, entity),
      condition: () => `Health ${health} of ${maxHealth}.`,
    };
  }

  #say(lines: readonly string[]): void {
    if (lines.length > 0) this.#lines.set({ id: ++this.#count, text: lines.join(' ') });
  }
}

function nameOf({ figures }: Frame, entity: number): string {
  const figure: Figure | undefined = figures.find(({ id }) => id === entity);
  if (figure?.creature) return creatureKind(figure.creature.kind)?.name ?? 'Something';
  return figure?.appearance?.name ?? 'Something';
}
