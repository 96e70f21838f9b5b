import { expect, test } from 'vitest';
import { isInFight } from './leaving.ts';
import { fullVitals, hurt } from './vitals.ts';

const whole = fullVitals({ maxHealth: 100, maxEnergy: 50, healthGain: 1, energyGain: 1 }, 10);

test('who is whole and let be is in no fight', () => {
  expect(isInFight({ vitals: whole, isPursued: false }, 10)).toBe(false);
});

test('who was hurt is in one until their wounds begin to close', () => {
  const vitals = hurt(whole, 10, 20);
  expect(isInFight({ vitals, isPursued: false }, 119)).toBe(true);
  expect(isInFight({ vitals, isPursued: false }, 120)).toBe(false);
});

test('who is pursued is in one, hurt or not, and the fallen are in none', () => {
  expect(isInFight({ vitals: whole, isPursued: true }, 10)).toBe(true);
  expect(isInFight({ vitals: hurt(whole, 100, 20), isPursued: true }, 21)).toBe(false);
});
