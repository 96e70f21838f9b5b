// Words in the game's own pixel font, whose letters lie on the sprite sheet.
import type { AtlasIndex } from '../atlas.ts';
import type { PixelCanvas, Pixels } from './pixel-canvas.ts';

const SPACE = 3;
const GAP = 1;

type Ink = readonly [red: number, green: number, blue: number];

export interface PixelText {
  readonly text: string;
  readonly left: number;
  /** The line the letters stand on. */
  readonly baseline: number;
  readonly zoom: number;
  readonly ink: Ink;
  /** Drawn around the letters, so that they can be read on anything. */
  readonly outline: Ink;
}

/** In pixels of the font. A letter that nobody drew takes the room of a blank. */
export function textWidth({ frames }: AtlasIndex, text: string): number {
  return [...text].reduce((width, letter) => width + (frames[frameOf(letter)]?.w ?? SPACE) + GAP, -GAP);
}

export function drawText(to: PixelCanvas, atlas: AtlasIndex, sheet: Pixels, { text, ...style }: PixelText): void {
  const { left, baseline, zoom, ink, outline } = style;
  for (const [dx, dy] of RIM)
    draw(to, atlas, sheet, text, { left: left + dx, baseline: baseline + dy, zoom, ink: outline });
  draw(to, atlas, sheet, text, { left, baseline, zoom, ink });
}

const RIM = [-2, -1, 0, 1, 2].flatMap((dx) => [-2, -1, 0, 1, 2, 3].map((dy) => [dx, dy] as const));

interface Line {
  readonly left: number;
  readonly baseline: number;
  readonly zoom: number;
  readonly ink: Ink;
}

function draw(to: PixelCanvas, { frames }: AtlasIndex, sheet: Pixels, text: string, line: Line): void {
  let left = line.left;
  for (const letter of text) {
    const frame = frames[frameOf(letter)];
    if (frame) {
      const { x, y, w, h, anchorX, anchorY } = frame;
      const top = line.baseline - anchorY * line.zoom;
      to.stamp(sheet, { area: { x, y, w, h }, left: left - anchorX * line.zoom, top, zoom: line.zoom, ink: line.ink });
    }
    left += ((frame?.w ?? SPACE) + GAP) * line.zoom;
  }
}

const frameOf = (letter: string) => `font/${letter.codePointAt(0)}`;
