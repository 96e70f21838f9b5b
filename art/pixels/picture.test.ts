import { describe, expect, test } from 'vitest';
import { colored, grid } from './grid.ts';
import { Picture } from './picture.ts';
import { enlarged, reduced } from './scale.ts';

const letter = colored(grid('letter', 'a..\naa.\n...'), { a: 7 });

describe('a picture', () => {
  test('is transparent outside and ignores what is drawn there', () => {
    const picture = new Picture(2, 2).set(5, 5, 9);
    expect(picture.get(-1, 0)).toBe(0);
    expect([...picture.pixels]).toEqual([0, 0, 0, 0]);
  });

  test('gets its outline only where it is transparent', () => {
    expect([...letter.outlined(1).pixels]).toEqual([7, 1, 0, 7, 7, 1, 1, 1, 0]);
  });

  test('mirrors left to right', () => {
    expect([...letter.flipped().pixels]).toEqual([0, 0, 7, 0, 7, 7, 0, 0, 0]);
  });

  test('keeps what lies below where another is transparent', () => {
    const below = new Picture(3, 3).fill(() => 2);
    expect([...below.draw(letter, 1, 1).pixels]).toEqual([2, 2, 2, 2, 7, 2, 2, 7, 7]);
  });

  test('grows in squares and shrinks to the mean', () => {
    const dot = new Picture(1, 1).fill(() => 0xff204060);
    expect([...enlarged(dot, 2).pixels]).toEqual(Array(4).fill(0xff204060));
    expect([...reduced(enlarged(dot, 2), 2).pixels]).toEqual([0xff204060]);
  });
});
