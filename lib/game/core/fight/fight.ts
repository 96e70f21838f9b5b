// A fight as one player sees it: rows and events go in, and for each frame what bodies do, which areas fill, what flies and
// what it feels like come out. Where bodies are drawn is the Game's to say.
import { pointTowards } from '@hollowmere/world/combat';
import { creatureKind, isTownsfolk } from '@hollowmere/world/creatures';
import { type Direction8, isFacing, SOUTH, TICK_MS } from '@hollowmere/world/movement';
import { skillOfId } from '@hollowmere/world/skills';
import { Feel, type FeelFrame } from '../feel.ts';
import type { Moment } from '../predictor.ts';
import type { Push } from '../recoil.ts';
import { directionBetween } from './bearing.ts';
import { Combatants } from './combatants.ts';
import { Flights, type Projectile } from './flights.ts';
import { type Outburst, Outbursts } from './outbursts.ts';
import { type Pose, Poses } from './poses.ts';
import type { CastSeen, CombatEvent, CreatureSeen, EffectSeen, FightSnapshot, Vitals } from './seen.ts';
import { type Telegraph, telegraphOf } from './telegraphs.ts';

/** What a fight adds to a figure. */
export interface FightingBody {
  readonly kind: 'person' | 'creature';
  readonly creature: CreatureSeen | undefined;
  readonly vitals: Vitals | undefined;
  readonly cast: CastSeen | undefined;
  readonly effects: readonly EffectSeen[];
  readonly pose: Pose;
  /** Since the pose began; of a walk, the place in its cycle. */
  readonly poseMs: number;
  /** How bright a blow still shows on it, 0 to 1. */
  readonly flash: number;
  /** Where a blow moves its picture, in pixels of the world. */
  readonly push: Push;
  /** Where it looks while it strikes or casts; else as it walks. */
  readonly looks: Direction8 | undefined;
  /** The skill that it strikes with, while it does. */
  readonly blow: number | undefined;
}

export interface FightFrame {
  /** What happened since the frame before. */
  readonly happenings: readonly CombatEvent[];
  readonly telegraphs: readonly Telegraph[];
  readonly projectiles: readonly Projectile[];
  /** Areas that have just been struck. */
  readonly outbursts: readonly Outburst[];
  readonly feel: FeelFrame;
  /** The body that is meant. */
  readonly target: number | undefined;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A hidden page draws nothing: of what happens meanwhile only the last is kept. */
const MOST_WAITING = 100;

export class Fight {
  readonly feel = new Feel();
  /** The body that the person at the keys means; nothing when nobody is. */
  target: number | undefined;
  readonly #combatants = new Combatants();
  readonly #poses = new Poses();
  readonly #flights = new Flights();
  readonly #outbursts = new Outbursts();
  #waiting: CombatEvent[] = [];
  /** Where bodies aimed last, for what flies to a place. */
  readonly #aims = new Map<number, Place>();
  /** Which way bodies turned for their last blow or spell. */
  readonly #looks = new Map<number, Direction8>();
  /** What they struck with last. */
  readonly #blows = new Map<number, number>();
  /** A use of a skill of one's own that has not been answered yet. */
  #foreseen: { readonly entity: number; readonly cast: CastSeen } | undefined;

  adopt(snapshot: FightSnapshot): void {
    this.#combatants.adopt(snapshot);
    this.#flights.clear();
    this.#outbursts.clear();
    this.feel.clear();
    this.#poses.clear();
    this.#aims.clear();
    this.#looks.clear();
    this.#blows.clear();
    this.#waiting = [];
    this.#foreseen = undefined;
  }

  creatureChanged(creature: CreatureSeen): void {
    this.#combatants.setCreature(creature);
  }

  creatureGone(creature: Pick<CreatureSeen, 'npcId' | 'entity'>): void {
    this.#combatants.removeCreature(creature);
  }

  vitalsChanged(entity: number, vitals: Vitals): void {
    this.#combatants.setVitals(entity, vitals);
  }

  vitalsGone(entity: number): void {
    this.#combatants.removeVitals(entity);
  }

  castChanged(entity: number, cast: CastSeen): void {
    if (this.#foreseen?.entity === entity) this.#foreseen = undefined;
    this.#combatants.setCast(entity, cast);
    this.#turn(entity, cast.direction);
    this.#aims.set(entity, { x: cast.x, y: cast.y });
  }

  castGone(entity: number): void {
    this.#combatants.removeCast(entity);
  }

  effectChanged(effect: EffectSeen): void {
    this.#combatants.setEffect(effect);
  }

  effectGone(id: number): void {
    this.#combatants.removeEffect(id);
  }

  happened(event: CombatEvent): void {
    if (this.#waiting.length >= MOST_WAITING) this.#waiting.shift();
    this.#waiting.push(event);
  }

  /** The own figure begins at once what was asked of the server. */
  foresee(entity: number, cast: CastSeen, ms: number): void {
    this.#turn(entity, cast.direction);
    this.#aims.set(entity, { x: cast.x, y: cast.y });
    if (cast.ends > cast.started) this.#foreseen = { entity, cast };
    else this.#strike(entity, cast.skill, ms);
  }

  /** The server refused it, or answered otherwise. What was begun after it stays. */
  unforesee(cast: CastSeen): void {
    if (this.#foreseen?.cast === cast) this.#foreseen = undefined;
  }

  creatureOf(entity: number): CreatureSeen | undefined {
    return this.#combatants.creatureOf(entity);
  }

  vitalsOf(entity: number, tick: number): Vitals | undefined {
    return this.#combatants.vitalsOf(entity, tick);
  }

  castOf(entity: number): CastSeen | undefined {
    return this.#foreseen?.entity === entity ? this.#foreseen.cast : this.#combatants.castOf(entity);
  }

  /** Whether a body that leaves has fallen, and is to be seen lying for a while. */
  isFallen(entity: number): boolean {
    if (this.#combatants.creatureOf(entity)?.state === 'dead' || this.#poses.diedAt(entity) !== undefined) return true;
    return this.#waiting.some(({ kind, target }) => kind === 'died' && target === entity);
  }

  /** A body is gone that has fallen: it begins to lie there, before word of it is shown. */
  layDown(entity: number, ms: number): void {
    this.#poses.die(entity, ms);
  }

  forget(entity: number): void {
    this.#poses.forget(entity);
    this.feel.forget(entity);
    this.#aims.delete(entity);
    this.#looks.delete(entity);
    this.#blows.delete(entity);
  }

  /** What a body does at a moment; `walk` is where in its walk it is, if it walks. */
  bodyOf(entity: number, { ms, tick, fraction }: Moment, walk: number | undefined): FightingBody {
    const creature = this.#combatants.creatureOf(entity);
    const vitals = this.#combatants.vitalsOf(entity, tick);
    const cast = this.castOf(entity);
    const isCasting = cast !== undefined && tick + fraction < cast.ends;
    const diedAt = this.#deathOf(entity, creature, vitals, ms);
    const brief = this.#poses.brief(entity, ms);
    const posed = (pose: Pose, poseMs: number) => ({
      kind: creature ? ('creature' as const) : ('person' as const),
      creature,
      vitals,
      cast: isCasting ? cast : undefined,
      effects: this.#combatants.effectsOn(entity),
      pose,
      poseMs,
      flash: this.feel.flashOf(entity, ms),
      push: this.feel.pushOf(entity, ms),
      looks: pose === 'attack' || pose === 'cast' ? this.#looks.get(entity) : undefined,
      blow: pose === 'attack' ? this.#blows.get(entity) : undefined,
    });
    if (diedAt !== undefined) return posed('die', ms - diedAt);
    if (brief) return posed(brief.pose, brief.poseMs);
    if (isCasting) return posed('cast', Math.round((tick + fraction - cast.started) * TICK_MS));
    return walk === undefined ? posed('stand', ms) : posed('walk', walk);
  }

  frame(moment: Moment, self: number | undefined, placeOf: (entity: number) => Place | undefined): FightFrame {
    const happenings = this.#waiting;
    this.#waiting = [];
    for (const event of happenings) this.#carryOut(event, moment.ms, self, placeOf);
    return {
      happenings,
      telegraphs: this.#telegraphs(moment, self, placeOf),
      projectiles: this.#flights.at(moment.ms, placeOf),
      outbursts: this.#outbursts.at(moment.ms),
      feel: this.feel.frame(moment.ms),
      target: this.target,
    };
  }

  #deathOf(entity: number, creature: CreatureSeen | undefined, vitals: Vitals | undefined, ms: number) {
    const isDead = creature?.state === 'dead' || vitals?.health === 0;
    if (isDead) this.#poses.die(entity, ms);
    else if (vitals) this.#poses.rise(entity);
    return this.#poses.diedAt(entity);
  }

  #carryOut(event: CombatEvent, ms: number, self: number | undefined, placeOf: (entity: number) => Place | undefined) {
    const { kind, source, target } = event;
    const heldFor = this.feel.happened(event, ms, { self, placeOf });
    if (kind === 'shot')
      this.#flights.shot(event, ms, (entity) => placeOf(entity) ?? (entity === 0 ? this.#aims.get(source) : undefined));
    if (showsSwing(event)) this.#swing(event, ms, placeOf);
    if (kind === 'used') this.#burst(event, ms, placeOf(source));
    if (kind === 'hit' || kind === 'critical') this.#poses.begin(target, 'hit', ms);
    if (heldFor > 0) {
      this.#poses.hold(source, heldFor);
      this.#poses.hold(target, heldFor);
    }
    if (kind === 'rose') this.#poses.rise(target || source);
    if (kind !== 'died') return;
    this.#poses.die(target, ms);
    const place = placeOf(target);
    if (place) this.feel.fell(place, event.damageType);
  }

  /** Strikes towards whom it is meant for. */
  #swing({ source, target, skill }: CombatEvent, ms: number, placeOf: (entity: number) => Place | undefined): void {
    const [from, to] = [placeOf(source), placeOf(target)];
    if (from && to && source !== target) this.#turn(source, directionBetween(from, to));
    if (!this.#poses.brief(source, ms)) this.#strike(source, skill, ms);
  }

  #strike(entity: number, skill: number, ms: number): void {
    this.#blows.set(entity, skill);
    this.#poses.begin(entity, 'attack', ms);
  }

  #burst(event: CombatEvent, ms: number, place: Place | undefined): void {
    if (!place) return;
    const ahead = pointTowards({ x: 0, y: 0 }, this.#looks.get(event.source) ?? SOUTH, 1);
    const looks = Math.atan2(ahead.y, ahead.x);
    this.#outbursts.used(event, { x: place.x, y: place.y, aim: this.#aims.get(event.source), looks }, ms);
  }

  #turn(entity: number, direction: number): void {
    if (isFacing(direction)) this.#looks.set(entity, direction);
  }

  #telegraphs(moment: Moment, self: number | undefined, placeOf: (entity: number) => Place | undefined) {
    const areas: Telegraph[] = [];
    for (const [entity, cast] of this.#combatants.casts()) {
      const place = placeOf(entity);
      if (!place) continue;
      const isHostile = this.#combatants.creatureOf(entity) !== undefined && entity !== self;
      const area = telegraphOf(cast, { entity, ...place, isHostile }, moment.tick + moment.fraction);
      if (area) areas.push(area);
    }
    return areas;
  }
}

/** A blow shows at once, whether or not word of its beginning came; what flies was swung when it was shot. */
function showsSwing({ kind, skill: id }: CombatEvent): boolean {
  if (kind === 'used' || kind === 'shot') return true;
  const isBlow = kind === 'hit' || kind === 'critical' || kind === 'blocked' || kind === 'missed';
  return isBlow && skillOfId(id)?.kind === 'melee';
}

/** Whether a creature is one of those that one fights. */
export function isFoe({ kind, state }: Pick<CreatureSeen, 'kind' | 'state'>): boolean {
  const known = creatureKind(kind);
  return known !== undefined && !isTownsfolk(known) && state !== 'dead';
}
