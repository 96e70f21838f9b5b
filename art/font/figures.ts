// The ten figures of the website's headings. The pixel font of the headings draws its 5 like an S and its 7 like a 1, so
// these stand in for them: drawn by hand on that font's grid, in its two weights, each as a small font file.
import { type Glyph, type Rectangle, trueTypeFont } from './true-type.ts';

const ROWS = 7;

const DRAWING = `
  .###. ..#.. .###. .###. ...#. ##### .###. ##### .###. .###.
  #...# .##.. #...# #...# ..##. #.... #.... ....# #...# #...#
  #...# ..#.. ....# ....# .#.#. ####. #.... ....# #...# #...#
  #...# ..#.. ..##. ..##. #..#. ....# ####. ...#. .###. .####
  #...# ..#.. .#... ....# ##### ....# #...# ..#.. #...# ....#
  #...# ..#.. #.... #...# ...#. #...# #...# ..#.. #...# ....#
  .###. .###. ##### .###. ...#. .###. .###. ..#.. .###. .###.`;

/** Measures of the font beside which they stand, in thousandths of the type size. */
interface Weight {
  readonly weight: number;
  /** From one pixel to the next; pixels are a little larger than that, so that corners hold together. */
  readonly stepX: number;
  readonly stepY: number;
  readonly pixel: number;
  readonly left: number;
  readonly bottom: number;
  readonly advance: number;
}

const REGULAR: Weight = { weight: 400, stepX: 91, stepY: 90, pixel: 102, left: 60, bottom: -12, advance: 586 };
const BOLD: Weight = { weight: 700, stepX: 88, stepY: 87, pixel: 127, left: 61, bottom: -11, advance: 603 };

export const figuresRegular = () => font(REGULAR);
export const figuresBold = () => font(BOLD);

function font(weight: Weight): Uint8Array {
  const glyphs = figures().map(
    (rows, digit): Glyph => ({
      character: String(digit),
      advance: weight.advance,
      ink: rows.flatMap((row, index) => strokes(row, ROWS - 1 - index, weight)),
    }),
  );
  return trueTypeFont({
    family: 'Hollowmere Figures',
    weight: weight.weight,
    unitsPerEm: 1000,
    ascent: 900,
    descent: -200,
    glyphs,
  });
}

/** Rows of each figure, from the top. */
export function figures(): readonly string[][] {
  const rows = DRAWING.trim()
    .split('\n')
    .map((row) => row.trim().split(' '));
  return Array.from({ length: 10 }, (_, digit) => rows.map((row) => row[digit] ?? ''));
}

/** One rectangle for each run of ink in a row, `level` rows above the lowest. */
function strokes(row: string, level: number, { stepX, stepY, pixel, left, bottom }: Weight): Rectangle[] {
  const low = bottom + level * stepY;
  return [...row.matchAll(/#+/g)].map(({ 0: run, index }) => ({
    left: left + index * stepX,
    bottom: low,
    right: left + (index + run.length - 1) * stepX + pixel,
    top: low + pixel,
  }));
}
