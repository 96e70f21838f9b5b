import { creatureOf } from '@hollowmere/world/creatures';
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import { expect, test } from 'vitest';
import { testFigure } from '../core/testing-figures.ts';
import type { Thing } from './scenery.ts';
import { bodyBefore, SeeThrough } from './see-through.ts';

const standing = (top: number): Thing => ({
  x: 100,
  y: 200,
  left: 60,
  top,
  right: 140,
  phase: 0,
  picture: { sprites: [], frameMs: 1 },
  glow: undefined,
  smoke: [],
});
const oak = standing(100);
const corn = standing(180);
const at = (x: number, y: number) => testFigure({ isSelf: true, x: x * UNITS_PER_PIXEL, y: y * UNITS_PER_PIXEL });

test('what hides the own figure clears step by step, and closes again', () => {
  const seeThrough = new SeeThrough();
  const [behind, before] = [
    { self: at(100, 190), near: [] },
    { self: at(100, 210), near: [] },
  ];
  expect(seeThrough.ease(oak, before, 90)).toBe(1);
  expect(seeThrough.ease(oak, behind, 90)).toBe(0.5);
  expect(seeThrough.solidityOf(oak)).toBe(0.5);
  expect(seeThrough.ease(oak, behind, 90)).toBe(0.45);
  expect(seeThrough.ease(oak, behind, 90)).toBe(0.45);
  expect(seeThrough.ease(oak, before, 1_000)).toBe(1);
  expect(seeThrough.ease(oak, before, 90)).toBe(1);
});

test('what hides half of the own figure clears, what hides less does not', () => {
  const seeThrough = new SeeThrough();
  expect(seeThrough.ease(oak, { self: at(61, 190), near: [] }, 1_000)).toBe(1);
  expect(seeThrough.ease(oak, { self: at(64, 190), near: [] }, 1_000)).toBe(0.45);
});

test('corn clears for anybody who stands in it, a tree for nobody but oneself', () => {
  const seeThrough = new SeeThrough();
  const somebody = { self: undefined, near: [{ x: 100, y: 190 }] };
  expect(seeThrough.ease(corn, somebody, 1_000)).toBe(0.2);
  expect(seeThrough.ease(oak, somebody, 1_000)).toBe(1);
});

test('a boss before the own figure is seen through as far as it reaches up, and nowhere else', () => {
  const creature = {
    npcId: 1,
    kind: creatureOf('antlered-king').id,
    level: 15,
    state: 'chase' as const,
    entity: 9,
    target: 1,
  };
  const king = testFigure({ kind: 'creature', creature, x: 100 * UNITS_PER_PIXEL, y: 200 * UNITS_PER_PIXEL });
  const presenceOver = (x: number, y: number) => bodyBefore(king, at(x, y), 60).presence;
  expect(presenceOver(100, 170)).toBe(0.5);
  expect(presenceOver(112, 160)).toBe(0.5);
  expect(presenceOver(100, 150)).toBe(1);
  expect(presenceOver(100, 202)).toBe(1);
  expect(presenceOver(120, 170)).toBe(1);
});
