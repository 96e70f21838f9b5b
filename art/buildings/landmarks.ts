// Buildings unlike any other: the chapel with its steeple, the red barn, the windmill.
import { hash, noise } from '@hollowmere/world/map';
import { bayer } from '../ground/dither.ts';
import { OUTLINE, shaded, shadeOf, tone } from '../palette.ts';
import { fixture, ivy } from './fittings.ts';
import { build, finish, gableWall, MARGIN, raiseWall } from './house.ts';
import { doorway, glazed } from './openings.ts';
import { type Gable, gableSlopes } from './roofs.ts';
import { type Box, Site } from './site.ts';
import { beam, stoneWall } from './walls.ts';

/** A stone nave with its gable to the south, and a steeple at its side that is seen from everywhere. */
export function chapel(): Site {
  const width = 80;
  const site = new Site(width + 2 * MARGIN, 148);
  const ground = site.day.height;
  const nave: Box = { x: MARGIN + 26, y: ground - 40, width: 54, height: 40 };
  const roof: Gable = {
    middle: nave.x + 27,
    half: 33,
    tip: nave.y - 26,
    eaves: nave.y + 4,
    depth: 42,
    joins: false,
    kind: 'slate',
    seed: 211,
  };
  gableSlopes(site, roof);
  gableWall(site, roof, nave, 'stone', 213);
  raiseWall(site, nave, 'stone', 1, 217);
  buttresses(site, nave);
  roseWindow(site, Math.round(roof.middle), nave.y - 4);
  doorway(site, Math.round(roof.middle), ground, { width: 17, height: 22 });
  for (const x of [nave.x + 6, nave.x + 40]) glazed(site, x, ground - 27, { width: 8, height: 16, arched: true });
  steeple(site, { x: MARGIN, y: ground - 78, width: 28, height: 78 });
  ivy(site, MARGIN - 3, ground - 46, 18, 46, 219);
  return finish(site);
}

function buttresses(site: Site, nave: Box): void {
  for (const x of [nave.x + nave.width - 4]) {
    stoneWall(site, { x, y: nave.y + 8, width: 7, height: nave.height - 8 }, 'masonry', 221);
    site.rect(x, nave.y + 7, 7, 2, tone('masonry', 5));
  }
}

/** Coloured glass in a ring of stone. */
function roseWindow(site: Site, middle: number, y: number): void {
  const panes = ['woad', 'madder', 'saffron', 'plum'] as const;
  for (let dy = -8; dy <= 8; dy++)
    for (let dx = -8; dx <= 8; dx++) {
      const distance = Math.hypot(dx, dy);
      if (distance > 8.4) continue;
      const petal = panes[(Math.floor(((Math.atan2(dy, dx) + Math.PI) / Math.PI) * 4) + 8) % 4] ?? 'woad';
      if (distance > 6.6) site.rect(middle + dx, y + dy, 1, 1, tone('masonry', dy < 0 ? 5 : 4));
      else if (dx === 0 || dy === 0 || Math.abs(dx) === Math.abs(dy))
        site.rect(middle + dx, y + dy, 1, 1, tone('masonry', 1));
      else site.shine(middle + dx, y + dy, tone(petal, 1), distance < 3.4 ? tone('lamplight', 2) : tone(petal, 2));
    }
}

function steeple(site: Site, tower: Box): void {
  stoneWall(site, tower, 'masonry', 223);
  site.shade({ x: tower.x + tower.width - 7, y: tower.y, width: 7, height: tower.height }, shaded);
  for (const y of [tower.y, tower.y + 30]) {
    site.rect(tower.x - 2, y, tower.width + 4, 2, tone('masonry', 5));
    site.rect(tower.x - 2, y + 2, tower.width + 4, 1, tone('masonry', 1));
  }
  for (const x of [tower.x + 4, tower.x + 15]) {
    site.rect(x, tower.y + 9, 8, 15, tone('ink', 1));
    site.rect(x + 1, tower.y + 7, 6, 2, tone('ink', 1));
    for (let row = 0; row < 4; row++) site.rect(x, tower.y + 11 + row * 4, 8, 1, tone('timber', 3));
  }
  glazed(site, tower.x + 9, tower.y + 42, { width: 9, height: 15, arched: true });
  const half = tower.width / 2 + 3;
  const middle = tower.x + tower.width / 2;
  const height = 56;
  for (let row = 0; row < height; row++) {
    const reach = half * ((row + 1) / height) ** 1.12;
    for (let x = Math.round(middle - reach); x < middle + reach; x++) {
      const across = (x + 0.5 - middle) / half;
      const course = Math.floor(row / 4);
      const edge = row % 4 === 3 ? -0.18 : row % 4 === 0 ? 0.1 : 0;
      const own = (hash(Math.floor((x + (course & 1) * 2) / 4), course, 227) - 0.5) * 0.16;
      const face = across < -0.25 * (row / height) ? 0.76 : across < 0.25 * (row / height) ? 0.56 : 0.3;
      site.rect(x, tower.y - height + row, 1, 1, shadeOf('slate', Math.min(0.99, Math.max(0, face + edge + own))));
    }
  }
  fixture(site, 'cross', Math.round(middle) - 3, tower.y - height - 11, CROSS, {
    o: OUTLINE,
    G: tone('gold', 2),
    g: tone('gold', 1),
  });
}

const CROSS = `
..ooo..
..oGo..
oooGooo
oGGGGgo
oooGooo
..oGo..
..oGo..
..oGo..
..oGo..
..ogo..
..ogo..
..ogo..`;

/** A gambrel roof, red boards, a great door with white braces, hay in the loft. */
export function barn(): Site {
  const { site, left, right, ground, eaves } = build({
    name: 'barn',
    tiles: 6,
    wall: 'barnred',
    walls: 32,
    rise: 38,
    roof: 'thatch',
    hip: 4,
    seed: 231,
    headroom: 6,
    wings: [{ x: 24, width: 48, walls: 36, rise: 25, wall: 'barnred', depth: 14 }],
    doors: [],
    windows: [
      { x: 7, y: 12, style: { width: 9, height: 9 } },
      { x: 80, y: 12, style: { width: 9, height: 9 } },
    ],
  });
  const middle = (left + right) / 2;
  barnDoor(site, middle - 15, ground - 26);
  loft(site, middle - 7, eaves - 14);
  for (const x of [left, right - 2]) site.rect(x, eaves + 5, 2, ground - eaves - 5, tone('linen', 1));
  return finish(site);
}

function barnDoor(site: Site, x: number, y: number): void {
  const [width, height] = [30, 26];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const leaf = column % 15;
      const isFrame = row < 2 || row >= height - 2 || leaf < 2 || leaf > 12;
      const cross = Math.abs(leaf * ((height - 1) / 14) - row) < 1.6;
      const color =
        isFrame || cross ? tone('linen', isFrame && leaf > 12 ? 0 : 1) : tone('barnred', leaf % 4 === 1 ? 1 : 2);
      site.rect(x + column, y + row, 1, 1, color);
    }
  site.rect(x + 14, y, 2, height, tone('barnred', 0));
}

function loft(site: Site, x: number, y: number): void {
  site.rect(x, y, 14, 13, tone('linen', 1));
  site.rect(x + 2, y + 2, 10, 9, tone('ink', 1));
  for (let column = 0; column < 10; column++)
    for (let row = 4; row < 9; row++)
      if (row - 3 > Math.abs(column - 5) * 0.6)
        site.rect(x + 2 + column, y + 2 + row, 1, 1, shadeOf('thatch', 0.4 + hash(column, row, 233) * 0.55));
}

/** A tapering tower of plaster on a ring of stone, with a cap of shingles; the sails are an object of their own. */
export function windmill(): Site {
  const site = new Site(72, 96);
  const ground = site.day.height;
  const middle = 36;
  for (let y = 26; y < ground; y++) {
    const half = 15 + (y - 26) * 0.11;
    for (let x = Math.round(middle - half); x < middle + half; x++) {
      const across = (x + 0.5 - middle) / half;
      const stain = (noise(x / 6, y / 8, 241) - 0.5) * 0.22;
      const light = 0.78 - Math.max(0, across) * 0.42 - (across < -0.8 ? 0.08 : 0) + stain + (bayer(x, y) - 0.5) * 0.06;
      site.rect(x, y, 1, 1, y < ground - 12 ? shadeOf('plaster', clamp(light)) : stone(x, y, light));
    }
  }
  beam(site, { x: middle - 24, y: ground - 14, width: 48, height: 3 });
  cap(site, middle);
  glazed(site, middle - 5, 62, { width: 10, height: 10 });
  doorway(site, middle, ground, { width: 14, height: 19 });
  return finish(site);
}

const clamp = (light: number) => Math.min(0.999, Math.max(0, light));

function stone(x: number, y: number, light: number) {
  const course = Math.floor(y / 4);
  const isJoint = y % 4 === 3 || (x + (course & 1) * 4) % 8 === 0;
  return shadeOf('masonry', clamp(isJoint ? 0.18 : light - 0.16 + (hash(x >> 3, course, 243) - 0.5) * 0.2));
}

function cap(site: Site, middle: number): void {
  for (let row = 0; row < 28; row++) {
    const reach = Math.sqrt(1 - ((28 - row) / 28) ** 2) * 20;
    for (let x = Math.round(middle - reach); x < middle + reach; x++) {
      const across = (x + 0.5 - middle) / 20;
      const course = Math.floor(row / 4);
      const edge = row % 4 === 3 ? -0.2 : 0;
      const own = (hash((x + (course & 1) * 2) >> 2, course, 245) - 0.5) * 0.16;
      site.rect(x, 2 + row, 1, 1, shadeOf('tile', clamp(0.7 - across * 0.32 + edge + own)));
    }
  }
  site.rect(middle - 20, 30, 40, 1, tone('tile', 0));
  site.shade({ x: middle - 18, y: 31, width: 36, height: 4 }, shaded);
  site.rect(middle - 1, 0, 2, 3, tone('gold', 1));
}
