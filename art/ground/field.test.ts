import { noise } from '@hollowmere/world/map';
import { expect, test } from 'vitest';
import { fieldOf } from './field.ts';

test('a field is the noise of its seed, whichever way one walks over it', () => {
  const field = fieldOf(71);
  for (const [x, y] of [
    [0.1, 0.2],
    [0.9, 0.2],
    [1.1, 0.2],
    [1.1, 0.4],
    [1.9, 0.4],
    [1.1, -3.7],
    [0.1, 0.2],
    [-12.25, 40.5],
  ] as const)
    expect(field(x, y)).toBeCloseTo(noise(x, y, 71), 12);
});
