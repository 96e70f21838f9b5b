import { describe, expect, it } from 'vitest';
import { labelsThatFit } from './map-labels.ts';

const village = { name: 'Hollowmere', x: 40, y: 40, width: 40, height: 40 };
const square = { name: 'Market Square', x: 50, y: 52, width: 20, height: 14 };
const window = { width: 500, height: 400 };
const names = (scale: number) =>
  labelsThatFit([square, village], { x: 60, y: 60, scale }, window).map(({ place, shift }) => `${place.name} ${shift}`);

describe('names on the map', () => {
  it('stay apart, the larger places first', () => {
    expect(names(2)).toEqual(['Hollowmere 0']);
  });

  it('make room for what is marked', () => {
    const shown = (marks: Parameters<typeof labelsThatFit>[3]) =>
      labelsThatFit([village], { x: 60, y: 60, scale: 4 }, window, marks).map(({ shift }) => shift);
    const rowan = { title: 'Captain Rowan', x: 58 };
    expect(shown([{ ...rowan, y: 76 }])).toEqual([0]);
    expect(shown([{ ...rowan, y: 60 }])).toEqual([-30]);
    expect(shown([50, 60, 70].map((y) => ({ ...rowan, y })))).toEqual([]);
  });

  it('all show from near', () => {
    const near = labelsThatFit([square, { ...village, y: 20 }], { x: 60, y: 60, scale: 4 }, window);
    expect(near).toHaveLength(2);
  });
});
