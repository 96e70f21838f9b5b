// Ground and walkers for tests: a drawing becomes a `Solid`, and random ground comes with a place to stand.
import fc from 'fast-check';
import type { Direction } from './direction.ts';
import { fitsAt, type Motion, standingMotion } from './motion.ts';
import type { Solid } from './solid.ts';
import { type Moving, STANDING_PACE } from './steer.ts';
import { leaseTicks, TILE_UNITS, type Tick, WALK_SPEED } from './units.ts';

/** `#` blocks, everything else does not; what lies beyond the drawing does not either. */
export function drawn(...rows: string[]): Solid {
  return (x, y) => rows[y]?.[x] === '#';
}

export const open: Solid = () => false;

/** A walking motion from the middle of a tile. */
export function walker(wanted: {
  tileX?: number;
  tileY?: number;
  direction?: Direction;
  speed?: number;
  started?: Tick;
}): Motion {
  const { tileX = 100, tileY = 100, direction = 3, speed = WALK_SPEED, started = 1000 } = wanted;
  const standing = standingMotion({
    x: tileX * TILE_UNITS + TILE_UNITS / 2,
    y: tileY * TILE_UNITS + TILE_UNITS / 2,
    speed,
    tick: started,
  });
  return direction === 0 ? standing : { ...standing, direction, facing: direction };
}

/** A motion whose owner vouched for it at its start. */
export function vouched(motion: Motion): Moving {
  const lease = motion.direction === 0 ? STANDING_PACE.lease : motion.started + leaseTicks(motion.speed);
  return { motion, pace: { ...STANDING_PACE, lease, due: lease } };
}

const SIZE = 12;

/** Random ground of 12 by 12 tiles, walled in and slow in places, with a free place in it. */
export const groundWithPlace = fc
  .record({
    tiles: fc.array(fc.boolean(), { minLength: SIZE * SIZE, maxLength: SIZE * SIZE }),
    sparse: fc.array(fc.boolean(), { minLength: SIZE * SIZE, maxLength: SIZE * SIZE }),
    drags: fc.array(fc.constantFrom(0, 0, 0, 32, 64, 255), { minLength: SIZE * SIZE, maxLength: SIZE * SIZE }),
    x: fc.integer({ min: 0, max: SIZE * TILE_UNITS }),
    y: fc.integer({ min: 0, max: SIZE * TILE_UNITS }),
  })
  .map(({ tiles, sparse, drags, x, y }) => {
    const isSolid = (column: number, row: number) =>
      column < 0 ||
      row < 0 ||
      column >= SIZE ||
      row >= SIZE ||
      Boolean(tiles[row * SIZE + column] && sparse[row * SIZE + column]);
    const drag = (column: number, row: number) => drags[row * SIZE + column] ?? 0;
    return { solid: Object.assign(isSolid, { drag }) satisfies Solid, x, y };
  })
  .filter(({ solid, x, y }) => fitsAt(x, y, solid));

export const anyDirection = fc.integer({ min: 0, max: 8 }) as fc.Arbitrary<Direction>;
/** Every speed that rows may carry, the common one often. */
export const anySpeed = fc.oneof(fc.constant(WALK_SPEED), fc.integer({ min: 0, max: 255 }));
