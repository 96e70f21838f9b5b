// Shows a piece of the world as the game will draw it, without a browser:
//   node art/preview.ts <tile x> <tile y> <width> <height> <out.png> [--dusk|--night|--deep|--haze] [--zoom=3] [--heroes]
// Heroes of all classes stand on the spawns; --heroes puts a parade of them in the middle of the piece.
import { writeFileSync } from 'node:fs';
import { worldMap } from '@hollowmere/world/map';
import { TILE_PIXELS } from '@hollowmere/world/movement';
import { encodePng } from './pixels/png.ts';
import { enlarged } from './pixels/scale.ts';
import { paradeOn, spawnHeroes } from './scene/heroes.ts';
import { hours } from './scene/night.ts';
import { composeScene } from './scene/scene.ts';

const [x, y, width, height, out, ...flags] = process.argv.slice(2);
if (!out)
  throw new Error('usage: node art/preview.ts <tile x> <tile y> <width> <height> <out.png> [--night] [--zoom=n]');

const area = {
  left: Number(x) * TILE_PIXELS,
  top: Number(y) * TILE_PIXELS,
  width: Number(width) * TILE_PIXELS,
  height: Number(height) * TILE_PIXELS,
};
const zoom = Number(flags.find((flag) => flag.startsWith('--zoom='))?.slice(7) ?? 3);
const heroes = flags.includes('--heroes') ? paradeOn(area) : spawnHeroes(worldMap);
const hour = (Object.keys(hours) as (keyof typeof hours)[]).find((name) => flags.includes(`--${name}`));
const scene = composeScene(worldMap, area, heroes, hour ? { hour } : {});
writeFileSync(out, encodePng(enlarged(scene, zoom)));
