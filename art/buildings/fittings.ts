// What hangs on houses: chimneys, signs, lanterns, awnings, crests, ivy.
import { hash, noise } from '@hollowmere/world/map';
import { OUTLINE, type RampName, shadeOf, tone } from '../palette.ts';
import { colored, grid, type Slots } from '../pixels/grid.ts';
import type { Site } from './site.ts';
import { stoneWall } from './walls.ts';

/** A chimney whose mouth has its top left corner at x, y; smoke rises from it. */
export function chimney(site: Site, x: number, y: number, height: number, width = 9): void {
  stoneWall(site, { x, y: y + 3, width, height: height - 3 }, 'masonry', x * 7 + y);
  site.rect(x - 1, y, width + 2, 3, tone('masonry', 4));
  site.rect(x - 1, y, width + 2, 1, tone('masonry', 5));
  site.rect(x - 1, y + 3, width + 2, 1, tone('masonry', 0));
  site.rect(x + 1, y - 1, width - 2, 1, tone('masonry', 1));
  site.rect(x + 2, y, width - 4, 1, OUTLINE);
  site.rect(x + width, y + 4, 1, height - 4, tone('masonry', 0));
  site.smoke.push({ x: x + Math.floor(width / 2), y: y - 1 });
}

/** A striped awning over a shop front, with a scalloped hem. */
export function awning(site: Site, x: number, y: number, width: number, depth: number, cloth: RampName): void {
  for (let column = 0; column < width; column++) {
    const stripe = Math.floor(column / 5) % 2 === 0;
    const hem = depth + (column % 5 === 0 || column % 5 === 4 ? -1 : 0);
    for (let row = 0; row < hem; row++) {
      const light = row < 2 ? 2 : row > depth - 4 ? 0 : 1;
      site.rect(x + column, y + row, 1, 1, stripe ? tone(cloth, light) : tone('linen', light));
    }
    site.rect(x + column, y + hem, 1, 1, OUTLINE);
  }
}

/** A small hand-drawn thing fixed to the wall. Letters in `glow` shine at night with the colour given there. */
export function fixture(
  site: Site,
  name: string,
  x: number,
  y: number,
  drawing: string,
  slots: Slots,
  glow: Slots = {},
): void {
  const text = grid(name, drawing);
  const picture = colored(text, slots);
  for (const [row, letters] of text.rows.entries())
    for (let column = 0; column < letters.length; column++) {
      const color = picture.get(column, row);
      if (color === 0) continue;
      const light = glow[letters[column] ?? '.'];
      site.rect(x + column, y + row, 1, 1, color);
      if (light !== undefined) site.glow.set(x + column, y + row, light);
    }
}

const lanternSlots: Slots = { o: OUTLINE, i: tone('stone', 0), y: tone('gold', 1), Y: tone('gold', 2) };
const lanternGlow: Slots = { y: tone('lamplight', 2), Y: tone('lamplight', 3) };

/** A lantern on a bracket. */
export function lantern(site: Site, x: number, y: number): void {
  const drawing = `
    iiii..
    ..oo..
    .oiio.
    .oYYo.
    .oYyo.
    .oyyo.
    ..oo..`;
  fixture(site, 'lantern', x, y, drawing, lanternSlots, lanternGlow);
}

/** Ivy that has climbed a wall or roof: densest at its root. */
export function ivy(site: Site, x: number, y: number, width: number, height: number, seed: number): void {
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const reach = 1 - Math.abs(column / width - 0.4) * 1.3 - (1 - row / height) * 0.55;
      if (noise((x + column) / 3, (y + row) / 3, seed) > reach * 0.95) continue;
      if (site.day.get(x + column, y + row) === 0) continue;
      const light = 0.25 + hash(column, row, seed) * 0.5 - (column / width) * 0.15;
      site.rect(x + column, y + row, 1, 1, shadeOf('oak', light));
    }
}

const SIGNS = {
  tankard: { board: 'GG.W|GGGG|GG.G|GGG.', color: 'gold' },
  anvil: { board: 'SSSS|.SS.|.SS.|SSSS', color: 'stone' },
  pretzel: { board: '.GG.|G..G|GGGG|.GG.', color: 'gold' },
} as const;

/** A board on an iron bracket, with the sign of the trade. */
export function hangingSign(site: Site, x: number, y: number, trade: keyof typeof SIGNS): void {
  site.rect(x, y, 11, 1, tone('stone', 0));
  site.rect(x + 2, y + 1, 1, 2, tone('stone', 0));
  site.rect(x + 8, y + 1, 1, 2, tone('stone', 0));
  site.rect(x, y + 3, 11, 9, OUTLINE);
  site.rect(x + 1, y + 4, 9, 7, tone('timber', 3));
  site.rect(x + 1, y + 4, 9, 1, tone('timber', 4));
  for (const [row, letters] of SIGNS[trade].board.split('|').entries())
    for (let column = 0; column < letters.length; column++) {
      const letter = letters[column];
      if (letter !== '.')
        site.rect(
          x + 4 + column - 1,
          y + 6 + row - 1,
          1,
          1,
          tone(letter === 'S' ? 'stone' : letter === 'W' ? 'cream' : 'gold', letter === 'W' ? 0 : 2),
        );
    }
}
