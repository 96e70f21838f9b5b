// Fighters and chance for tests: plain ones to change, and numbers at will.
import fc from 'fast-check';
import type { Rolls } from '../rolls.ts';
import { type Fighter, resistances } from './fighter.ts';

export function fighter(changes: Partial<Fighter> = {}): Fighter {
  return {
    level: 10,
    maxHealth: 300,
    maxEnergy: 100,
    healthGain: 3,
    energyGain: 5,
    power: 40,
    armour: 0,
    accuracy: 50,
    evasion: 50,
    critChance: 0,
    critFactor: 150,
    blockChance: 0,
    blockPart: 0,
    resist: resistances({}),
    speed: 51,
    ...changes,
  };
}

/** Chance that always gives the same part of what it is asked for: 0 the least, 1 the most. */
export const always = (part: number): Rolls => ({ below: (n) => Math.min(n - 1, Math.floor(part * n)) });

export const anyRolls: fc.Arbitrary<Rolls> = fc
  .infiniteStream(fc.nat())
  .map((stream) => ({ below: (n) => (stream.next().value as number) % n }));

const percent = fc.integer({ min: -300, max: 300 });

export const anyFighter: fc.Arbitrary<Fighter> = fc
  .record({
    level: fc.integer({ min: 1, max: 30 }),
    power: fc.integer({ min: 1, max: 2000 }),
    armour: fc.integer({ min: 0, max: 5000 }),
    accuracy: fc.integer({ min: 0, max: 500 }),
    evasion: fc.integer({ min: 0, max: 500 }),
    critChance: fc.integer({ min: 0, max: 10_000 }),
    critFactor: fc.integer({ min: 100, max: 300 }),
    blockChance: fc.integer({ min: 0, max: 10_000 }),
    blockPart: fc.integer({ min: 0, max: 100 }),
    resist: fc
      .record({ physical: percent, fire: percent, frost: percent, nature: percent, holy: percent, shadow: percent })
      .map(resistances),
  })
  .map(fighter);
