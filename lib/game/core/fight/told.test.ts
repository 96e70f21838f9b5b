import { skillIdOf } from '@hollowmere/world/skills';
import { expect, test } from 'vitest';
import type { CombatEvent } from './seen.ts';
import { Told } from './told.ts';

const [ME, WOLF] = [7, 9];
const parts = {
  self: ME,
  nameOf: (id: number) => (id === WOLF ? 'Grey Wolf' : 'You'),
  condition: () => 'Health 40 of 80.',
};
const event = (given: Partial<CombatEvent>): CombatEvent => ({
  kind: 'hit',
  source: ME,
  target: WOLF,
  skill: 1,
  amount: 9,
  damageType: 'physical',
  tick: 1,
  flight: 0,
  ...given,
});

test('blows are told together, once they have gathered for a while', () => {
  const told = new Told();
  for (const given of [{}, { kind: 'critical', amount: 18 }, { kind: 'missed', amount: 0 }] as const)
    expect(told.happened(event(given), 100, parts)).toEqual([]);
  told.happened(event({ source: WOLF, target: ME, amount: 5 }), 900, parts);
  expect(told.due(3_000, parts)).toEqual([]);
  expect(told.due(3_200, parts)).toEqual([
    'You hit Grey Wolf 2 times for 27, 1 missed.',
    'Grey Wolf hits you for 5.',
    'Health 40 of 80.',
  ]);
  expect(told.due(9_000, parts)).toEqual([]);
});

test('a death, a new level and a foe that comes are told at once, a kill with the blows before it', () => {
  const told = new Told();
  expect(told.happened(event({ kind: 'aggroed', source: WOLF, target: ME }), 0, parts)).toEqual([
    'Grey Wolf comes for you.',
  ]);
  told.happened(event({}), 100, parts);
  expect(told.happened(event({ kind: 'died' }), 200, parts)).toEqual([
    'You hit Grey Wolf for 9.',
    'Grey Wolf is slain.',
  ]);
  expect(told.happened(event({ kind: 'levelUp', target: ME, amount: 3 }), 300, parts)).toEqual([
    'You have reached level 3.',
  ]);
  expect(told.happened(event({ kind: 'died', source: WOLF, target: ME }), 400, parts)).toEqual(['You have fallen.']);
});

test('what is about to strike the ground is told at once, to whom it is meant for and who fights beside them', () => {
  const stamping = { kind: 'began', source: WOLF, skill: skillIdOf('stamping-ground') } as const;
  const warning = ['Grey Wolf prepares Stamping Ground: step aside!'];
  const told = new Told();
  expect(told.happened(event({ ...stamping, target: ME }), 0, parts)).toEqual(warning);
  expect(told.happened(event({ ...stamping, target: 12 }), 0, parts)).toEqual([]);
  told.happened(event({}), 0, parts);
  expect(told.happened(event({ ...stamping, target: 12 }), 0, parts)).toEqual(warning);
  expect(told.happened(event({ ...stamping, target: ME, skill: skillIdOf('spark') }), 0, parts)).toEqual([]);
});

test('the fights of others are theirs', () => {
  const told = new Told();
  told.happened(event({ source: 12 }), 0, parts);
  expect(told.due(9_000, parts)).toEqual([]);
});
