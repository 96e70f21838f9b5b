import { creatureKinds } from '@hollowmere/world/creatures';
import { skillOfId } from '@hollowmere/world/skills';
import { expect, test } from 'vitest';
import type { Figure } from '../figure.ts';
import { testFigure } from '../testing-figures.ts';
import { readFightFacts } from './fight-facts.ts';
import { SkillUse } from './skill-use.ts';

const vitals = {
  health: 50,
  maxHealth: 80,
  energy: 30,
  maxEnergy: 100,
  healthGain: 2,
  energyGain: 5,
  since: 0,
  healthSince: 0,
};
const self = testFigure({
  id: 7,
  isSelf: true,
  vitals,
  effects: [{ id: 1, entity: 7, kind: 'burn', magnitude: 3, source: 9, ends: 150 }],
  appearance: {
    name: 'Bryn',
    class: 'warrior',
    level: 4,
    look: { skin: 0, hair: 0, hairColor: 0, tunic: 0 },
    isGuest: false,
  },
});
const wolf = testFigure({
  id: 9,
  kind: 'creature',
  creature: { npcId: 3, entity: 9, kind: 7, level: 6, state: 'chase', target: 7 },
  vitals: { ...vitals, health: 12 },
});
const seen = { self, figures: [wolf, self], target: 9, tick: 100 };

test('who is pursued is in a fight, and who is let be is not', () => {
  const isInFight = (figures: readonly Figure[]) => readFightFacts({ ...seen, figures }, new SkillUse()).isInFight;
  expect(isInFight([wolf, self])).toBe(true);
  expect(isInFight([self])).toBe(false);
});

test('the bar shows which skills are learned, wait, cost too much, or are free', () => {
  const use = new SkillUse();
  const cleave = skillOfId(2);
  if (cleave) use.used(cleave, 90);
  const { slots, energy } = readFightFacts(seen, use);
  expect(energy).toBe(8);
  expect(slots.map(({ state }) => state)).toEqual([
    'waiting',
    'waiting',
    'waiting',
    'unlearned',
    'unlearned',
    'unlearned',
    'unlearned',
  ]);
  expect(slots[1]).toMatchObject({ from: 90, until: 190, secondsLeft: 5 });
  expect(
    readFightFacts({ ...seen, tick: 200 }, use)
      .slots.map(({ state }) => state)
      .slice(0, 3),
  ).toEqual(['ready', 'spent', 'spent']);
});

test('the target shows with what it is, how it compares and how it is', () => {
  expect(readFightFacts(seen, new SkillUse()).target).toMatchObject({
    name: 'Grey Wolf',
    words: 'Attacks on sight',
    side: 'foe',
    threat: 'hard',
    fights: true,
    health: 12,
  });
  expect(readFightFacts({ ...seen, target: 7 }, new SkillUse()).target).toMatchObject({ name: 'Bryn', side: 'person' });
  expect(readFightFacts({ ...seen, target: 44 }, new SkillUse()).target).toBeUndefined();
});

test('effects show with the seconds they last', () => {
  expect(readFightFacts(seen, new SkillUse()).effects).toEqual([
    { id: 1, kind: 'burn', name: 'Burning', magnitude: 3, isHarmful: true, secondsLeft: 3 },
  ]);
});

test('nothing changes while nothing changes', () => {
  const use = new SkillUse();
  expect(readFightFacts({ ...seen, tick: 101 }, use)).toEqual(readFightFacts({ ...seen, tick: 102 }, use));
});

test('of a boss one sees which of its phases it is in, and where the others begin', () => {
  const king = creatureKinds.find(({ key }) => key === 'antlered-king')?.id ?? 0;
  const phasesAt = (health: number) => {
    const creature = { npcId: 3, entity: 9, kind: king, level: 15, state: 'attack' as const, target: 7 };
    const boss = testFigure({ id: 9, kind: 'creature', creature, vitals: { ...vitals, health, maxHealth: 100 } });
    return readFightFacts({ ...seen, figures: [boss, self] }, new SkillUse()).target?.phases;
  };
  expect([100, 66, 65, 30].map((health) => phasesAt(health)?.now)).toEqual([1, 1, 2, 3]);
  expect(phasesAt(100)?.begins).toEqual([65, 30]);
  expect(readFightFacts(seen, new SkillUse()).target?.phases).toBeUndefined();
});
