// The own skills: which are ready, which were used and not yet answered, which was pressed a moment too early. Buttons
// answer at once by the rules that the server uses, and what it refuses is taken back as if it had never been.
//
//   press ──> use (foreseen: cool-downs, cost) ──> server ──> answered: its rows count   ──> refused: forgotten
//        └──> queued, when it is ready within 300 ms ──> use
import type { Vitals } from '@hollowmere/world/combat';
import type { ErrorCode } from '@hollowmere/world/errors';
import { type Skill, skillOfId, waitsAfter } from '@hollowmere/world/skills';

/** What is pressed this many ticks too early is done as soon as it can be. */
const QUEUE_TICKS = 6;

/** How one is at a moment, as far as it lets one act. */
export interface Condition {
  readonly tick: number;
  readonly vitals: Vitals | undefined;
  readonly isStunned: boolean;
  /** The tick at which the own cast ends; nothing while there is none. */
  readonly castEnds: number | undefined;
}

export type Pressed = 'use' | 'queued' | ErrorCode;

export interface Wait {
  /** From when to when it waits, in ticks. */
  readonly from: number;
  readonly until: number;
}

interface Use {
  readonly skill: Skill;
  readonly tick: number;
  isAnswered: boolean;
}

const NO_WAIT: Wait = { from: 0, until: 0 };

export class SkillUse {
  /** By skill, as the server keeps them. */
  #kept: ReadonlyMap<number, number> = new Map();
  #uses: Use[] = [];
  #queued: { readonly skill: Skill; readonly until: number } | undefined;

  /** The server's own cool-downs: what it says of a skill counts from now on, for those uses it knows of. */
  keep(cooldowns: ReadonlyMap<number, number>): void {
    this.#kept = cooldowns;
  }

  /** Whether a press of this skill does it, waits a moment, or comes to nothing. */
  press(skill: Skill, condition: Condition): Pressed {
    const { tick, vitals, isStunned } = condition;
    if (vitals?.health === 0) return 'dead';
    if (isStunned) return 'stunned';
    const readyAt = this.#readyAt(skill, condition);
    if (readyAt > tick + QUEUE_TICKS) return this.#isBusy(condition) ? 'casting' : 'on_cooldown';
    if (vitals && this.energyLeft(vitals) < skill.cost) return 'no_energy';
    if (readyAt <= tick) return 'use';
    this.#queued = { skill, until: tick + QUEUE_TICKS + 1 };
    return 'queued';
  }

  /** What was pressed too early and can be done now. It is given out once. */
  due(condition: Condition): Skill | undefined {
    const queued = this.#queued;
    if (!queued) return undefined;
    if (condition.tick > queued.until) this.#queued = undefined;
    else if (this.#readyAt(queued.skill, condition) <= condition.tick) {
      this.#queued = undefined;
      return queued.skill;
    }
    return undefined;
  }

  /** It was asked of the server at this tick. Gives back what {@link answered} and {@link refused} know it by. */
  used(skill: Skill, tick: number): object {
    const use: Use = { skill, tick, isAnswered: false };
    this.#uses = [...this.#uses.filter(({ skill: { id }, isAnswered }) => id !== skill.id || !isAnswered), use].slice(
      -12,
    );
    return use;
  }

  answered(use: object): void {
    for (const known of this.#uses) if (known === use) known.isAnswered = true;
  }

  /** It never happened. */
  refused(use: object): void {
    this.#uses = this.#uses.filter((known) => known !== use);
    this.#queued = undefined;
  }

  /** The own cast was broken off: what was foreseen of it is forgotten, the server's word stays. */
  interrupted(): void {
    this.#uses = this.#uses.filter(({ skill }) => skill.castTicks === 0);
    this.#queued = undefined;
  }

  /** How long a skill waits: its own cool-down or, where that is longer, the moment after any skill. */
  waitOf(skill: Skill, tick: number): Wait {
    let wait = this.#keptWait(skill);
    for (const { skill: other, tick: from, isAnswered } of this.#uses) {
      const { same, any } = waitsAfter(other, from);
      const isSame = other.id === skill.id;
      // Once the server has answered, its row is the truth of the cool-down, where it has one.
      const until = isSame && !(isAnswered && this.#kept.has(skill.id)) ? same : any;
      if (until > wait.until) wait = { from, until };
    }
    return wait.until > tick ? wait : NO_WAIT;
  }

  /** Energy less what is on its way to the server. */
  energyLeft({ energy }: Pick<Vitals, 'energy'>): number {
    const owed = this.#uses.reduce((sum, { skill, isAnswered }) => sum + (isAnswered ? 0 : skill.cost), 0);
    return Math.max(0, energy - owed);
  }

  #readyAt(skill: Skill, { tick, castEnds }: Condition): number {
    return Math.max(this.waitOf(skill, tick).until, castEnds ?? 0);
  }

  #isBusy({ tick, castEnds }: Condition): boolean {
    return castEnds !== undefined && castEnds > tick + QUEUE_TICKS;
  }

  #keptWait(skill: Skill): Wait {
    const until = this.#kept.get(skill.id);
    if (until === undefined) return NO_WAIT;
    return { from: until - (skillOfId(skill.id)?.cooldownTicks ?? 0), until };
  }
}
