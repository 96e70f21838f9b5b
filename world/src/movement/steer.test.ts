import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Direction, EAST, NORTH, SOUTH, STANDING, WEST } from './direction.ts';
import { advance, fitsAt, type Motion, motionAt } from './motion.ts';
import {
  acceptSteer,
  chunkAt,
  impose,
  type Moving,
  raiseFloor,
  STANDING_PACE,
  type SteerClaim,
  settle,
  settledAt,
  stand,
  sweepDue,
} from './steer.ts';
import { anyDirection, drawn, groundWithPlace, open, vouched, walker } from './testing-grounds.ts';
import { chunkOf, leaseTicks, NEVER, renewAfterTicks, type Tick, WALK_SPEED } from './units.ts';

const claim = (tick: Tick, direction: Direction, epoch = 0): SteerClaim => ({ epoch, tick, direction });
const standing = (started: Tick): Moving => vouched(walker({ direction: STANDING, started }));

describe('an accepted steer', () => {
  test('counts from the tick it claims', () => {
    const { outcome, motion } = acceptSteer(vouched(walker({ direction: EAST })), claim(1010, NORTH), 1013, open);
    expect(outcome).toBe('turned');
    expect(motion).toMatchObject({ started: 1010, acked: 1010, direction: NORTH, facing: NORTH });
    expect(motion.x).toBe(walker({}).x + 10 * WALK_SPEED);
  });

  test('keeps the facing when it ends a walk', () => {
    const { motion } = acceptSteer(vouched(walker({ direction: WEST })), claim(1010, STANDING), 1010, open);
    expect(motion).toMatchObject({ direction: STANDING, facing: WEST });
  });

  test('is vouched for from the server’s tick, not from the claimed one', () => {
    const { pace } = acceptSteer(standing(1000), claim(1085, EAST), 1100, open);
    expect(pace.lease).toBe(1160);
  });

  test('only renews the lease when the walk goes on as it is', () => {
    const before = vouched(walker({ direction: EAST }));
    const { outcome, motion, pace } = acceptSteer(before, claim(1040, EAST), 1043, open);
    expect(outcome).toBe('renewed');
    expect(motion).toBe(before.motion);
    expect(pace.lease).toBe(1103);
  });

  test('starts the walk anew when its lease had run out', () => {
    const { outcome, motion } = acceptSteer(vouched(walker({ direction: EAST })), claim(1070, EAST), 1075, open);
    expect(outcome).toBe('turned');
    expect(motion.started).toBe(1070);
    expect(motion.x).toBe(walker({}).x + 60 * WALK_SPEED);
  });

  test('is acknowledged even when somebody who stands claims to stand', () => {
    const { outcome, motion } = acceptSteer(standing(1000), claim(1005, STANDING), 1006, open);
    expect(outcome).toBe('turned');
    expect(motion.acked).toBe(1005);
  });

  test('is ignored when its tick does not rise', () => {
    const before = { ...vouched(walker({})), motion: { ...walker({}), acked: 1005 } };
    for (const tick of [0, 1004, 1005]) {
      const after = acceptSteer(before, claim(tick, NORTH), 1010, open);
      expect(after).toEqual({ outcome: 'ignored', ...before });
    }
  });

  test('is refused when its tick lies a second ahead', () => {
    const before = vouched(walker({}));
    expect(acceptSteer(before, claim(1031, NORTH), 1010, open)).toEqual({ outcome: 'refused', ...before });
    expect(acceptSteer(before, claim(1030, NORTH), 1010, open).outcome).toBe('turned');
  });

  test('never counts before the floor: what was decided stays decided', () => {
    const before = vouched(walker({ direction: EAST }));
    const acted = { ...before, pace: raiseFloor(before.pace, 1020) };
    expect(acceptSteer(acted, claim(1010, NORTH), 1021, open).motion.started).toBe(1020);
  });
});

describe('leases', () => {
  test('last sixty ticks at a walk and twelve tiles at a run, and are renewed after two thirds', () => {
    expect(leaseTicks(WALK_SPEED)).toBe(60);
    expect(renewAfterTicks(WALK_SPEED)).toBe(40);
    expect(leaseTicks(128)).toBe(24);
    expect(leaseTicks(255)).toBe(12);
    expect(leaseTicks(0)).toBe(60);
  });

  test('end the walk at their tick, however late the sweep comes', () => {
    const walk = vouched(walker({ direction: EAST }));
    const { motion, pace } = sweepDue(walk, 1064, open);
    expect(motion).toMatchObject({
      direction: STANDING,
      facing: EAST,
      started: 1060,
      x: walker({}).x + 60 * WALK_SPEED,
    });
    expect(pace).toMatchObject({ lease: NEVER, due: NEVER });
    expect(settledAt(walk, 5000, open).x).toBe(motion.x);
  });

  test('are due when they end or when the walker changes chunk, whichever is first', () => {
    const { pace, motion } = acceptSteer(standing(1000), claim(1000, WEST), 1000, open);
    expect(chunkOf(motion.x, motion.y)).toBe(6 * 256 + 6);
    const crossing = pace.due;
    expect(crossing).toBeLessThan(pace.lease);
    expect(chunkAt({ motion, pace }, crossing - 1, open, 6 * 256 + 6)).toBe(6 * 256 + 6);
    expect(chunkAt({ motion, pace }, crossing, open, 6 * 256 + 6)).toBe(6 * 256 + 5);
  });
});

describe('changes by the server', () => {
  const walk = vouched(walker({ direction: EAST }));

  test('settle first: the walk up to now counts, and goes on', () => {
    const { motion, pace } = settle(walk, 1010, open);
    expect(motion).toMatchObject({ started: 1010, x: walker({}).x + 510, direction: EAST });
    expect(pace.lease).toBe(walk.pace.lease);
  });

  test('settle somebody who stands where they are', () => {
    expect(settle(standing(1000), 1010, open).motion).toMatchObject({ x: walker({}).x, started: 1010 });
  });

  test('settle a walk whose lease is over at now: nothing before counts any more', () => {
    const settled = settle(walk, 1100, open);
    expect(settled.motion).toMatchObject({ started: 1100, direction: STANDING });
    expect(acceptSteer(settled, claim(1090, NORTH), 1101, open).motion.started).toBe(1100);
  });

  test('leave a start that lies ahead of the server’s tick where it is', () => {
    const ahead = vouched(walker({ direction: EAST, started: 1012 }));
    expect(settle(ahead, 1010, open).motion.started).toBe(1012);
  });

  test('knock somebody back up to a wall, not through it', () => {
    const solid = drawn('.....', '.#...', '.....');
    const hit = vouched(walker({ tileX: 4, tileY: 1, direction: STANDING }));
    const { motion } = impose(hit, 1000, { kind: 'knockBack', direction: WEST, units: 4000 }, solid);
    expect(motion).toMatchObject({ x: 2 * 256 + 76, epoch: 1 });
  });

  test('never lengthen a walk, and vouch less long for a faster one', () => {
    const faster = impose(walk, 1010, { kind: 'speed', speed: 128 }, open);
    expect(faster.motion.speed).toBe(128);
    expect(faster.pace.lease).toBe(1034);
    const slower = impose(walk, 1010, { kind: 'speed', speed: 20 }, open);
    expect(slower.pace.lease).toBe(1060);
  });

  test('put somebody elsewhere, standing', () => {
    const { motion, pace } = impose(walk, 1010, { kind: 'teleport', x: 5000, y: 6000 }, open);
    expect(motion).toMatchObject({ x: 5000, y: 6000, direction: STANDING, facing: EAST, epoch: 1 });
    expect(pace.due).toBe(NEVER);
  });

  test('end a walk where it is', () => {
    expect(stand(walk, 1010, open).motion).toMatchObject({ x: walker({}).x + 510, direction: STANDING, epoch: 0 });
  });

  test('count epochs around the end of 32 bits', () => {
    const late = { ...walk, motion: { ...walk.motion, epoch: 0xffff_ffff } };
    expect(impose(late, 1010, { kind: 'stop' }, open).motion.epoch).toBe(0);
  });
});

/** One thing that happens to a body, some ticks after the last. */
const anyEvent = fc.record({
  after: fc.integer({ min: 0, max: 80 }),
  what: fc.oneof(
    fc.record({
      kind: fc.constant('steer' as const),
      direction: anyDirection,
      // Any claim a client could think of, around now and far from it.
      offset: fc.oneof(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -5000, max: 5000 })),
      epoch: fc.integer({ min: 0, max: 2 }),
    }),
    fc.record({ kind: fc.constant('sweep' as const) }),
    fc.record({ kind: fc.constant('act' as const) }),
    fc.record({ kind: fc.constant('settle' as const) }),
  ),
});
type AnyEvent = typeof anyEvent extends fc.Arbitrary<infer E> ? E : never;

function happen(moving: Moving, { what }: AnyEvent, now: Tick, solid: (x: number, y: number) => boolean): Moving {
  switch (what.kind) {
    case 'steer': {
      const tick = Math.max(0, now + what.offset);
      return acceptSteer(moving, { epoch: what.epoch, tick, direction: what.direction }, now, solid);
    }
    case 'sweep':
      return sweepDue(moving, now, solid);
    case 'act':
      return { ...moving, pace: raiseFloor(moving.pace, now) };
    case 'settle':
      return settle(moving, now, solid);
  }
}

describe('whatever a client claims', () => {
  test('nobody walks more than real time and two ticks, over any span', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 30 }), (events) => {
        let now = 1000;
        let moving = standing(now);
        const seen: { now: Tick; at: Motion }[] = [];
        for (const event of events) {
          now += event.after;
          moving = happen(moving, event, now, open);
          seen.push({ now, at: settledAt(moving, now, open) });
        }
        for (const [i, from] of seen.entries()) {
          for (const to of seen.slice(i + 1)) {
            const walked = Math.hypot(to.at.x - from.at.x, to.at.y - from.at.y);
            // The past may be corrected by a late claim, by at most the second that claims may lie back.
            const ticks = to.now - from.now + 2 + 20 + 20;
            expect(walked).toBeLessThanOrEqual(ticks * WALK_SPEED);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the walk written down never outruns the clock: starts telescope', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1, maxLength: 40 }), (events) => {
        let now = 1000;
        let moving = standing(now);
        let walked = 0;
        const began = now;
        for (const event of events) {
          now += event.after;
          const before = moving.motion;
          moving = happen(moving, event, now, open);
          expect(moving.motion.started).toBeGreaterThanOrEqual(before.started);
          expect(moving.motion.started).toBeLessThanOrEqual(now + 2);
          walked += Math.hypot(moving.motion.x - before.x, moving.motion.y - before.y);
        }
        expect(walked).toBeLessThanOrEqual((now - began + 2) * WALK_SPEED);
      }),
      { numRuns: 500 },
    );
  });

  test('nobody is ever in a wall', () => {
    fc.assert(
      fc.property(groundWithPlace, fc.array(anyEvent, { maxLength: 30 }), ({ solid, x, y }, events) => {
        let now = 1000;
        let moving: Moving = { motion: { ...walker({ direction: STANDING }), x, y }, pace: STANDING_PACE };
        for (const event of events) {
          now += event.after;
          moving = happen(moving, event, now, solid);
          const at = settledAt(moving, now, solid);
          expect(fitsAt(at.x, at.y, solid)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a silent walker has come to rest once the lease is over', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
        let now = 1000;
        let moving = standing(now);
        for (const event of events) {
          now += event.after;
          moving = happen(moving, event, now, open);
        }
        const rest = settledAt(moving, now + 60, open);
        expect(settledAt(moving, now + 6000, open)).toMatchObject({ x: rest.x, y: rest.y });
      }),
    );
  });

  test('the sweep is due before the chunk is wrong', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), fc.integer({ min: 0, max: 200 }), (events, later) => {
        let now = 1000;
        let moving = standing(now);
        let chunk = chunkOf(moving.motion.x, moving.motion.y);
        for (const event of events) {
          now += event.after;
          moving = happen(moving, event, now, open);
          if (moving.pace.due <= now) moving = sweepDue(moving, now, open);
          chunk = chunkAt(moving, now, open, chunk);
        }
        const until = Math.min(now + later, moving.pace.due - 1);
        if (until < now || moving.pace.due <= now) return;
        expect(chunkAt(moving, until, open, chunk)).toBe(chunk);
      }),
      { numRuns: 500 },
    );
  });
});

test('advancing a motion is the same as settling it, as long as its lease lasts', () => {
  const walk = vouched(walker({ direction: SOUTH }));
  expect(settledAt(walk, 1059, open)).toEqual(advance(walk.motion, 59, open));
  expect(motionAt(walk.motion, 1059, open)).toEqual(advance(walk.motion, 59, open));
});
