import { describe, expect, test } from 'vitest';
import { CHARACTER_CLASSES } from '../characters.ts';
import { effectRules } from '../combat/index.ts';
import { MAX_SPEED } from '../movement/index.ts';
import { blowOf, magnitudeOf, rankOf } from './skill.ts';
import { basicAttackOf, isBasicAttack, knownRank, skillIdOf, skills, skillsOfClass } from './skills.ts';
import { nextTraining, rankLevel, trainingPrice } from './training.ts';
import { COMMON_WAIT_TICKS, waitsAfter } from './waiting.ts';

const LEARNED_AT = [1, 3, 6, 10, 15, 20];
const cleave = skills.find(({ key }) => key === 'cleave')!;
const fireBolt = skills.find(({ key }) => key === 'fire-bolt')!;

describe('the skills', () => {
  test('have ids and keys of their own', () => {
    expect(new Set(skills.map(({ id }) => id)).size).toBe(skills.length);
    expect(new Set(skills.map(({ key }) => key)).size).toBe(skills.length);
    expect(() => skillIdOf('no-such-skill')).toThrow();
  });

  test.each(CHARACTER_CLASSES)(
    'of a %s are a plain attack that costs nothing and six more, learned one by one',
    (name) => {
      const [basic, ...others] = skillsOfClass(name);
      expect(basic).toBe(basicAttackOf(name));
      expect(basic).toMatchObject({ level: 1, cost: 0, castTicks: 0 });
      expect(others.map(({ level }) => level)).toEqual(LEARNED_AT);
      expect(others.some(isBasicAttack)).toBe(false);
    },
  );

  test('all do something, and are written so that the rules can read them', () => {
    for (const skill of skills) {
      for (const rank of skill.ranks) {
        expect(rank.power > 0 || rank.effect !== undefined, skill.key).toBe(true);
        if (!rank.effect) continue;
        const { suits, unit } = effectRules[rank.effect.kind];
        expect(suits, skill.key).toBe(skill.purpose === 'harm' ? 'foe' : 'friend');
        if (unit !== 'none') expect(rank.effect.strength, skill.key).toBeGreaterThan(0);
      }
      if (skill.shape === 'circle' || skill.shape === 'line') expect(skill.radius, skill.key).toBeGreaterThan(0);
      if (skill.purpose === 'harm') expect(blowOf(skill, 1), skill.key).toBeDefined();
      // What flies goes to one body: an area is there at once.
      if (skill.flightSpeed !== undefined) {
        expect(skill.shape, skill.key).toBe('target');
        expect(skill.flightSpeed, skill.key).toBeLessThanOrEqual(MAX_SPEED);
      }
      if (skill.isTelegraphed) expect(skill.castTicks, skill.key).toBeGreaterThanOrEqual(20);
    }
  });

  test('get no weaker with their ranks', () => {
    for (const { ranks, key } of skills) {
      const strengths = ranks.map(({ power, effect }) => power + (effect?.strength ?? 0) + (effect?.ticks ?? 0));
      expect(
        [...strengths].sort((a, b) => a - b),
        key,
      ).toEqual(strengths);
    }
  });
});

describe('an effect of a skill', () => {
  test('counts points by the power behind it, and percent as it is written', () => {
    expect(magnitudeOf({ kind: 'burn', strength: 15, ticks: 80 }, 200)).toBe(30);
    expect(magnitudeOf({ kind: 'burn', strength: 1, ticks: 80 }, 1)).toBe(1);
    expect(magnitudeOf({ kind: 'chill', strength: 50, ticks: 80 }, 200)).toBe(50);
  });
});

describe('learning', () => {
  const warrior = (level: number) => ({ class: 'warrior' as const, level });

  test('comes by itself with the level, for one’s own class only', () => {
    expect(knownRank(cleave, warrior(1), 0)).toBe(1);
    expect(knownRank(fireBolt, warrior(30), 0)).toBeUndefined();
    const bash = skills.find(({ key }) => key === 'shield-bash')!;
    expect(knownRank(bash, warrior(2), 0)).toBeUndefined();
    expect(knownRank(bash, warrior(3), 0)).toBe(1);
    expect(knownRank(bash, warrior(12), 3)).toBe(3);
  });

  test('of further ranks takes levels, coins and a teacher, and ends at the third', () => {
    expect(nextTraining(cleave, warrior(4), 1)).toBe('level_too_low');
    expect(nextTraining(cleave, warrior(5), 1)).toEqual({ rank: 2, price: trainingPrice(cleave, 2) });
    expect(nextTraining(cleave, warrior(30), 3)).toBe('fully_trained');
    expect(nextTraining(cleave, warrior(1), undefined)).toBe('not_learned');
    expect(nextTraining(fireBolt, warrior(30), 1)).toBe('no_such_skill');
    expect(nextTraining(basicAttackOf('warrior'), warrior(30), 1)).toBe('fully_trained');
  });

  test('can be finished before the last level, and costs more each time', () => {
    for (const skill of skills.filter(({ class: of }) => of !== 'creature')) {
      expect(rankLevel(skill, 3)).toBeLessThanOrEqual(30);
      expect(trainingPrice(skill, 1)).toBe(0);
      expect(trainingPrice(skill, 3)).toBeGreaterThan(trainingPrice(skill, 2));
      expect(rankOf(skill, 3)).toBe(skill.ranks[2]);
    }
  });
});

describe('waiting', () => {
  test('counts from the end of a cast, and keeps any two skills apart', () => {
    expect(waitsAfter(cleave, 1000)).toEqual({ same: 1000 + cleave.cooldownTicks, any: 1000 + COMMON_WAIT_TICKS });
    const { castTicks, cooldownTicks } = fireBolt;
    expect(waitsAfter(fireBolt, 1000)).toEqual({ same: 1000 + castTicks + cooldownTicks, any: 1000 + castTicks });
  });
});
