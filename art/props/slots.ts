// The letters that all hand-drawn props share, and how a drawing of a prop becomes frames.
import { type Color, OUTLINE, tone } from '../palette.ts';
import { colored, grid, type Slots } from '../pixels/grid.ts';
import { Picture as Blank, type Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';

/**
 * o outline; a b c d e timber from dark to light; 1 to 6 masonry; s S T steel; g G Y gold; W cream, v V linen;
 * p P Q red; i I J blue; k K L M leaves; t u U X straw; w x y z water; n N soil; f F ember and flame.
 */
export const propSlots: Slots = {
  o: OUTLINE,
  a: tone('timber', 0),
  b: tone('timber', 1),
  c: tone('timber', 2),
  d: tone('timber', 3),
  e: tone('timber', 4),
  '1': tone('masonry', 0),
  '2': tone('masonry', 1),
  '3': tone('masonry', 2),
  '4': tone('masonry', 3),
  '5': tone('masonry', 4),
  '6': tone('masonry', 5),
  s: tone('steel', 0),
  S: tone('steel', 1),
  R: tone('steel', 2),
  T: tone('steel', 3),
  g: tone('gold', 0),
  G: tone('gold', 1),
  Y: tone('gold', 2),
  W: tone('cream', 0),
  v: tone('linen', 0),
  V: tone('linen', 1),
  p: tone('red', 0),
  P: tone('red', 1),
  Q: tone('red', 2),
  i: tone('blue', 0),
  I: tone('blue', 1),
  J: tone('blue', 2),
  k: tone('oak', 0),
  K: tone('oak', 2),
  L: tone('oak', 3),
  M: tone('oak', 4),
  t: tone('thatch', 0),
  u: tone('thatch', 2),
  U: tone('thatch', 3),
  X: tone('thatch', 4),
  w: tone('lake', 2),
  x: tone('lake', 4),
  y: tone('lake', 5),
  z: tone('lake', 7),
  n: tone('soil', 1),
  N: tone('soil', 3),
  f: tone('copper', 0),
  F: tone('gold', 2),
};

/** A prop drawn as text; its foot is the middle of its lowest row. */
export function prop(name: string, drawing: string, slots: Slots = propSlots): Frame {
  const picture = colored(grid(name, drawing), slots);
  return standing(name, picture);
}

export const standing = (name: string, picture: Picture): Frame => ({
  name,
  picture,
  anchorX: picture.width / 2,
  anchorY: picture.height - 1,
});

/** Only what glows of a drawing: the letters given, in the colour given; the frame is called `name`/lit. */
export function litProp(name: string, drawing: string, glow: Slots): Frame {
  const text = grid(name, drawing);
  const picture = new Blank(text.rows[0]?.length ?? 0, text.rows.length).fill(
    (x, y): Color => glow[text.rows[y]?.[x] ?? '.'] ?? 0,
  );
  return { ...standing(name, picture), name: `${name}/lit` };
}
