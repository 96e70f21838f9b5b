import { describe, expect, test } from 'vitest';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from './frame.ts';
import { pack } from './pack.ts';

function frame(name: string, width: number, height: number, color: number): Frame {
  const picture = new Picture(width + 4, height + 4).rect(2, 2, width, height, color);
  return { name, picture, anchorX: 2, anchorY: height + 2 };
}

describe('the packer', () => {
  test('trims transparent borders and moves the anchor along', () => {
    const { frames } = pack([frame('a', 3, 5, 9)], 64);
    expect(frames.a).toMatchObject({ w: 3, h: 5, anchorX: 0, anchorY: 5 });
  });

  test('keeps anchors on whole pixels', () => {
    const { frames } = pack([{ ...frame('a', 3, 5, 9), anchorX: 3.5 }], 64);
    expect(frames.a).toMatchObject({ anchorX: 1 });
  });

  test('stores equal pictures once', () => {
    const { frames } = pack([frame('a', 3, 5, 9), frame('b', 3, 5, 9), frame('c', 3, 5, 8)], 64);
    expect([frames.b!.x, frames.b!.y]).toEqual([frames.a!.x, frames.a!.y]);
    expect([frames.c!.x, frames.c!.y]).not.toEqual([frames.a!.x, frames.a!.y]);
  });

  test('lets no two pictures touch', () => {
    const many = Array.from({ length: 40 }, (_, i) => frame(`f${i}`, 1 + (i % 7), 1 + (i % 5), 100 + i));
    const { picture, frames } = pack(many, 48);
    const owner = new Map<number, string>();
    for (const [name, { x, y, w, h }] of Object.entries(frames))
      for (let row = y - 1; row <= y + h; row++)
        for (let column = x - 1; column <= x + w; column++) {
          const isBody = row >= y && row < y + h && column >= x && column < x + w;
          if (isBody) expect(owner.get(row * picture.width + column) ?? name).toBe(name);
          if (isBody) owner.set(row * picture.width + column, name);
          else expect(picture.get(column, row), `beside ${name}`).toBe(0);
        }
  });

  test('refuses a name given twice, an empty picture, and more than fits', () => {
    expect(() => pack([frame('a', 1, 1, 9), frame('a', 2, 2, 9)], 64)).toThrow('two frames are named a');
    expect(() => pack([{ ...frame('a', 1, 1, 0), name: 'void' }], 64)).toThrow('frame void is empty');
    const tall = Array.from({ length: 3 }, (_, i) => frame(`t${i}`, 40, 900, 9 + i));
    expect(() => pack(tall, 48)).toThrow('more than 2048 a side');
  });
});
