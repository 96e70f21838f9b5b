// Pictures written as text: one letter a pixel, a dot for nothing. Letters are slots (hair, sleeve, steel) that a
// map gives colours to, so that one drawing serves every dye.
import type { Color } from '../palette.ts';
import { Picture } from './picture.ts';

export type Slots = Readonly<Record<string, Color>>;

/** A drawing before it has colours: its rows, all of one length. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly string[];
}

/**
 * Reads a drawing. The first line may be empty, so that the text can start below the back-tick.
 * @throws when rows differ in length or a letter is not plain ASCII (a Cyrillic "o" looks just like ours).
 */
export function grid(name: string, text: string): Grid {
  const rows = text
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n')
    .map((row) => row.trim());
  const width = rows[0]?.length ?? 0;
  for (const [y, row] of rows.entries()) {
    if (row.length !== width) throw new Error(`${name}: row ${y} is ${row.length} wide, not ${width}: "${row}"`);
    const strange = [...row].find((letter) => letter < '!' || letter > '~');
    if (strange !== undefined) throw new Error(`${name}: row ${y} has a letter that is not plain ASCII: "${strange}"`);
  }
  return { name, rows };
}

/** @throws when the drawing uses a letter that `slots` has no colour for. */
export function colored({ name, rows }: Grid, slots: Slots): Picture {
  return new Picture(rows[0]?.length ?? 0, rows.length).fill((x, y) => {
    const letter = rows[y]?.[x] ?? '.';
    if (letter === '.') return 0;
    const color = slots[letter];
    if (color === undefined) throw new Error(`${name}: unknown slot "${letter}" at ${x},${y}`);
    return color;
  });
}
