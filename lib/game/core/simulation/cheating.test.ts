// What a client gains that lies to the server: nothing. It speaks to the rules directly, without a Predictor.
import { type Direction, TICK_MS, tileCentre, WALK_SPEED } from '@hollowmere/world/movement';
import { describe, expect, it } from 'vitest';
import { SimulatedServer } from './server.ts';
import { seeded, Timeline } from './timeline.ts';

const EAST: Direction = 3;
const nothing = () => false;
const start = { x: tileCentre(20), y: tileCentre(20) };

function cheat() {
  const timeline = new Timeline();
  const server = new SimulatedServer(timeline, nothing, start);
  timeline.runUntil(10_000);
  const walkedTiles = (x = start.x) => (server.here.x - x) / 256;
  return { timeline, server, walkedTiles, run: (ms: number) => timeline.runUntil(timeline.now + ms) };
}

/** Units somebody honest walks in so many ticks. */
const honest = (ticks: number) => ticks * WALK_SPEED;

describe('a cheating client', () => {
  it('that claims time passes twice as fast walks no further than an honest one and two ticks', () => {
    const { server, run } = cheat();
    const begin = server.tick;
    let claimed = begin;
    for (let i = 0; i < 200; i++) {
      claimed += 2;
      server.steer({ epoch: 0, tick: claimed, direction: i % 2 === 0 ? EAST : 4 });
      server.steer({ epoch: 0, tick: claimed + 1, direction: EAST });
      run(TICK_MS);
      expect(server.here.x - start.x).toBeLessThanOrEqual(honest(server.tick - begin + 2));
    }
  });

  it('that claims ticks from the future gains two of them, once, and is refused beyond a second', () => {
    const { server, run } = cheat();
    const begin = server.tick;
    for (let i = 0; i < 100; i++) {
      server.steer({ epoch: 0, tick: server.tick + 15, direction: EAST });
      run(TICK_MS);
    }
    expect(server.motion.x - start.x).toBeLessThanOrEqual(honest(server.tick - begin + 2));
    expect(server.steer({ epoch: 0, tick: server.tick + 21, direction: EAST })).toBe('refused');
    expect(server.steer({ epoch: 0, tick: 0xffff_ffff, direction: EAST })).toBe('refused');
  });

  it('cannot undo what it acted upon with ticks from the past', () => {
    const { server, run } = cheat();
    server.steer({ epoch: 0, tick: server.tick, direction: EAST });
    run(1_000);
    server.act();
    const { x } = server.here;
    server.steer({ epoch: 0, tick: server.tick - 18, direction: 7 });
    expect(server.here.x).toBe(x);
    run(500);
    expect(server.here.x).toBeLessThan(x);
  });

  it('rewinds at most a second, however old its claim', () => {
    const { server, run } = cheat();
    server.steer({ epoch: 0, tick: server.tick, direction: EAST });
    run(2_500);
    const { x } = server.here;
    server.steer({ epoch: 0, tick: server.motion.acked + 1, direction: 0 });
    expect(x - server.here.x).toBeLessThanOrEqual(honest(20));
  });

  it('that falls silent in full stride stands within 3.2 s', () => {
    const { server, run } = cheat();
    server.steer({ epoch: 0, tick: server.tick, direction: EAST });
    run(3_200);
    expect(server.motion.direction).toBe(0);
    expect(server.motion.x - start.x).toBe(honest(60));
  });

  it('that floods steers has twenty a second accepted at most', () => {
    const { server, run } = cheat();
    let accepted = 0;
    for (let tick = 0; tick < 100; tick++) {
      for (let i = 0; i < 50; i++) {
        const direction = ((i % 8) + 1) as Direction;
        if (server.steer({ epoch: 0, tick: server.tick, direction }) === 'turned') accepted++;
      }
      run(TICK_MS);
    }
    expect(accepted).toBeLessThanOrEqual(100);
  });

  it('claiming whatever it likes is never faster than the speed over any second', () => {
    const { server, run } = cheat();
    const random = seeded(7);
    const trail: { x: number; y: number }[] = [];
    for (let tick = 0; tick < 4_000; tick++) {
      const wild = server.tick + Math.floor(random() * 60) - 35;
      server.steer({ epoch: 0, tick: Math.max(0, wild), direction: Math.floor(random() * 9) as Direction });
      run(TICK_MS);
      trail.push({ x: server.motion.x, y: server.motion.y });
    }
    for (let i = 20; i < trail.length; i++) {
      const [from, to] = [trail[i - 20]!, trail[i]!];
      expect(Math.hypot(to.x - from.x, to.y - from.y)).toBeLessThanOrEqual(honest(20 + 22));
    }
  });
});
