import { expect, test } from 'vitest';
import type { CombatEvent } from '../core/fight/seen.ts';
import { testFigure, testFrame } from '../core/testing-figures.ts';
import { fightCuesOf } from './fight-cues.ts';

const [ME, WOLF] = [7, 9];
const self = testFigure({ id: ME, isSelf: true });
const wolf = testFigure({
  id: WOLF,
  x: 512,
  kind: 'creature',
  creature: { npcId: 3, entity: WOLF, kind: 7, level: 6, state: 'chase', target: ME },
});
const event = (given: Partial<CombatEvent>): CombatEvent => ({
  kind: 'hit',
  source: ME,
  target: WOLF,
  skill: 1,
  amount: 9,
  damageType: 'fire',
  tick: 1,
  flight: 0,
  ...given,
});
const heard = (...events: Partial<CombatEvent>[]) =>
  fightCuesOf(testFrame([wolf, self], { happenings: events.map(event) })).map(({ kind }) => kind);

test('swings, arrows and spells sound by what the skill is', () => {
  expect(heard({ kind: 'used', skill: 1 }, { kind: 'used', skill: 11 }, { kind: 'used', skill: 21 })).toEqual([
    'swing',
    'spell',
    'arrow',
  ]);
});

test('a blow sounds where it lands, and hurts where it lands on oneself', () => {
  const [blow] = fightCuesOf(testFrame([wolf, self], { happenings: [event({ kind: 'critical' })] }));
  expect(blow).toMatchObject({ kind: 'impact', damageType: 'fire', isHeavy: true });
  expect(blow?.pan).toBeGreaterThan(0);
  expect(heard({ source: WOLF, target: ME })).toEqual(['impact', 'hurt']);
});

test('creatures call when they come and when they fall', () => {
  expect(heard({ kind: 'aggroed', source: WOLF, target: ME })).toEqual(['call']);
  expect(heard({ kind: 'died' })).toEqual(['fall', 'call']);
  expect(heard({ kind: 'died', source: WOLF, target: ME })).toEqual(['ownFall']);
});

test('what is far away is not heard, and of much at once only some', () => {
  const far = { ...wolf, x: 20 * 256 };
  expect(fightCuesOf(testFrame([far, self], { happenings: [event({})] }))).toEqual([]);
  expect(heard(...Array.from({ length: 30 }, () => ({})))).toHaveLength(6);
});
