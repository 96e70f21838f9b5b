import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHARACTER_CLASSES } from '../characters.ts';
import { attributeNames, attributesOf } from './attributes.ts';
import {
  experienceAt,
  experienceFor,
  levelAt,
  levelSpan,
  MAX_LEVEL,
  sharedExperience,
  withExperience,
} from './experience.ts';
import { fighterOf } from './fighter-of.ts';

const common = { experience: 100 };
const build = { class: 'warrior' as const, level: 10, gear: {}, effects: [] };

describe('the curve', () => {
  test('begins at nothing, rises with each level by more than before, and ends at thirty', () => {
    expect(experienceAt(1)).toBe(0);
    for (let level = 2; level <= MAX_LEVEL; level++) {
      expect(experienceAt(level) - experienceAt(level - 1)).toBe(levelSpan(level - 1));
      expect(levelSpan(level)).toBeGreaterThan(levelSpan(level - 1));
    }
    expect(experienceAt(99)).toBe(experienceAt(MAX_LEVEL));
  });

  test('gives each amount of experience its level, exactly at the border', () => {
    for (let level = 1; level <= MAX_LEVEL; level++) expect(levelAt(experienceAt(level))).toBe(level);
    for (let level = 2; level <= MAX_LEVEL; level++) expect(levelAt(experienceAt(level) - 1)).toBe(level - 1);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        expect(levelAt(Math.max(a, b))).toBeGreaterThanOrEqual(levelAt(Math.min(a, b)));
        expect(levelAt(a)).toBeLessThanOrEqual(MAX_LEVEL);
      }),
    );
  });

  test('takes in no more than the last level needs', () => {
    expect(withExperience(experienceAt(MAX_LEVEL) - 5, 1000)).toBe(experienceAt(MAX_LEVEL));
    expect(withExperience(100, 20)).toBe(120);
  });
});

describe('what a creature is worth', () => {
  test('is less below one’s level, nothing far below, and not endlessly more above', () => {
    expect(experienceFor(common, 10, 10)).toBe(49);
    expect(experienceFor(common, 10, 15)).toBe(19);
    expect(experienceFor(common, 10, 19)).toBe(0);
    expect(experienceFor(common, 10, 8)).toBe(53);
    expect(experienceFor(common, 30, 1)).toBe(Math.floor(129 * 1.25));
    expect(experienceFor({ experience: 0 }, 10, 10)).toBe(0);
  });

  test('is shared so that company gains together and nobody gains alone by it', () => {
    expect(sharedExperience(100, 1)).toBe(100);
    expect(sharedExperience(100, 2)).toBe(55);
    for (let people = 2; people <= 10; people++) {
      expect(sharedExperience(1000, people)).toBeLessThan(sharedExperience(1000, people - 1));
      expect(people * sharedExperience(1000, people)).toBeGreaterThanOrEqual(1000);
    }
  });
});

describe('attributes', () => {
  test.each(CHARACTER_CLASSES)('of a %s are whole and never fall', (name) => {
    for (let level = 2; level <= MAX_LEVEL; level++) {
      for (const attribute of attributeNames) {
        const [before, now] = [attributesOf(name, level - 1)[attribute], attributesOf(name, level)[attribute]];
        expect(Number.isInteger(now)).toBe(true);
        expect(now).toBeGreaterThanOrEqual(before);
      }
    }
  });
});

describe('the fighter a player is', () => {
  test.each(CHARACTER_CLASSES)('grows in health and power with each level as a %s', (name) => {
    for (let level = 2; level <= MAX_LEVEL; level++) {
      const [before, now] = [
        fighterOf({ ...build, class: name, level: level - 1 }),
        fighterOf({ ...build, class: name, level }),
      ];
      expect(now.maxHealth).toBeGreaterThan(before.maxHealth);
      expect(now.power).toBeGreaterThanOrEqual(before.power);
      expect(now.maxEnergy).toBeGreaterThan(before.maxEnergy);
    }
  });

  test('is made of whole numbers within their bounds, whatever is worn', () => {
    const points = fc.integer({ min: 0, max: 100_000 });
    const gear = fc.record({
      strength: points,
      agility: points,
      stamina: points,
      power: points,
      armour: points,
      critChance: points,
      blockChance: points,
      blockPart: points,
      resist: fc.record({ fire: points }),
    });
    fc.assert(
      fc.property(gear, fc.constantFrom(...CHARACTER_CLASSES), fc.integer({ min: 1, max: 30 }), (worn, name, level) => {
        const fighter = fighterOf({ class: name, level, gear: worn, effects: [] });
        const { resist, ...numbers } = fighter;
        expect([...Object.values(numbers), ...Object.values(resist)].every(Number.isInteger)).toBe(true);
        expect(fighter.critChance).toBeLessThanOrEqual(5000);
        expect(fighter.blockChance).toBeLessThanOrEqual(6000);
        expect(fighter.blockPart).toBeLessThanOrEqual(80);
        expect(resist.fire).toBeLessThanOrEqual(75);
      }),
    );
  });

  test('takes in what is worn and what lies on them', () => {
    const plain = fighterOf(build);
    expect(fighterOf({ ...build, gear: { stamina: 10, health: 7 } }).maxHealth).toBe(plain.maxHealth + 57);
    expect(fighterOf({ ...build, gear: { power: 8, strength: 6 } }).power).toBe(plain.power + 7);
    expect(fighterOf({ ...build, effects: [{ kind: 'haste', magnitude: 20 }] }).speed).toBe(61);
  });

  test('strikes with fists for want of a weapon, half as hard as with the first one', () => {
    const powerWith = (power: number) => fighterOf({ ...build, gear: { power } }).power;
    expect(powerWith(0)).toBe(fighterOf(build).power);
    expect(powerWith(8) - powerWith(0)).toBe(4);
    expect(powerWith(9) - powerWith(8)).toBe(1);
  });
});
