import { describe, expect, it } from 'vitest';
import { WorldClock } from './world-clock.ts';

const TICK_MS = 50;

/** A clock whose local time the test moves by hand; the world runs `ahead` milliseconds before it. */
function clockAhead(ahead: number) {
  const local = { now: 1_000 };
  const clock = new WorldClock(() => local.now, TICK_MS);
  const measure = (roundTrip: number, there = roundTrip / 2, offset = ahead) => {
    const sentAt = local.now;
    local.now += roundTrip;
    clock.sample({ sentAt, receivedAt: local.now, worldTime: sentAt + there + offset });
  };
  return { clock, local, measure };
}

describe('WorldClock', () => {
  it('has no time before the first answer', () => {
    expect(clockAhead(0).clock.hasTime).toBe(false);
  });

  it('takes the first answer as it is', () => {
    const { clock, local, measure } = clockAhead(70_000);
    measure(80);
    expect(clock.now()).toBeCloseTo(local.now + 70_000);
  });

  it('believes the fastest round trip, not the latest', () => {
    const { clock, local, measure } = clockAhead(5_000);
    measure(20);
    measure(400, 390);
    expect(clock.now()).toBeCloseTo(local.now + 5_000);
    expect(clock.roundTrip).toBe(20);
  });

  it('forgets the fastest after eight more answers', () => {
    const { clock, measure } = clockAhead(5_000);
    measure(20);
    for (let i = 0; i < 8; i++) measure(60);
    expect(clock.roundTrip).toBe(60);
  });

  it('slews towards a better answer by one part in a hundred', () => {
    const { clock, local, measure } = clockAhead(5_000);
    measure(200, 180);
    const before = clock.now() - local.now;
    measure(20);
    local.now += 1_000;
    expect(clock.now() - local.now - before).toBeCloseTo(-10.2, 1);
  });

  it('never runs backwards while it slews', () => {
    const { clock, local, measure } = clockAhead(5_000);
    measure(400, 390);
    measure(10);
    let last = clock.now();
    for (let i = 0; i < 500; i++) {
      local.now += 3;
      expect(clock.now()).toBeGreaterThan(last);
      last = clock.now();
    }
  });

  it('steps at once when it is wrong by more than half a second', () => {
    const { clock, local, measure } = clockAhead(5_000);
    measure(20);
    measure(20, 10, 6_000);
    expect(clock.now()).toBeCloseTo(local.now + 6_000);
  });

  it('drops fast answers from before a sleep in which the local clock stood still', () => {
    const { clock, local, measure } = clockAhead(5_000);
    for (let i = 0; i < 8; i++) measure(4);
    measure(300, 150, 65_000);
    expect(clock.now()).toBeCloseTo(local.now + 65_000);
  });

  it('keeps its time over a new connection and measures afresh', () => {
    const { clock, local, measure } = clockAhead(5_000);
    measure(4);
    clock.reopen();
    expect(clock.now()).toBeCloseTo(local.now + 5_000);
    measure(100, 60);
    expect(clock.roundTrip).toBe(100);
  });

  it('counts ticks of fifty milliseconds from the epoch', () => {
    const { clock, local, measure } = clockAhead(0);
    local.now = 0;
    measure(0);
    local.now = 1_025;
    expect(clock.time()).toEqual({ tick: 20, fraction: 0.5 });
  });

  it('ignores an answer that came before it was asked', () => {
    const { clock } = clockAhead(0);
    clock.sample({ sentAt: 10, receivedAt: 5, worldTime: 1 });
    expect(clock.hasTime).toBe(false);
  });
});
