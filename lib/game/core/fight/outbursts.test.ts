import { skillIdOf } from '@hollowmere/world/skills';
import { expect, test } from 'vitest';
import { Outbursts } from './outbursts.ts';

const HERE = { x: 1_000, y: 2_000, aim: { x: 1_000, y: 2_500 }, looks: 0 };

test('an area that is thrown bursts where it was aimed, one round oneself where one stands', () => {
  const outbursts = new Outbursts();
  outbursts.used({ skill: skillIdOf('falling-star') }, HERE, 0);
  outbursts.used({ skill: skillIdOf('whirlwind') }, HERE, 0);
  expect(outbursts.at(400).map(({ shape, x, y, share }) => [shape, x, y, share])).toEqual([
    ['circle', 1_000, 2_500, 0.5],
    ['circle', 1_000, 2_000, 0.5],
  ]);
});

test('what was aimed for a while points there, what comes at once the way one looks', () => {
  const outbursts = new Outbursts();
  outbursts.used({ skill: skillIdOf('lightning-lance') }, HERE, 0);
  outbursts.used({ skill: skillIdOf('cleave') }, HERE, 0);
  expect(outbursts.at(1).map(({ shape, angle }) => [shape, angle])).toEqual([
    ['line', Math.PI / 2],
    ['arc', 0],
  ]);
});

test('what strikes one body, or falls where nobody saw it aimed, leaves nothing, and all of it ends', () => {
  const outbursts = new Outbursts();
  outbursts.used({ skill: skillIdOf('slash') }, HERE, 0);
  outbursts.used({ skill: 60_000 }, HERE, 0);
  outbursts.used({ skill: skillIdOf('falling-star') }, { ...HERE, aim: undefined }, 0);
  expect(outbursts.at(1)).toEqual([]);
  outbursts.used({ skill: skillIdOf('cleave') }, HERE, 0);
  expect(outbursts.at(5_000)).toEqual([]);
});
