// The cases that the rule was designed for, each as a test. A walker's client is simulated as far as the rule concerns
// it: it turns at ticks of its own clock, moves its own figure by `advance`, and renews. Rows of the design that
// concern the clock, drawing or connections are tested where those live.
import { describe, expect, test } from 'vitest';
import { type Direction, EAST, NORTH, SOUTH, STANDING, WEST } from './direction.ts';
import { advance, fitsAt, isWalking, type Motion, motionAt } from './motion.ts';
import { acceptSteer, chunkAt, impose, type Moving, raiseFloor, settle, settledAt, stand, sweepDue } from './steer.ts';
import { drawn, open, vouched, walker } from './testing-grounds.ts';
import { chunkOf, NEVER, renewAfterTicks, type Tick, WALK_SPEED } from './units.ts';

/** Repeatable randomness: tests that fail once must fail again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Input {
  readonly tick: Tick;
  readonly direction: Direction;
}

/** Random turns, two to forty ticks apart, with the renewals a client sends in between. */
function randomInputs(count: number, random: () => number): Input[] {
  const inputs: Input[] = [];
  let tick = 1000;
  let direction: Direction = STANDING;
  for (let i = 0; i < count; i++) {
    const pause = 2 + Math.floor(random() * 60);
    const renewal = tick + renewAfterTicks(WALK_SPEED);
    if (direction !== STANDING && pause > renewAfterTicks(WALK_SPEED)) inputs.push({ tick: renewal, direction });
    tick += pause;
    direction = Math.floor(random() * 9) as Direction;
    inputs.push({ tick, direction });
  }
  return inputs;
}

/** How many inputs the server understood differently from the client's own figure. */
function corrections(inputs: readonly Input[], arrivalOf: (input: Input) => Tick): number {
  let own: Motion = walker({ direction: STANDING });
  let server: Moving = vouched(own);
  let wrong = 0;
  let arrived = 0;
  for (const input of inputs) {
    own = { ...motionAt(own, input.tick, open), direction: input.direction };
    // Messages of one connection stay in order.
    arrived = Math.max(arrived, arrivalOf(input));
    while (server.pace.due <= arrived) server = sweepDue(server, server.pace.due, open);
    server = acceptSteer(server, { epoch: 0, ...input }, arrived, open);
    const seen = motionAt(server.motion, input.tick, open);
    if (seen.x !== own.x || seen.y !== own.y || server.motion.direction !== own.direction) {
      wrong++;
      own = server.motion;
    }
  }
  return wrong;
}

describe('latency', () => {
  test('of 50 to 800 ms with jitter and spikes to one second costs nothing: 2,000 inputs, no correction', () => {
    const random = randomFrom(1);
    const inputs = randomInputs(2000, random);
    const late = ({ tick }: Input) => tick + Math.floor(1 + random() * 15 + (random() < 0.02 ? 4 : 0));
    expect(corrections(inputs, late)).toBe(0);
  });

  test('of a client whose clock is 60 ms ahead or behind costs nothing', () => {
    for (const offset of [-1, 1]) {
      const random = randomFrom(2);
      const inputs = randomInputs(2000, random);
      const arrival = ({ tick }: Input) => tick - offset + Math.floor(2 + random() * 8);
      expect(corrections(inputs, arrival)).toBe(0);
    }
  });

  test('of a stall of a second and a half costs a blend: the turn counts from one second ago', () => {
    const { motion } = acceptSteer(
      vouched(walker({ direction: EAST })),
      { epoch: 0, tick: 1010, direction: NORTH },
      1040,
      open,
    );
    expect(motion.started).toBe(1020);
    expect(motion.acked).toBe(1010);
  });

  test('of such a stall every twenty seconds corrects few inputs', () => {
    const random = randomFrom(3);
    const inputs = randomInputs(2000, random);
    const stalls = ({ tick }: Input) => {
      const inStall = tick % 400 < 30;
      return inStall ? tick - (tick % 400) + 30 + 4 : tick + 4;
    };
    // Only what was turned in the first 14 of 400 ticks arrives more than a second late.
    expect(corrections(inputs, stalls)).toBeLessThan((inputs.length * 14) / 400);
  });
});

describe('falling silent', () => {
  test('in full stride: the walk ends after three seconds, and the next sweep makes everybody see it', () => {
    const walk = acceptSteer(
      vouched(walker({ direction: STANDING })),
      { epoch: 0, tick: 1000, direction: EAST },
      1000,
      open,
    );
    let now = 1000;
    let moving: Moving = walk;
    while (isWalking(moving.motion) && now < 2000) {
      now += 4;
      if (moving.pace.due <= now) moving = sweepDue(moving, now, open);
    }
    expect(now).toBeLessThanOrEqual(1064);
    expect(moving.motion.x - walk.motion.x).toBe(60 * WALK_SPEED);
  });

  test('with the lid closed: the connection found dead much later, the body stands where the lease ended', () => {
    const walk = vouched(walker({ direction: EAST }));
    const found = stand(walk, 1000 + 20 * 30, open);
    expect(found.motion.x).toBe(walk.motion.x + 60 * WALK_SPEED);
    expect(found.motion.direction).toBe(STANDING);
  });

  test('because the server restarted: settled at the lease’s end, the owner is corrected by at most the lease', () => {
    const walk = vouched(walker({ direction: EAST }));
    const settled = settle(walk, 1000 + 20 * 600, open);
    const own = advance(walk.motion, 60, open);
    expect(settled.motion.x).toBe(own.x);
    expect(settled.motion.direction).toBe(STANDING);
  });

  test('while crossing into another chunk: the sweep changes the chunk and nothing else', () => {
    const walk = acceptSteer(
      vouched(walker({ direction: STANDING })),
      { epoch: 0, tick: 1000, direction: WEST },
      1000,
      open,
    );
    const crossing = walk.pace.due;
    const swept = sweepDue(walk, crossing + 3, open);
    expect(swept.motion).toEqual(walk.motion);
    const before = chunkOf(walk.motion.x, walk.motion.y);
    expect(chunkAt(swept, crossing - 1, open, before)).toBe(before);
    expect(chunkAt(swept, crossing + 3, open, before)).toBe(before - 1);
    expect(swept.pace).toEqual({ ...walk.pace, due: walk.pace.lease });
  });
});

describe('the server’s own changes', () => {
  test('a knock-back with inputs under way keeps their directions and drops their ticks', () => {
    const knocked = impose(
      vouched(walker({ direction: EAST })),
      1010,
      { kind: 'knockBack', direction: WEST, units: 300 },
      open,
    );
    // Sent before the client could know: it claims tick 1008 of epoch 0.
    const late = acceptSteer(knocked, { epoch: 0, tick: 1008, direction: NORTH }, 1014, open);
    expect(late.motion).toMatchObject({ started: 1014, acked: 1008, direction: NORTH, epoch: 1 });
    expect(late.motion.x).toBe(walker({}).x + 10 * WALK_SPEED - 300 + 4 * WALK_SPEED);
  });

  test('haste and snare settle the walk, raise the epoch and put the new speed into the row', () => {
    const hasted = impose(vouched(walker({ direction: EAST })), 1010, { kind: 'speed', speed: 80 }, open);
    expect(hasted.motion).toMatchObject({ started: 1010, speed: 80, epoch: 1, direction: EAST });
    expect(advance(hasted.motion, 10, open).x).toBe(walker({}).x + 510 + 800);
  });

  test('a claim of a later epoch than there is loses its tick as well', () => {
    const { motion } = acceptSteer(
      vouched(walker({ direction: EAST })),
      { epoch: 7, tick: 1002, direction: NORTH },
      1010,
      open,
    );
    expect(motion.started).toBe(1010);
  });
});

describe('ground that slows', () => {
  const drag = (column: number) => (column >= 102 ? 64 : 0);
  const swamp = Object.assign(() => false, { drag });

  test('is part of the way itself: no row changes at its edge, and onlookers compute the same', () => {
    const motion = walker({ tileX: 100 });
    const dry = advance(motion, 60, open);
    const wet = advance(motion, 60, swamp);
    expect(wet.x).toBeLessThan(dry.x);
    expect(advance(advance(motion, 23, swamp), 37, swamp)).toEqual(wet);
  });

  test('takes its share of the speed while the feet are on it', () => {
    const motion = walker({ tileX: 110 });
    expect(advance(motion, 20, swamp).x - motion.x).toBe(20 * (51 - 12));
  });

  test('never holds anybody for good', () => {
    const mire = Object.assign(() => false, { drag: () => 255 });
    expect(advance(walker({ speed: 1 }), 10, mire).x).toBe(walker({ speed: 1 }).x + 10);
  });
});

describe('a door', () => {
  const shut = drawn('......', '...#..', '......');

  test('that closes behind a walker does not undo that they passed', () => {
    const walk = vouched(walker({ tileX: 1, tileY: 1, direction: EAST }));
    const past = settle(walk, 1014, open);
    expect(past.motion.x).toBeGreaterThan(4 * 256);
    expect(settle(past, 1040, shut).motion.x).toBe(past.motion.x + 26 * WALK_SPEED);
  });

  test('that closes ahead stops a walker in front of it', () => {
    const walk = vouched(walker({ tileX: 1, tileY: 1, direction: EAST }));
    const before = settle(walk, 1003, open);
    const held = settle(before, 1040, shut);
    expect(fitsAt(held.motion.x, held.motion.y, shut)).toBe(true);
    expect(held.motion.x).toBeLessThan(3 * 256);
  });

  test('that closed cannot be passed by claiming a tick before it did', () => {
    const waiting = vouched(walker({ tileX: 1, tileY: 1, direction: STANDING }));
    const settled = settle(waiting, 1020, open);
    const closed = { ...settled, pace: raiseFloor(settled.pace, 1020) };
    const { motion } = acceptSteer(closed, { epoch: 0, tick: 1001, direction: EAST }, 1021, shut);
    expect(motion.started).toBe(1020);
    expect(motionAt(motion, 1080, shut).x).toBeLessThan(3 * 256);
  });
});

describe('a cheating client', () => {
  test('that claims the future gains two ticks in all, not two each time', () => {
    let moving: Moving = vouched(walker({ direction: STANDING }));
    for (let now = 1001; now <= 1200; now += 1) {
      const direction = now % 2 === 0 ? EAST : 2;
      moving = acceptSteer(moving, { epoch: 0, tick: now + 20, direction }, now, open);
      expect(moving.motion.started).toBeLessThanOrEqual(now + 2);
    }
    expect(moving.motion.x - walker({}).x).toBeLessThanOrEqual(202 * WALK_SPEED);
  });

  test('that draws itself twice as fast is where the server says', () => {
    const steered = acceptSteer(
      vouched(walker({ direction: STANDING })),
      { epoch: 0, tick: 1000, direction: EAST },
      1000,
      open,
    );
    const turned = acceptSteer(steered, { epoch: 0, tick: 1020, direction: STANDING }, 1020, open);
    expect(turned.motion.x - walker({}).x).toBe(20 * WALK_SPEED);
  });

  test('that rewinds gets back twenty ticks at most, and never before it acted', () => {
    const walk = vouched(walker({ direction: EAST }));
    const rewound = acceptSteer(walk, { epoch: 0, tick: 1001, direction: WEST }, 1050, open);
    expect(rewound.motion.started).toBe(1030);
    const acted = { ...walk, pace: raiseFloor(walk.pace, 1045) };
    expect(acceptSteer(acted, { epoch: 0, tick: 1001, direction: WEST }, 1050, open).motion.started).toBe(1045);
  });

  test('that floods is heard twenty times a second', () => {
    let moving: Moving = vouched(walker({ direction: STANDING }));
    let heard = 0;
    for (let call = 0; call < 4000; call++) {
      const now = 1000 + Math.floor(call / 20);
      const { outcome, ...after } = acceptSteer(
        moving,
        { epoch: 0, tick: 1000 + call, direction: ((call % 8) + 1) as Direction },
        now,
        open,
      );
      if (outcome === 'turned') heard++;
      moving = after;
    }
    // Ten seconds, and the second by which ticks may run ahead.
    expect(heard).toBeLessThanOrEqual(11 * 20);
  });

  test('that repeats one tick for ever changes nothing', () => {
    const first = acceptSteer(
      vouched(walker({ direction: STANDING })),
      { epoch: 0, tick: 1000, direction: SOUTH },
      1000,
      open,
    );
    const again = acceptSteer(first, { epoch: 0, tick: 1000, direction: NORTH }, 1005, open);
    expect(again.outcome).toBe('ignored');
    expect(settledAt(again, 1010, open)).toEqual(settledAt(first, 1010, open));
  });
});

test('ticks fit 32 bits for 6.8 years', () => {
  expect(NEVER / (20 * 60 * 60 * 24 * 365.25)).toBeCloseTo(6.8, 1);
});
