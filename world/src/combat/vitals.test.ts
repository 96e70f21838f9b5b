import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fullVitals,
  heal,
  healthPercent,
  hurt,
  REST_TICKS,
  spendEnergy,
  type Vitals,
  vitalsAt,
  vitalsOf,
  withMaxima,
} from './vitals.ts';

const maxima = { maxHealth: 100, maxEnergy: 50, healthGain: 2, energyGain: 4 };
const NOW = 1000;

const anyMaxima = fc.record({
  maxHealth: fc.integer({ min: 1, max: 5000 }),
  maxEnergy: fc.integer({ min: 0, max: 500 }),
  healthGain: fc.integer({ min: 0, max: 60 }),
  energyGain: fc.integer({ min: 0, max: 60 }),
});

/** Anything that can happen to somebody, with the ticks since the last of it. */
const anyDeed = fc.record({
  kind: fc.constantFrom('hurt', 'heal', 'spend', 'change'),
  amount: fc.integer({ min: 0, max: 6000 }),
  after: fc.integer({ min: 0, max: 400 }),
  maxima: anyMaxima,
});

function done(vitals: Vitals, deed: { kind: string; amount: number; maxima: typeof maxima }, tick: number): Vitals {
  if (deed.kind === 'hurt') return hurt(vitals, deed.amount, tick);
  if (deed.kind === 'heal') return heal(vitals, deed.amount, tick);
  if (deed.kind === 'change') return withMaxima(vitals, deed.maxima, tick);
  return spendEnergy(vitals, deed.amount, tick) ?? vitals;
}

describe('vitals', () => {
  test('telescope: looking in between changes nothing', () => {
    const ticks = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(anyMaxima, ticks, ticks, ticks, (most, harm, a, b) => {
        const tired = { ...fullVitals(most, NOW), energy: 0 };
        const vitals = hurt(tired, Math.min(harm, most.maxHealth - 1), NOW);
        const [early, late] = [NOW + Math.min(a, b), NOW + Math.max(a, b)];
        expect(vitalsAt(vitalsAt(vitals, early), late)).toEqual(vitalsAt(vitals, late));
      }),
    );
  });

  test('never leave their bounds, whatever happens', () => {
    fc.assert(
      fc.property(anyMaxima, fc.array(anyDeed, { maxLength: 30 }), (most, deeds) => {
        let [vitals, tick] = [fullVitals(most, NOW), NOW];
        for (const deed of deeds) {
          tick += deed.after;
          vitals = vitalsAt(done(vitals, deed, tick), tick);
          expect(vitals.health).toBeGreaterThanOrEqual(0);
          expect(vitals.health).toBeLessThanOrEqual(vitals.maxHealth);
          expect(vitals.energy).toBeGreaterThanOrEqual(0);
          expect(vitals.energy).toBeLessThanOrEqual(vitals.maxEnergy);
        }
      }),
    );
  });

  test('grow by whole seconds: energy in a fight, too, health only after a rest', () => {
    const tired = spendEnergy(fullVitals(maxima, NOW), 20, NOW);
    const wounded = hurt(tired ?? fullVitals(maxima, NOW), 30, NOW);
    expect(vitalsAt(wounded, NOW + 19)).toMatchObject({ health: 70, energy: 30 });
    expect(vitalsAt(wounded, NOW + 20)).toMatchObject({ health: 70, energy: 34 });
    expect(vitalsAt(wounded, NOW + REST_TICKS + 19).health).toBe(70);
    expect(vitalsAt(wounded, NOW + REST_TICKS + 20).health).toBe(72);
  });

  test('do not grow for the dead, and healing does not raise them', () => {
    const dead = hurt(fullVitals(maxima, NOW), 1000, NOW);
    expect(dead.health).toBe(0);
    expect(vitalsAt(dead, NOW + 10_000).health).toBe(0);
    expect(heal(dead, 50, NOW + 10).health).toBe(0);
  });

  test('refuse to spend what is not there, to the point', () => {
    expect(spendEnergy(fullVitals(maxima, NOW), 51, NOW)).toBeUndefined();
    expect(spendEnergy(fullVitals(maxima, NOW), 50, NOW)?.energy).toBe(0);
  });

  test('come into the world alive, whatever was kept', () => {
    expect(vitalsOf(maxima, { health: 0, energy: 900 }, NOW)).toMatchObject({ health: 1, energy: 50 });
  });

  test('stand at no less than one percent while there is life', () => {
    expect(healthPercent({ health: 1, maxHealth: 5000 })).toBe(1);
    expect(healthPercent({ health: 0, maxHealth: 5000 })).toBe(0);
  });
});
