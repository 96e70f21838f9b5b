// Where the camera of the front page is at a moment, what that place is called, and which hour it is there.
import { TILE_PIXELS } from '@hollowmere/world/movement';
import { cameraAt, keptInside, type Point } from './camera.ts';
import type { Village } from './village.ts';

const SECONDS_PER_LEG = 26;
const SECONDS_PER_DAY = 150;
/** Late afternoon: the first thing one sees is warm, and dusk is near. */
const FIRST_HOUR = 0.7;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The middle of the view at a moment, in art pixels. */
export function viewAt(
  { sights, ...world }: Pick<Village, 'sights' | 'width' | 'height'>,
  seconds: number,
  size: Size,
) {
  const { x, y } = cameraAt(sights, seconds, SECONDS_PER_LEG);
  return {
    x: keptInside(x * TILE_PIXELS, size.width, world.width),
    y: keptInside(y * TILE_PIXELS, size.height, world.height),
  };
}

/** Share of the day: 0 is midnight, 0.5 noon. */
export function hourAt(seconds: number): number {
  return (FIRST_HOUR + seconds / SECONDS_PER_DAY) % 1;
}

/** Name of the place in the middle of the view. */
export function placeAt({ regions }: Pick<Village, 'regions'>, { x, y }: Point): string {
  const [tileX, tileY] = [Math.floor(x / TILE_PIXELS), Math.floor(y / TILE_PIXELS)];
  const isIn = (region: Village['regions'][number]) =>
    tileX >= region.x && tileY >= region.y && tileX < region.x + region.width && tileY < region.y + region.height;
  return regions.find(isIn)?.name ?? '';
}
