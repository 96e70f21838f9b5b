// Who fights: the newest rows of creatures, vitals, casts and effects by the bodies they belong to. Rows come in, and what
// a body is worth at a moment comes out.
import { vitalsAt } from '@hollowmere/world/combat';
import type { CastSeen, CreatureSeen, EffectSeen, FightSnapshot, Vitals } from './seen.ts';

export class Combatants {
  readonly #creatures = new Map<number, CreatureSeen>();
  /** Bodies by the creatures that have them: a new life has a new body. */
  readonly #bodies = new Map<number, number>();
  readonly #vitals = new Map<number, Vitals>();
  readonly #casts = new Map<number, CastSeen>();
  readonly #effects = new Map<number, EffectSeen>();
  /** By body; the same list until one of them changes. */
  readonly #borne = new Map<number, readonly EffectSeen[]>();

  adopt({ creatures, vitals, casts, effects }: FightSnapshot): void {
    for (const known of [this.#creatures, this.#bodies, this.#vitals, this.#casts, this.#effects, this.#borne])
      known.clear();
    for (const creature of creatures) this.setCreature(creature);
    for (const [entity, row] of vitals) this.#vitals.set(entity, row);
    for (const [entity, row] of casts) this.#casts.set(entity, row);
    for (const effect of effects) this.setEffect(effect);
  }

  setCreature(creature: CreatureSeen): void {
    const before = this.#bodies.get(creature.npcId);
    if (before !== undefined && before !== creature.entity) this.#creatures.delete(before);
    this.#bodies.set(creature.npcId, creature.entity);
    this.#creatures.set(creature.entity, creature);
  }

  removeCreature({ npcId, entity }: Pick<CreatureSeen, 'npcId' | 'entity'>): void {
    this.#bodies.delete(npcId);
    this.#creatures.delete(entity);
  }

  creatureOf(entity: number): CreatureSeen | undefined {
    return this.#creatures.get(entity);
  }

  setVitals(entity: number, vitals: Vitals): void {
    this.#vitals.set(entity, vitals);
  }

  removeVitals(entity: number): void {
    this.#vitals.delete(entity);
  }

  /** As its line says for a tick. */
  vitalsOf(entity: number, tick: number): Vitals | undefined {
    const vitals = this.#vitals.get(entity);
    return vitals && vitalsAt(vitals, tick);
  }

  setCast(entity: number, cast: CastSeen): void {
    this.#casts.set(entity, cast);
  }

  removeCast(entity: number): void {
    this.#casts.delete(entity);
  }

  castOf(entity: number): CastSeen | undefined {
    return this.#casts.get(entity);
  }

  casts(): Iterable<readonly [entity: number, cast: CastSeen]> {
    return this.#casts;
  }

  setEffect(effect: EffectSeen): void {
    this.#effects.set(effect.id, effect);
    this.#gather(effect.entity);
  }

  removeEffect(id: number): void {
    const effect = this.#effects.get(id);
    if (!effect) return;
    this.#effects.delete(id);
    this.#gather(effect.entity);
  }

  /** What lies on a body, the first to end first. */
  effectsOn(entity: number): readonly EffectSeen[] {
    return this.#borne.get(entity) ?? NONE;
  }

  #gather(entity: number): void {
    const borne = [...this.#effects.values()].filter((effect) => effect.entity === entity);
    if (borne.length === 0) this.#borne.delete(entity);
    else
      this.#borne.set(
        entity,
        borne.sort((a, b) => a.ends - b.ends || a.id - b.id),
      );
  }
}

const NONE: readonly EffectSeen[] = [];
