// The pixel font: plain glyphs as drawn, and letters with marks put together from a letter and its mark.
import { type Color, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';
import { blocks, GLYPH_ROWS, marks } from './glyphs.ts';

/** Room above capitals for their marks: two rows and a gap. */
const ABOVE = 3;
/** Height of every glyph, and of the line letters stand on, counted from the top. */
export const LINE_HEIGHT = ABOVE + GLYPH_ROWS;
const BASELINE = ABOVE + 7;
const SPACE = 3;

/** Rows of plain letters by character. */
const plain = new Map(blocks.flatMap(([characters, drawing]) => [...separate(characters, drawing)]));

function* separate(characters: string, drawing: string): Generator<[string, string[]]> {
  const rows = drawing
    .trim()
    .split('\n')
    .map((row) => row.trim().split(' '));
  if (rows.length !== GLYPH_ROWS) throw new Error(`glyphs ${characters}: ${rows.length} rows, not ${GLYPH_ROWS}`);
  for (const [index, character] of [...characters].entries()) {
    const glyph = rows.map((row) => row[index] ?? '');
    if (glyph.some((row) => row.length !== glyph[0]?.length || row.length === 0))
      throw new Error(`glyph "${character}" is ragged`);
    yield [character, glyph];
  }
}

/** Letters that appear with marks in the languages of Latin script. */
const MARKED = 'ÀÁÂÃÄÅĀĂĄÇĆČĎÈÉÊËĒĖĘĚĞĢÌÍÎÏĪİĶĹĻĽÑŃŅŇÒÓÔÕÖŌŐŔŘŚŞŠȘŤȚÙÚÛÜŪŮŰŲÝŸŹŻŽ';

/** Every character the font has. */
export const characters: readonly string[] = [
  ...new Set([...plain.keys(), ...MARKED, ...MARKED.toLowerCase().replaceAll('i\u0307', ''), 'ÿ']),
];

/** White on nothing, as high as the line; undefined when the font lacks the character. */
export function glyph(character: string): Picture | undefined {
  const [letter = '', ...combining] = character.normalize('NFD');
  const rows = plain.get(combining.length > 0 && letter === 'i' ? 'ı' : letter);
  if (!rows) return undefined;
  const width = rows[0]?.length ?? 0;
  const picture = new Picture(
    Math.max(width, ...combining.map((mark) => marks[mark]?.rows[0]?.length ?? 0)),
    LINE_HEIGHT,
  );
  ink(picture, rows, Math.floor((picture.width - width) / 2), ABOVE);
  const isSmall = letter === letter.toLowerCase() && letter !== letter.toUpperCase();
  for (const name of combining) {
    const mark = marks[name];
    if (!mark) return undefined;
    const left = Math.floor((picture.width - (mark.rows[0]?.length ?? 0)) / 2);
    const top = mark.at === 'below' ? BASELINE : isSmall ? ABOVE - 1 : 0;
    ink(picture, mark.rows, left, top);
  }
  return picture;
}

function ink(picture: Picture, rows: readonly string[], left: number, top: number): void {
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x++) if (row[x] === '#') picture.set(left + x, top + y, tone('cream', 0));
}

/** One frame a glyph, font/<code point>, its anchor on the base line at the left: advance by its width and one. */
export function fontFrames(): Frame[] {
  return characters.flatMap((character) => {
    const picture = glyph(character);
    if (!picture) return [];
    return [{ name: `font/${character.codePointAt(0)}`, picture, anchorX: 0, anchorY: BASELINE }];
  });
}

export function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (glyph(character)?.width ?? SPACE) + 1, -1);
}

/** Draws one line of text with its base line at `y`. Characters the font lacks become blanks. */
export function drawText(picture: Picture, text: string, x: number, y: number, color: Color): void {
  let left = x;
  for (const character of text) {
    const letter = glyph(character);
    letter?.fill((_x, _y, before) => (before === 0 ? undefined : color));
    if (letter) picture.draw(letter, left, y - BASELINE);
    left += (letter?.width ?? SPACE) + 1;
  }
}
