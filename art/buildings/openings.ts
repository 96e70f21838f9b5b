// Doors and windows. Panes are dusky glass by day and lamplight at night.
import { hash } from '@hollowmere/world/map';
import { type Color, OUTLINE, type RampName, tone } from '../palette.ts';
import type { Site } from './site.ts';

export interface WindowStyle {
  readonly width?: number;
  readonly height?: number;
  /** Colour of the shutters; none when absent. */
  readonly shutters?: RampName;
  readonly flowers?: boolean;
  readonly arched?: boolean;
}

/** A window whose frame has its top left corner at x, y. */
export function glazed(site: Site, x: number, y: number, style: WindowStyle = {}): void {
  const { width = 10, height = 11, shutters, flowers = false, arched = false } = style;
  if (shutters) for (const left of [x - 5, x + width + 1]) shutter(site, left, y, height, shutters);
  const isCorner = (column: number, row: number) =>
    arched && row < 3 && (column < 3 - row || column >= width - 3 + row);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      if (isCorner(column, row)) continue;
      const isRim =
        column === 0 ||
        row === 0 ||
        column === width - 1 ||
        row === height - 1 ||
        isCorner(column - 1, row) ||
        isCorner(column + 1, row);
      if (isRim) site.rect(x + column, y + row, 1, 1, tone('timber', row === 0 || column === 0 ? 1 : 0));
      else pane(site, x + column, y + row, column, row, width, height);
    }
  site.rect(x - 1, y + height - 1, width + 2, 1, tone('timber', 4));
  site.rect(x - 1, y + height, width + 2, 1, tone('timber', 1));
  if (flowers) flowerBox(site, x - 1, y + height - 2, width + 2);
}

function pane(site: Site, x: number, y: number, column: number, row: number, width: number, height: number): void {
  const isBar = column === Math.floor(width / 2) || row === Math.floor(height / 2);
  if (isBar) {
    site.shine(x, y, tone('timber', 2), tone('gold', 0));
    return;
  }
  const glint = (column + row) % 7 === 2 || (column + row) % 7 === 3;
  const bright = Math.abs(column - width / 2) + Math.abs(row - height / 2) * 0.8 < width / 3;
  const light = bright ? tone('lamplight', 3) : row < 3 ? tone('lamplight', 2) : tone('lamplight', 1);
  site.shine(x, y, tone('glass', glint ? 3 : row < 3 ? 1 : 2), light);
}

function shutter(site: Site, x: number, y: number, height: number, ramp: RampName): void {
  for (let row = 0; row < height; row++)
    for (let column = 0; column < 4; column++) {
      const slat = row % 3 === 2 ? 0 : column === 0 ? 2 : 1;
      site.rect(x + column, y + row, 1, 1, tone(ramp, slat));
    }
  site.rect(x, y - 1, 4, 1, OUTLINE);
  site.rect(x, y + height, 4, 1, OUTLINE);
}

const BLOSSOMS: readonly Color[] = [tone('red', 2), tone('gold', 2), tone('cream', 0), tone('violet', 2)];

export function flowerBox(site: Site, x: number, y: number, width: number): void {
  site.rect(x, y + 2, width, 3, tone('timber', 2));
  site.rect(x, y + 2, width, 1, tone('timber', 3));
  site.rect(x, y + 4, width, 1, tone('timber', 0));
  for (let column = 0; column < width; column++) {
    const leafTop = Math.floor(hash(x + column, y, 31) * 2);
    for (let row = leafTop; row < 3; row++)
      site.rect(x + column, y + row - 1, 1, 1, tone('oak', row === leafTop ? 4 : 2));
    if (hash(x + column, y, 32) > 0.55) site.rect(x + column, y + leafTop - 1, 1, 1, BLOSSOMS[(x + column) % 4] ?? 0);
  }
}

export interface DoorStyle {
  readonly width?: number;
  readonly height?: number;
  readonly wood?: RampName;
  readonly arched?: boolean;
}

/** A door whose foot stands on `floor`, its middle at `middle`, with a stone step before it. */
export function doorway(site: Site, middle: number, floor: number, style: DoorStyle = {}): void {
  const { width = 13, height = 19, wood = 'timber', arched = true } = style;
  const left = middle - Math.floor(width / 2);
  const top = floor - height;
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const cut = arched ? ([4, 2, 1, 1][row] ?? 0) : 0;
      if (column < cut || column >= width - cut) continue;
      const isFrame = column < cut + 2 || column >= width - cut - 2 || row < 2;
      site.rect(left + column, top + row, 1, 1, isFrame ? frameTone(column, row, width) : leafTone(column, row, wood));
    }
  for (const row of [5, height - 5]) site.rect(left + 2, top + row, width - 5, 1, tone('stone', 0));
  site.rect(left + width - 5, top + Math.floor(height / 2) + 1, 1, 2, tone('gold', 2));
  step(site, left - 2, floor, width + 4);
}

const frameTone = (column: number, row: number, width: number) =>
  tone('timber', row === 0 || column === 0 ? 4 : column === width - 1 ? 1 : 3);

const leafTone = (column: number, row: number, wood: RampName) =>
  tone(wood, column % 3 === 1 ? 0 : hash(column, row, 41) > 0.8 ? 1 : 2);

function step(site: Site, x: number, y: number, width: number): void {
  site.rect(x, y - 2, width, 1, tone('masonry', 5));
  site.rect(x, y - 1, width, 1, tone('masonry', 3));
}
