// Stills of places for the website, each at an hour of its own: the real map with people on it.
import type { WorldMap } from '@hollowmere/world/map';
import { TILE_PIXELS } from '@hollowmere/world/movement';
import type { Picture } from '../pixels/picture.ts';
import { spawnHeroes } from '../scene/heroes.ts';
import { composeScene, type SceneOptions } from '../scene/scene.ts';

/** Art pixels; the pages show each of them as a whole number, and cut off what does not fit. */
const WIDTH = 216;
const HEIGHT = 116;

interface Place extends SceneOptions {
  readonly name: string;
  /** The tile in the middle. */
  readonly tileX: number;
  readonly tileY: number;
}

const places: readonly Place[] = [
  { name: 'square', tileX: 58, tileY: 60 },
  { name: 'jetty', tileX: 85, tileY: 64, hour: 'dusk' },
  { name: 'inn', tileX: 64, tileY: 52, hour: 'night' },
];

export function placePictures(map: WorldMap): { readonly name: string; readonly picture: Picture }[] {
  return places.map(({ name, tileX, tileY, ...options }) => {
    const area = {
      left: tileX * TILE_PIXELS - WIDTH / 2,
      top: tileY * TILE_PIXELS - HEIGHT / 2,
      width: WIDTH,
      height: HEIGHT,
    };
    return { name, picture: composeScene(map, area, spawnHeroes(map), options) };
  });
}
