import { creatureKinds } from '@hollowmere/world/creatures';
import { expect, test } from 'vitest';
import { testFigure } from '../testing-figures.ts';
import { creatureTag, isNamed, nameOver, namesThatWait, shownCast, shownHealth, threatOf } from './name-tag.ts';

const creature = (kind: number, level: number) => ({
  creature: { npcId: 1, entity: 2, kind, level, state: 'idle' as const, target: 0 },
});
const PLAIN = { skin: 0, hair: 0, hairColor: 0, tunic: 0 };
const vitals = {
  health: 50,
  maxHealth: 80,
  energy: 0,
  maxEnergy: 0,
  healthGain: 0,
  energyGain: 0,
  since: 0,
  healthSince: 0,
};

test('a threat grows with the levels between', () => {
  expect([-10, -5, 0, 4, 9].map((difference) => threatOf(20 + difference, 20))).toEqual([
    'trifling',
    'easy',
    'fair',
    'hard',
    'deadly',
  ]);
});

test('temper and bosses show by a sign, level in figures, townsfolk by what they are for', () => {
  const wolf = creatureKinds.find(({ key }) => key === 'grey-wolf');
  const hen = creatureKinds.find(({ key }) => key === 'meadow-hen');
  const king = creatureKinds.find(({ key }) => key === 'antlered-king');
  expect(creatureTag(creature(wolf?.id ?? 0, 6), 5)).toMatchObject({
    text: '◆ Grey Wolf 6',
    who: 'foe',
    threat: 'fair',
  });
  expect(creatureTag(creature(wolf?.id ?? 0, 8), 5)?.text).toBe('◆ Grey Wolf 8 ▲');
  expect(creatureTag(creature(wolf?.id ?? 0, 9), 2)?.text).toBe('◆ Grey Wolf 9 ▲▲');
  expect(creatureTag(creature(hen?.id ?? 0, 9), 1)?.text).toBe('Meadow Hen 9');
  expect(creatureTag(creature(hen?.id ?? 0, 1), 5)).toMatchObject({ text: 'Meadow Hen 1', who: 'peaceful' });
  expect(creatureTag(creature(king?.id ?? 0, 15), 5)?.text).toMatch(/^♛ /);
  expect(creatureTag(creature(100, 1), 5)).toMatchObject({ text: 'Maud', role: 'Innkeeper', who: 'townsfolk' });
  expect(creatureTag(creature(9_999, 1), 5)).toBeUndefined();
});

test('bars show where there is something to tell', () => {
  expect(shownHealth(testFigure({ vitals }), false)).toBe(63);
  expect(shownHealth(testFigure({ vitals: { ...vitals, health: 80 } }), false)).toBeUndefined();
  expect(shownHealth(testFigure({ vitals: { ...vitals, health: 80 } }), true)).toBe(100);
  expect(shownHealth(testFigure({ vitals, isSelf: true }), true)).toBeUndefined();
  const cast = { skill: 1, target: 0, x: 0, y: 0, direction: 5, started: 100, ends: 120 };
  expect(shownCast(testFigure({ cast }), 110)).toBe(50);
  expect(shownCast(testFigure(), 110)).toBeUndefined();
});

test('in a brawl only the name of whom one means stays, and those of who is no part of it', () => {
  const self = testFigure({ id: 1, isSelf: true });
  const boar = (id: number, x: number, state: 'attack' | 'idle') =>
    testFigure({ id, x, kind: 'creature', creature: { npcId: id, entity: id, kind: 4, level: 3, state, target: 1 } });
  const maud = testFigure({ id: 8, kind: 'creature', ...creature(100, 1) });
  const [meant, other, far] = [boar(2, 200, 'attack'), boar(3, -200, 'idle'), boar(4, 2_000, 'attack')];
  expect(namesThatWait(self, [self, meant, other, far, maud], 2)).toEqual(new Set([1, 3]));
  expect(namesThatWait(self, [self, meant, other], undefined)).toEqual(new Set([1, 2, 3]));
  expect(namesThatWait(self, [self, other, far], undefined)).toEqual(new Set());
  expect(namesThatWait(undefined, [meant], undefined)).toEqual(new Set());
});

test('people have their name, and whose it is; who is blocked has none to be read', () => {
  const appearance = { name: 'Anna', class: 'mage', level: 3, look: PLAIN, isGuest: false } as const;
  const anna = testFigure({ appearance });
  expect(nameOver(anna, 1)).toEqual({ text: 'Anna', role: '', who: 'player', threat: '' });
  expect(nameOver({ ...anna, isSelf: true }, 1)?.who).toBe('self');
  expect(nameOver({ ...anna, appearance: { ...appearance, isGuest: true } }, 1)?.who).toBe('guest');
  expect(nameOver({ ...anna, isBlocked: true }, 1)).toMatchObject({ text: 'Blocked', who: 'blocked' });
  expect(nameOver(testFigure(creature(100, 1)), 1)?.text).toBe('Maud');
});

test('the fallen keep their name if they are people, and lose it if they are not', () => {
  const appearance = { name: 'Anna', class: 'mage', level: 3, look: PLAIN, isGuest: false } as const;
  expect(isNamed(testFigure({ appearance, pose: 'die' }))).toBe(true);
  expect(isNamed(testFigure({ ...creature(4, 1), pose: 'die' }))).toBe(false);
  expect(isNamed(testFigure(creature(4, 1)))).toBe(true);
  expect(isNamed(testFigure())).toBe(false);
});
