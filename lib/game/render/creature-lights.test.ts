import { creatureIds } from '@hollowmere/world/creature-ids';
import { expect, test } from 'vitest';
import type { Figure } from '../core/figure.ts';
import { creatureLights } from './creature-lights.ts';

const figure = (key: keyof typeof creatureIds, more: Partial<Figure> = {}): Figure =>
  ({ creature: { kind: creatureIds[key] }, pose: 'stand', presence: 1, x: 1000, y: 2000, ...more }) as Figure;

test('what burns lights its surroundings, from above its feet', () => {
  const [light] = creatureLights([figure('ember-imp'), figure('grey-wolf')]);
  expect(light).toMatchObject({ x: 1000, hue: 'flame' });
  expect(light!.y).toBeLessThan(2000);
  expect(creatureLights([figure('grey-wolf')])).toEqual([]);
});

test('light goes out with life, and comes with presence', () => {
  expect(creatureLights([figure('marsh-wisp', { pose: 'die' })])).toEqual([]);
  const [half, whole] = creatureLights([figure('marsh-wisp', { presence: 0.5 }), figure('marsh-wisp')]);
  expect(half!.radius * 2).toBe(whole!.radius);
});

test('a person casts no light', () => {
  expect(creatureLights([figure('ember-imp', { creature: undefined })])).toEqual([]);
});
