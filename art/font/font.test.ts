import { describe, expect, test } from 'vitest';
import { Picture } from '../pixels/picture.ts';
import { characters, drawText, glyph, LINE_HEIGHT, textWidth } from './font.ts';

describe('the pixel font', () => {
  test('has every printable character of ASCII', () => {
    for (let code = 33; code < 127; code++) {
      const character = String.fromCharCode(code);
      expect(glyph(character), character).toBeDefined();
    }
  });

  test('puts marks on letters of all Latin scripts', () => {
    for (const character of 'ÀçÈñÖşŽąłßæøþŐÿ') expect(glyph(character), character).toBeDefined();
    const plain = glyph('e')!;
    const marked = glyph('é')!;
    expect(marked.pixels.filter(Boolean).length).toBeGreaterThan(plain.pixels.filter(Boolean).length);
  });

  test('draws all glyphs of one height and names what it cannot draw', () => {
    for (const character of characters) expect(glyph(character)?.height, character).toBe(LINE_HEIGHT);
    expect(glyph('漢')).toBeUndefined();
  });

  test('is as wide as it says', () => {
    const text = 'Zoë of Hollowmere';
    const picture = new Picture(textWidth(text), LINE_HEIGHT);
    drawText(picture, text, 0, 10, 9);
    const inked = Array.from({ length: picture.width }, (_, x) => x).filter((x) =>
      Array.from({ length: LINE_HEIGHT }, (_, y) => picture.get(x, y)).some(Boolean),
    );
    expect([inked[0], inked.at(-1)]).toEqual([0, picture.width - 1]);
  });
});
