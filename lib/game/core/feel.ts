// What a fight feels like: numbers that rise from a blow, a flash, a moment held, a shaken picture, sparks, a pillar of light.
// Combat events go in, plain values for one frame come out; who asked for less gets less. Milliseconds of the local clock.
import type { DamageType } from '@hollowmere/world/combat';
import type { CombatEvent } from './fight/seen.ts';
import { type FloatingNumber, FloatingNumbers, lands } from './floating-numbers.ts';
import { type Push, Recoil } from './recoil.ts';

/** What of it is wanted; all of it follows from the settings. */
export interface FeelSettings {
  /** Sparks, rising numbers that bounce, light that streams. Without it numbers stand where they appear. */
  readonly hasMotion: boolean;
  readonly hasFlashes: boolean;
  readonly hasShake: boolean;
}

export const ALL_FEEL: FeelSettings = { hasMotion: true, hasFlashes: true, hasShake: true };

/** Sparks and puffs to be thrown in this frame, in units. */
export interface Burst {
  readonly kind: 'sparks' | 'block' | 'puff' | 'heal';
  readonly damageType: DamageType;
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly isHeavy: boolean;
}

/** A pillar of light over somebody who rose to a level. */
export interface Pillar {
  readonly entity: number;
  /** 0 to 1. */
  readonly share: number;
}

export interface FeelFrame {
  readonly numbers: readonly FloatingNumber[];
  readonly bursts: readonly Burst[];
  readonly pillars: readonly Pillar[];
  /** How far the picture is moved, in pixels of the world. */
  readonly shakeX: number;
  readonly shakeY: number;
}

export interface FeelPlaces {
  /** Oneself; nothing before one is there. */
  readonly self: number | undefined;
  readonly placeOf: (entity: number) => { readonly x: number; readonly y: number } | undefined;
}

const FLASH_MS = 110;
const SHAKE_MS = 260;
const PILLAR_MS = 1_800;
/** How long a blow that lands is held, by how heavy it is. */
const HOLD_MS = { hit: 45, critical: 95 } as const;
/** Radians a millisecond by which the shaken picture swings. */
const SWING = 0.055;

export class Feel {
  #settings = ALL_FEEL;
  readonly #numbers = new FloatingNumbers();
  #bursts: Burst[] = [];
  readonly #flashes = new Map<number, number>();
  readonly #recoil = new Recoil();
  readonly #pillars = new Map<number, number>();
  #shake = { until: Number.NEGATIVE_INFINITY, strength: 0 };

  set settings(settings: FeelSettings) {
    this.#settings = settings;
  }

  /** Something happened. Gives back for how long the two bodies are held, in milliseconds. */
  happened(event: CombatEvent, ms: number, places: FeelPlaces): number {
    const { kind, target } = event;
    const place = places.placeOf(target) ?? places.placeOf(event.source);
    if (!place) return 0;
    this.#numbers.add(event, ms, place, places.self);
    if (kind === 'levelUp' && this.#settings.hasMotion) this.#pillars.set(target || event.source, ms);
    if (!lands(kind)) {
      if (kind === 'healed') this.#burst('heal', event, place, 6);
      return 0;
    }
    if (this.#settings.hasFlashes) this.#flashes.set(target, ms);
    const striker = places.placeOf(event.source);
    if (striker && this.#settings.hasMotion) this.#recoil.struck(event.source, target, [striker, place], kind, ms);
    this.#burst(kind === 'blocked' ? 'block' : 'sparks', event, place, kind === 'critical' ? 12 : 6);
    if (target === places.self) this.#jolt(kind === 'critical' ? 3 : 1.5, ms);
    else if (event.source === places.self && kind === 'critical') this.#jolt(1.2, ms);
    if (event.source !== places.self && target !== places.self) return 0;
    if (!this.#settings.hasMotion) return 0;
    return kind === 'critical' ? HOLD_MS.critical : HOLD_MS.hit;
  }

  /** A body fell where it stood. */
  fell(place: { readonly x: number; readonly y: number }, damageType: DamageType): void {
    if (this.#settings.hasMotion) this.#bursts.push({ kind: 'puff', damageType, ...place, count: 8, isHeavy: false });
  }

  /** How bright a body still flashes from a blow, 0 to 1. */
  flashOf(entity: number, ms: number): number {
    const at = this.#flashes.get(entity);
    if (at === undefined) return 0;
    const left = 1 - (ms - at) / FLASH_MS;
    if (left > 0) return left;
    this.#flashes.delete(entity);
    return 0;
  }

  /** Where a blow still moves the picture of a body. */
  pushOf(entity: number, ms: number): Push {
    return this.#recoil.of(entity, ms);
  }

  /** What is to be drawn now. Bursts are given out once. */
  frame(ms: number): FeelFrame {
    const bursts = this.#bursts.length === 0 ? NO_BURSTS : this.#bursts;
    if (bursts.length > 0) this.#bursts = [];
    return {
      numbers: this.#numbers.frame(ms, this.#settings),
      bursts,
      ...this.#swing(ms),
      pillars: this.#lit(ms),
    };
  }

  /** A body is gone: nothing of it is kept. */
  forget(entity: number): void {
    this.#flashes.delete(entity);
    this.#recoil.forget(entity);
    this.#pillars.delete(entity);
  }

  clear(): void {
    this.#numbers.clear();
    this.#bursts = [];
    this.#flashes.clear();
    this.#recoil.clear();
    this.#pillars.clear();
  }

  #burst(kind: Burst['kind'], event: CombatEvent, { x, y }: { x: number; y: number }, count: number): void {
    const isHeavy = event.kind === 'critical';
    if (this.#settings.hasMotion) this.#bursts.push({ kind, damageType: event.damageType, x, y, count, isHeavy });
  }

  #jolt(strength: number, ms: number): void {
    if (!this.#settings.hasShake) return;
    const left = this.#shake.until - ms;
    this.#shake = { until: ms + SHAKE_MS, strength: left > 0 ? Math.max(strength, this.#shake.strength) : strength };
  }

  #swing(ms: number): { shakeX: number; shakeY: number } {
    const left = (this.#shake.until - ms) / SHAKE_MS;
    if (left <= 0) return STILL;
    const reach = this.#shake.strength * Math.min(1, left) ** 2;
    return { shakeX: Math.sin(ms * SWING) * reach, shakeY: Math.cos(ms * SWING * 1.3) * reach * 0.7 };
  }

  #lit(ms: number): readonly Pillar[] {
    if (this.#pillars.size === 0) return NO_PILLARS;
    for (const [entity, at] of this.#pillars) if (ms - at >= PILLAR_MS) this.#pillars.delete(entity);
    return [...this.#pillars].map(([entity, at]) => ({ entity, share: (ms - at) / PILLAR_MS }));
  }
}

const NO_BURSTS: Burst[] = [];
const NO_PILLARS: readonly Pillar[] = [];
const STILL = { shakeX: 0, shakeY: 0 };
