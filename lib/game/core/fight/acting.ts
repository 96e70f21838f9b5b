// What a person does in a fight, frame by frame: whom they target, which buttons they press or hold, and what that comes to.
// It asks for skills through `send`, shows them at once, and takes back what is refused.
import type { ErrorCode } from '@hollowmere/world/errors';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { basicAttackOf, isBasicAttack, knownRank, type Skill, skillsOfClass } from '@hollowmere/world/skills';
import type { Figure } from '../figure.ts';
import type { Fight } from './fight.ts';
import { aimSkill, isWithinReach, type SkillAim } from './skill-aim.ts';
import { type Condition, SkillUse } from './skill-use.ts';
import { creatureAt, foesNear, isFoeFigure, TargetCycle } from './targeting.ts';

/** What acting needs of a frame. */
export interface ActingFrame {
  readonly moment: { readonly ms: number; readonly tick: number };
  readonly self: Figure | undefined;
  readonly figures: readonly Figure[];
}

export interface SkillClaim extends SkillAim {
  readonly skill: number;
  readonly tick: number;
}

export interface ActingParts {
  readonly fight: Fight;
  /** Asks the server; settles with its answer, rejects with its refusal. */
  readonly send: (claim: SkillClaim) => Promise<void>;
  /** Something pressed came to nothing, for a reason that the client knows already. */
  readonly refused: (code: ErrorCode) => void;
}

/** An attack without a target goes for foes this near, in units beyond its reach. */
const REACHES_OUT = TILE_UNITS;

export class Acting {
  readonly use = new SkillUse();
  readonly #parts: ActingParts;
  readonly #cycle = new TargetCycle();
  readonly #held = new Set<Skill>();
  #frame: ActingFrame = { moment: { ms: 0, tick: 0 }, self: undefined, figures: [] };
  /** When the own cast that is shown ends; nothing while there is none. */
  #castEnds: number | undefined;

  constructor(parts: ActingParts) {
    this.#parts = parts;
  }

  /** The body that is meant; nothing when nobody is. */
  get target(): number | undefined {
    return this.#parts.fight.target;
  }

  /** Looks at the frame of the moment: does what waits, repeats what is held, lets go of a target that is gone. */
  update(frame: ActingFrame): void {
    this.#frame = frame;
    const target = this.#targetFigure();
    if (this.target !== undefined && (!target || target.pose === 'die')) this.#parts.fight.target = undefined;
    this.#noticeInterruption();
    const due = this.use.due(this.#condition());
    if (due) this.#begin(due);
    for (const skill of this.#held) if (this.use.press(skill, this.#condition()) === 'use') this.#begin(skill);
  }

  targetBody(entity: number | undefined): void {
    this.#parts.fight.target = entity;
  }

  /** Means what stands at a point, in units; undefined when nobody does. */
  targetAt(x: number, y: number): Figure | undefined {
    const figure = creatureAt(this.#frame.figures, x, y);
    if (figure) this.#parts.fight.target = figure.id;
    return figure;
  }

  /** The next foe near. False when there is none. */
  targetNext(): boolean {
    const { self, figures, moment } = this.#frame;
    const next = self && this.#cycle.next(figures, self, this.target, moment.ms);
    if (next === undefined) return false;
    this.#parts.fight.target = next;
    return true;
  }

  /** True when there was a target to let go of. */
  clearTarget(): boolean {
    const had = this.target !== undefined;
    this.#parts.fight.target = undefined;
    return had;
  }

  /** Whether there is anybody that a plain attack could be for. */
  hasFoeAtHand(): boolean {
    const { self, figures } = this.#frame;
    if (!self?.appearance) return false;
    const target = this.#targetFigure();
    if (target && isFoeFigure(target)) return true;
    return foesNear(figures, self, basicAttackOf(self.appearance.class).range + REACHES_OUT).length > 0;
  }

  /** The plain attack of one's class. */
  get basicAttack(): Skill | undefined {
    return this.skillAt(0);
  }

  /** Presses the button of a skill once. */
  press(skill: Skill): void {
    const pressed = this.#knows(skill) ? this.use.press(skill, this.#condition()) : 'not_learned';
    if (pressed === 'use') this.#begin(skill);
    else if (pressed !== 'queued') this.#parts.refused(pressed);
  }

  /** Does it again and again from now on, until it is let go. */
  hold(skill: Skill): void {
    if (this.#knows(skill)) this.#held.add(skill);
  }

  letGo(): void {
    this.#held.clear();
  }

  /** Gives up the own cast, as far as it was foreseen; the server has to be told. False when one casts nothing. */
  breakOff(): boolean {
    const { self, moment } = this.#frame;
    if (!self?.cast || self.cast.ends <= moment.tick) return false;
    this.letGo();
    this.use.interrupted();
    this.#parts.fight.unforesee(self.cast);
    return true;
  }

  /** The skill of a place on the bar, from 0. */
  skillAt(slot: number): Skill | undefined {
    const { self } = this.#frame;
    return self?.appearance && skillsOfClass(self.appearance.class)[slot];
  }

  #begin(skill: Skill): void {
    const { self, moment } = this.#frame;
    if (!self) return;
    const aim = aimSkill(skill, self, isBasicAttack(skill) ? this.#toStrike(self, skill) : this.#targetFigure());
    if (typeof aim === 'string') {
      if (!this.#held.has(skill)) this.#parts.refused(aim);
      return;
    }
    const { tick, ms } = moment;
    const use = this.use.used(skill, tick);
    const { fight, send } = this.#parts;
    const { direction, target, x, y } = aim;
    const foreseen = { skill: skill.id, target, x, y, direction, started: tick, ends: tick + skill.castTicks };
    fight.foresee(self.id, foreseen, ms);
    send({ skill: skill.id, tick, ...aim }).then(
      () => this.use.answered(use),
      () => {
        this.use.refused(use);
        fight.unforesee(foreseen);
      },
    );
  }

  /**
   * Whom a plain attack is for: the foe that is meant, or while that one is out of reach another at hand, those first that
   * are after oneself. Who means nobody means that one from now on.
   */
  #toStrike(self: Figure, skill: Skill): Figure | undefined {
    const target = this.#targetFigure();
    const isMeant = target !== undefined && isFoeFigure(target);
    if (isMeant && isWithinReach(skill, self, target)) return target;
    const near = foesNear(this.#frame.figures, self, skill.range + REACHES_OUT);
    const atHand = isMeant ? near.filter((foe) => isWithinReach(skill, self, foe)) : near;
    const foe = firstAfter(self, atHand);
    if (foe && !isMeant) this.#parts.fight.target = foe.id;
    return foe ?? target;
  }

  #knows(skill: Skill): boolean {
    const appearance = this.#frame.self?.appearance;
    return appearance !== undefined && knownRank(skill, appearance, 0) !== undefined;
  }

  #targetFigure(): Figure | undefined {
    return this.target === undefined ? undefined : this.#frame.figures.find(({ id }) => id === this.target);
  }

  #condition(): Condition {
    const { self, moment } = this.#frame;
    return {
      tick: moment.tick,
      vitals: self?.vitals,
      isStunned: self?.effects.some(({ kind }) => kind === 'stun') ?? false,
      castEnds: self?.cast?.ends,
    };
  }

  /** A cast that is gone before its time was broken off, by a step or a blow. */
  #noticeInterruption(): void {
    const { self, moment } = this.#frame;
    const before = this.#castEnds;
    this.#castEnds = self?.cast?.ends;
    if (before === undefined || this.#castEnds !== undefined) return;
    if (moment.tick + INTERRUPTED_TICKS < before) this.use.interrupted();
  }
}

/** A cast that ends by itself is gone about then; one that is gone sooner was broken off. */
const INTERRUPTED_TICKS = 4;

/** The nearest of those that are after oneself, or the nearest of all. */
const firstAfter = (self: Figure, nearestFirst: readonly Figure[]): Figure | undefined =>
  nearestFirst.find(({ creature }) => creature?.target === self.id) ?? nearestFirst[0];
