// The picture shown when somebody shares a profile: the player's name, and their characters side by side on the square.
import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heroLayers } from '@hollowmere/world/appearance';
import type { PublicProfile } from '../../spacetime/server/reads/public-profile.ts';
import { atlasSheet, PICTURES } from './atlas-index.ts';
import { PixelCanvas, type Pixels, readPng, writePng } from './pixel-canvas.ts';
import { drawText, textWidth } from './pixel-text.ts';

/** Of the finished picture, as those who show it expect it: 1200 by 630, drawn at half that size. */
const FINAL_ZOOM = 2;
const HERO_ZOOM = 5;
const HERO_SPACING = 96;
const FOOT = 208;
const NAME_BASELINE = 252;
const LINE_BASELINE = 290;

const GOLD = [248, 218, 116] as const;
const CREAM = [247, 240, 220] as const;
const NIGHT = [17, 14, 23] as const;

type ShownPlayer = Pick<PublicProfile, 'username' | 'characters'>;

interface Pictures {
  readonly ground: Pixels;
  readonly sheet: Pixels;
}

let pictures: Pictures | undefined;

/** A PNG. @throws Error when the pictures were not built */
export function sharePicture({ username, characters }: ShownPlayer): Buffer {
  pictures ??= { ground: pictureOf('share-ground.png'), sheet: pictureOf('pages.png') };
  const canvas = new PixelCanvas(pictures.ground);
  const middle = canvas.width / 2;
  const first = middle - ((characters.length - 1) * HERO_SPACING) / 2;
  for (const [index, character] of characters.entries()) {
    drawHero(canvas, pictures.sheet, character, Math.round(first + index * HERO_SPACING));
  }
  drawLine(canvas, pictures.sheet, username, { baseline: NAME_BASELINE, zoom: 5, ink: GOLD });
  drawLine(canvas, pictures.sheet, subtitle(characters), { baseline: LINE_BASELINE, zoom: 2, ink: CREAM });
  return writePng(canvas.enlarged(FINAL_ZOOM));
}

function drawHero(
  to: PixelCanvas,
  sheet: Pixels,
  { look, ...character }: ShownPlayer['characters'][number],
  x: number,
) {
  const { frames } = atlasSheet();
  const layers = [{ frame: 'effect/shadow', lift: 1 }, ...heroLayers(look, character.class, 'down', 'stand')];
  for (const { frame, lift } of layers) {
    const piece = frames[frame];
    if (!piece) continue;
    const left = x - piece.anchorX * HERO_ZOOM;
    to.stamp(sheet, { area: piece, left, top: FOOT - (piece.anchorY + lift) * HERO_ZOOM, zoom: HERO_ZOOM });
  }
}

interface LineStyle {
  readonly baseline: number;
  readonly zoom: number;
  readonly ink: readonly [number, number, number];
}

/** In the middle; smaller when it would not fit. */
function drawLine(to: PixelCanvas, sheet: Pixels, text: string, { baseline, zoom, ink }: LineStyle): void {
  const width = textWidth(atlasSheet(), text);
  const fitting = Math.max(1, Math.min(zoom, Math.floor((to.width - 40) / width)));
  const left = Math.round((to.width - width * fitting) / 2);
  drawText(to, atlasSheet(), sheet, { text, left, baseline, zoom: fitting, ink, outline: NIGHT });
}

function subtitle(characters: ShownPlayer['characters']): string {
  const [only] = characters;
  if (!only) return 'New in Hollowmere';
  if (characters.length === 1) return `${only.name}, level ${only.level}`;
  const level = Math.max(...characters.map((character) => character.level));
  return `${characters.length} characters, the highest of level ${level}`;
}

const pictureOf = (name: string): Pixels => readPng(readFileSync(join(PICTURES, name)));
