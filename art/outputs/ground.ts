// The ground of the whole world, cut into one picture for every chunk of 16x16 tiles. Painted in blocks, so that neither
// time nor memory is lost on margins or on a picture of everything.
import type { WorldMap } from '@hollowmere/world/map';
import { CHUNK_PIXELS, TILE_PIXELS } from '@hollowmere/world/movement';
import { paintStirringGround } from '../ground/paint.ts';
import { Picture } from '../pixels/picture.ts';

/** Side of a block, in pixels: four chunks. */
const BLOCK = 4 * CHUNK_PIXELS;

interface GroundBlock {
  readonly left: number;
  readonly top: number;
  /** With marks on what moves. */
  readonly picture: Picture;
}

export function* groundBlocks(map: WorldMap): Generator<GroundBlock> {
  for (let top = 0; top < map.height * TILE_PIXELS; top += BLOCK)
    for (let left = 0; left < map.width * TILE_PIXELS; left += BLOCK)
      yield { left, top, picture: paintStirringGround(map, { left, top, width: BLOCK, height: BLOCK }) };
}

export interface GroundPiece {
  readonly column: number;
  readonly row: number;
  readonly picture: Picture;
}

export function* piecesOf({ left, top, picture }: GroundBlock): Generator<GroundPiece> {
  for (let y = 0; y < picture.height; y += CHUNK_PIXELS)
    for (let x = 0; x < picture.width; x += CHUNK_PIXELS)
      yield {
        column: (left + x) / CHUNK_PIXELS,
        row: (top + y) / CHUNK_PIXELS,
        picture: cut(picture, x, y),
      };
}

function cut(ground: Picture, left: number, top: number): Picture {
  const piece = new Picture(CHUNK_PIXELS, CHUNK_PIXELS);
  for (let y = 0; y < CHUNK_PIXELS; y++) {
    const start = (top + y) * ground.width + left;
    piece.pixels.set(ground.pixels.subarray(start, start + CHUNK_PIXELS), y * CHUNK_PIXELS);
  }
  return piece;
}
