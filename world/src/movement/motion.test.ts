import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Direction, EAST, NORTH, NORTH_EAST, SOUTH, STANDING } from './direction.ts';
import { advance, fitsAt, type Motion, motionAt, tickOfChunkBorder } from './motion.ts';
import type { Solid } from './solid.ts';
import { anyDirection, anySpeed, drawn, groundWithPlace, open, walker } from './testing-grounds.ts';
import {
  BODY_HALF_HEIGHT,
  BODY_HALF_WIDTH,
  CHUNK_MARGIN,
  CHUNK_UNITS,
  chunkOf,
  diagonalSpeed,
  NEVER,
  staysInChunk,
  TILE_UNITS,
  WALK_SPEED,
  WORLD_CHUNKS,
  WORLD_UNITS,
} from './units.ts';

const anyWalk = fc
  .record({ ground: groundWithPlace, direction: anyDirection, speed: anySpeed })
  .map(({ ground, direction, speed }) => {
    const motion: Motion = { ...walker({ direction, speed }), x: ground.x, y: ground.y };
    return { motion, solid: ground.solid };
  });
const someTicks = fc.integer({ min: 0, max: 120 });

describe('advance', () => {
  test('comes to the same place however the ticks are split', () => {
    fc.assert(
      fc.property(anyWalk, someTicks, someTicks, ({ motion, solid }, a, b) => {
        expect(advance(advance(motion, a, solid), b, solid)).toEqual(advance(motion, a + b, solid));
      }),
      { numRuns: 1000 },
    );
  });

  test('never ends in a solid tile, at any tick of any walk', () => {
    fc.assert(
      fc.property(anyWalk, fc.array(anyDirection, { maxLength: 12 }), ({ motion, solid }, turns) => {
        let at = motion;
        for (const direction of turns) {
          for (let tick = 0; tick < 7; tick++) {
            at = advance({ ...at, direction }, 1, solid);
            if (!fitsAt(at.x, at.y, solid)) throw new Error(`in a wall at ${at.x}, ${at.y}`);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('is never faster than the speed, in no direction and around no corner', () => {
    fc.assert(
      fc.property(anyWalk, ({ motion, solid }) => {
        let at = motion;
        for (let tick = 0; tick < 40; tick++) {
          const next = advance(at, 1, solid);
          expect(Math.hypot(next.x - at.x, next.y - at.y)).toBeLessThanOrEqual(motion.speed);
          at = next;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('stays within 32 bits and within the largest world, whatever the map says', () => {
    const anywhere = fc.integer({ min: BODY_HALF_WIDTH, max: WORLD_UNITS - BODY_HALF_WIDTH });
    fc.assert(
      fc.property(anywhere, anywhere, anyDirection, anySpeed, (x, y, direction, speed) => {
        const at = advance({ ...walker({ direction, speed }), x, y }, Math.floor(100_000 / (speed + 1)), open);
        expect(at.x).toBeGreaterThanOrEqual(BODY_HALF_WIDTH);
        expect(at.x).toBeLessThanOrEqual(WORLD_UNITS - BODY_HALF_WIDTH);
        expect(at.y).toBeGreaterThanOrEqual(BODY_HALF_HEIGHT);
        expect(at.y).toBeLessThanOrEqual(WORLD_UNITS - BODY_HALF_HEIGHT);
        expect([at.x, at.y].every(Number.isInteger)).toBe(true);
        expect(chunkOf(at.x, at.y)).toBeLessThan(2 ** 16);
      }),
    );
  });

  test('keeps its ticks below 2^32 at the end of the world', () => {
    const late = walker({ started: NEVER - 100 });
    expect(advance(late, 99, open).started).toBe(NEVER - 1);
  });

  test('moves nobody back in time', () => {
    const motion = walker({});
    expect(motionAt(motion, motion.started - 5, open)).toBe(motion);
  });

  test('goes 51 units a tick straight and 36 along each axis diagonally', () => {
    expect(diagonalSpeed(WALK_SPEED)).toBe(36);
    const start = walker({ direction: NORTH });
    expect(advance(start, 10, open)).toMatchObject({ x: start.x, y: start.y - 510 });
    const diagonal = walker({ direction: NORTH_EAST });
    expect(advance(diagonal, 10, open)).toMatchObject({ x: start.x + 360, y: start.y - 360 });
  });

  test('costs little: a few tiles are looked at each tick, none once a wall holds the walker', () => {
    let asked = 0;
    const wall = drawn('......', '.....#', '......');
    const solid: Solid = (x, y) => {
      asked++;
      return wall(x, y);
    };
    const atWall = advance(walker({ tileX: 1, tileY: 1, direction: EAST }), 60, solid);
    expect(asked).toBeLessThan(60);
    asked = 0;
    advance(atWall, 1_000_000, solid);
    expect(asked).toBeLessThan(10);
  });
});

describe('walls', () => {
  const after = (solid: Solid, motion: Motion, ticks: number) => advance(motion, ticks, solid);

  test('stop a walker flush against them', () => {
    const solid = drawn('....', '...#', '....');
    const at = after(solid, walker({ tileX: 1, tileY: 1, direction: EAST }), 40);
    expect(at.x).toBe(3 * TILE_UNITS - BODY_HALF_WIDTH);
    expect(at.y).toBe(TILE_UNITS + TILE_UNITS / 2);
  });

  test('let a walker who comes at a slant slide along', () => {
    const solid = drawn('#########', '.........');
    const start = walker({ tileX: 1, tileY: 1, direction: NORTH_EAST });
    const at = after(solid, start, 30);
    expect(at.y).toBe(TILE_UNITS + BODY_HALF_HEIGHT);
    expect(at.x).toBe(start.x + 30 * 36);
  });

  test('hold a walker in an inner corner', () => {
    const solid = drawn('###', '..#', '..#');
    const at = after(solid, walker({ tileX: 1, tileY: 1, direction: NORTH_EAST }), 50);
    expect(at).toMatchObject({ x: 2 * TILE_UNITS - BODY_HALF_WIDTH, y: TILE_UNITS + BODY_HALF_HEIGHT });
    expect(after(solid, at, 10)).toMatchObject({ x: at.x, y: at.y });
  });

  test('let nobody through where two of them meet at a corner', () => {
    const solid = drawn('.#.', '#..', '...');
    const at = after(solid, walker({ tileX: 1, tileY: 1, direction: 8 }), 50);
    expect(Math.floor(at.x / TILE_UNITS)).toBe(1);
    expect(Math.floor(at.y / TILE_UNITS)).toBe(1);
  });

  test('let out whoever stands in one because the map changed', () => {
    const solid = drawn('...', '.#.', '...');
    const at = after(solid, walker({ tileX: 1, tileY: 1, direction: EAST }), 20);
    expect(fitsAt(at.x, at.y, solid)).toBe(true);
  });

  test('do not let whoever stands in one go deeper', () => {
    const solid = drawn('....', '.##.', '....');
    const at = after(solid, walker({ tileX: 1, tileY: 1, direction: EAST }), 20);
    expect(at.x + BODY_HALF_WIDTH).toBe(2 * TILE_UNITS);
  });
});

describe('corners', () => {
  const gap = drawn('##.##', '.....', '.....');

  function north(offset: number, solid: Solid, ticks = 30): Motion {
    const start = walker({ tileX: 2, tileY: 2, direction: NORTH });
    return advance({ ...start, x: start.x + offset }, ticks, solid);
  }

  test('are eased around: a door in a wall is found although one walks a little beside it', () => {
    for (const offset of [-140, -60, 60, 140]) expect(north(offset, gap).y).toBeLessThan(0.6 * TILE_UNITS);
  });

  test('are not eased around when most of the body is behind them', () => {
    const at = north(170, gap);
    expect(at.y).toBe(TILE_UNITS + BODY_HALF_HEIGHT);
    expect(at.x).toBe(2.5 * TILE_UNITS + 170);
  });

  test('ease nobody who walks straight at a wall', () => {
    const at = north(0, drawn('#####', '.....', '.....'));
    expect(at.x).toBe(2.5 * TILE_UNITS);
  });

  test('are eased around sideways as well', () => {
    const solid = drawn('..#', '...', '..#');
    const start = { ...walker({ tileX: 0, tileY: 1, direction: EAST }), y: TILE_UNITS + 20 };
    const at = advance(start, 30, solid);
    expect(at.x).toBeGreaterThan(3 * TILE_UNITS);
    expect(at.y).toBe(TILE_UNITS + BODY_HALF_HEIGHT);
  });
});

describe('chunk borders', () => {
  const anyOffset = fc.integer({ min: 0, max: CHUNK_UNITS - 1 });
  const from = (x: number, y: number, direction: number) => ({
    ...walker({ direction: direction as Direction }),
    x: 5 * CHUNK_UNITS + x,
    y: 5 * CHUNK_UNITS + y,
  });

  test('are foreseen to the tick at which rows are due elsewhere, wherever the walk leads', () => {
    const wellWithin = fc.integer({ min: CHUNK_MARGIN, max: CHUNK_UNITS - CHUNK_MARGIN - 1 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), wellWithin, wellWithin, (direction, x, y) => {
        const start = from(x, y, direction);
        const now = start.started;
        const chunk = chunkOf(start.x, start.y);
        const places = Array.from({ length: 60 }, (_, i) => motionAt(start, now + i, open));
        const crossing = places.findIndex((at) => !staysInChunk(chunk, at.x, at.y));
        expect(tickOfChunkBorder(start, now, now + 60, open)).toBe(crossing === -1 ? NEVER : now + crossing);
      }),
    );
  });

  test('are never foreseen too late, whichever chunk the rows are in', () => {
    const anyHeld = fc.constantFrom(-1, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), anyOffset, anyOffset, anyHeld, anyHeld, (direction, x, y, dx, dy) => {
        const start = from(x, y, direction);
        const held = chunkOf(start.x, start.y) + dy * WORLD_CHUNKS + dx;
        fc.pre(staysInChunk(held, start.x, start.y));
        const now = start.started;
        const border = Math.min(tickOfChunkBorder(start, now, now + 60, open), now + 60);
        for (let tick = now; tick < border; tick++) {
          const at = motionAt(start, tick, open);
          expect(staysInChunk(held, at.x, at.y)).toBe(true);
        }
      }),
    );
  });

  test('are crossed with both feet: who goes to and fro on one stays where they were', () => {
    const chunk = 5 * WORLD_CHUNKS + 5;
    const border = 6 * CHUNK_UNITS;
    expect(staysInChunk(chunk, border + CHUNK_MARGIN - 1, border - 1)).toBe(true);
    expect(staysInChunk(chunk, border + CHUNK_MARGIN, border - 1)).toBe(false);
    expect(staysInChunk(chunk + 1, border - CHUNK_MARGIN, border - 1)).toBe(true);
    expect(staysInChunk(chunk + 1, border - CHUNK_MARGIN - 1, border - 1)).toBe(false);
  });

  test('never come for who stands or is held by a wall', () => {
    expect(tickOfChunkBorder(walker({ direction: STANDING }), 1000, 1060, open)).toBe(NEVER);
    const held = walker({ tileX: 1, tileY: 1, direction: SOUTH });
    expect(tickOfChunkBorder(held, 1000, 1060, drawn('...', '...', '###'))).toBe(NEVER);
  });
});
