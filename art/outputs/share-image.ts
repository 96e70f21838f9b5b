// The picture shown when somebody shares the address: the real square at dusk with people on it, and the name.
import type { WorldMap } from '@hollowmere/world/map';
import { drawText, textWidth } from '../font/font.ts';
import { bayer } from '../ground/dither.ts';
import { type Color, mix, OUTLINE, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import { enlarged } from '../pixels/scale.ts';
import { type Hero, spawnHeroes } from '../scene/heroes.ts';
import { composeScene } from '../scene/scene.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const ZOOM = 2;
/** Middle of the picture, in pixels of the world: below the fountain, so that the inn and the hall are in it. */
const MIDDLE = { x: 928, y: 930 };
/** From here down the picture sinks into ink, so that words can be read. */
const SINKS_FROM = 190;

export function shareImage(map: WorldMap): Picture {
  const scene = squareAtDusk(map, spawnHeroes(map));
  drawTitle(scene, 'Hollowmere', 212);
  drawLine(scene, 'A world by the lake, shared by everyone who opens the page', 296);
  return enlarged(scene, ZOOM);
}

/** The same square without anybody and without words, at the size it is drawn in: the website puts players on it. */
export const shareGround = (map: WorldMap): Picture => squareAtDusk(map, []);

function squareAtDusk(map: WorldMap, heroes: readonly Hero[]): Picture {
  const [width, height] = [WIDTH / ZOOM, HEIGHT / ZOOM];
  const area = { left: MIDDLE.x - Math.floor(width / 2), top: MIDDLE.y - Math.floor(height / 2), width, height };
  return sunk(composeScene(map, area, heroes, { hour: 'dusk' }));
}

const sunk = (scene: Picture): Picture =>
  scene.copy().fill((x, y, before) => {
    const depth = (y - SINKS_FROM) / (scene.height - SINKS_FROM);
    const share = Math.round(Math.min(1, Math.max(0, depth * 1.7)) * 12 + bayer(x, y) - 0.5) / 12;
    return mix(before, OUTLINE, Math.min(1, Math.max(0, share)) * 0.9);
  });

const TITLE_SCALE = 6;

/** Letters six times as large, gilded from top to bottom, with an ink line and a shadow. */
function drawTitle(picture: Picture, text: string, top: number): void {
  const small = new Picture(textWidth(text) + 2, 14);
  drawText(small, text, 1, 10, OUTLINE);
  const mask = enlarged(small, TITLE_SCALE);
  const left = Math.round((picture.width - mask.width) / 2);
  const isInk = (x: number, y: number) => mask.get(x, y) !== 0;
  const near = (x: number, y: number, reach: number) => {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) if (isInk(x + dx, y + dy)) return true;
    return false;
  };
  for (let y = -2; y < mask.height + 4; y++)
    for (let x = -2; x < mask.width + 4; x++) {
      if (isInk(x, y)) picture.set(left + x, top + y, gilded(y / mask.height, !isInk(x, y - 1), !isInk(x, y + 1)));
      else if (near(x, y, 2) || near(x, y - 2, 2)) picture.set(left + x, top + y, OUTLINE);
    }
}

function gilded(down: number, isUpper: boolean, isLower: boolean): Color {
  if (isUpper) return tone('cream', 0);
  if (isLower) return tone('gold', 0);
  return down < 0.46 ? tone('gold', 2) : tone('gold', 1);
}

function drawLine(picture: Picture, text: string, y: number): void {
  const x = Math.round((picture.width - textWidth(text)) / 2);
  for (let dy = -1; dy <= 2; dy++) for (let dx = -1; dx <= 1; dx++) drawText(picture, text, x + dx, y + dy, OUTLINE);
  drawText(picture, text, x, y, tone('cream', 0));
}
