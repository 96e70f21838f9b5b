// The ground of the whole world, cut into one picture for every chunk of 16x16 tiles.
import type { WorldMap } from '@hollowmere/world/map';
import { paintGround } from '../ground/paint.ts';
import { Picture } from '../pixels/picture.ts';

const CHUNK_PIXELS = 256;

export interface GroundPiece {
  readonly column: number;
  readonly row: number;
  readonly picture: Picture;
}

export function paintWholeGround(map: WorldMap): Picture {
  return paintGround(map, { left: 0, top: 0, width: map.width * 16, height: map.height * 16 });
}

export function cutGround(ground: Picture): GroundPiece[] {
  const columns = ground.width / CHUNK_PIXELS;
  return Array.from({ length: columns * (ground.height / CHUNK_PIXELS) }, (_, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const picture = new Picture(CHUNK_PIXELS, CHUNK_PIXELS);
    for (let y = 0; y < CHUNK_PIXELS; y++) {
      const start = (row * CHUNK_PIXELS + y) * ground.width + column * CHUNK_PIXELS;
      picture.pixels.set(ground.pixels.subarray(start, start + CHUNK_PIXELS), y * CHUNK_PIXELS);
    }
    return { column, row, picture };
  });
}
