import { worldMap } from '@hollowmere/world/map';
import { chunkOf, fitsAt, MAX_SPEED, motionAt, NEVER, staysInChunk, toMotion } from '@hollowmere/world/movement';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { codeOf, openField, openWorld, type Player, type TestWorld } from './test-world.ts';

let world: TestWorld;
let anna: Player;
const field = openField(10);

beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
  world.place(anna, field);
});

const steer = (player: Player, claim: { epoch?: number; tick?: number; direction: number }) =>
  codeOf(player.client.refusalOf('steer', { epoch: world.motion(player).epoch, tick: world.tick, ...claim }));

describe('steering', () => {
  test('counts from the tick it claims, and everybody sees it', () => {
    world.pass(3);
    expect(steer(anna, { tick: world.tick - 2, direction: 3 })).toBeNull();
    expect(world.motion(anna)).toMatchObject({
      ...field,
      started: world.tick - 2,
      acked: world.tick - 2,
      direction: 3,
      facing: 3,
    });
  });

  test('moves a body by 51 units a tick', () => {
    world.steer(anna, 1);
    world.pass(10);
    world.steer(anna, 0);
    expect(world.motion(anna)).toMatchObject({ x: field.x, y: field.y - 510, direction: 0, facing: 1 });
  });

  test('the same way again changes only what nobody sees', () => {
    world.steer(anna, 3);
    const before = world.motion(anna);
    const lease = world.pace(anna).lease;
    world.pass(5);
    world.steer(anna, 3);
    expect(world.motion(anna)).toEqual(before);
    expect(world.pace(anna).lease).toBe(lease + 5);
  });

  test('needs a direction that exists', () => {
    expect(steer(anna, { direction: 9 })).toBe('bad_direction');
    expect(steer(anna, { direction: 255 })).toBe('bad_direction');
  });

  test('needs a body in the world', () => {
    const bobo = world.register('Bobo');
    expect(codeOf(bobo.refusalOf('steer', { epoch: 0, tick: world.tick, direction: 1 }))).toBe('not_in_world');
  });

  test('a tick that does not rise changes nothing', () => {
    world.pass(10);
    world.steer(anna, 3);
    const before = world.motion(anna);
    expect(steer(anna, { tick: world.tick, direction: 5 })).toBeNull();
    expect(steer(anna, { tick: world.tick - 5, direction: 5 })).toBeNull();
    expect(steer(anna, { tick: 0, direction: 5 })).toBeNull();
    expect(world.motion(anna)).toEqual(before);
  });
});

describe('a cheating client', () => {
  test('that claims the future gains two ticks in all', () => {
    for (let i = 0; i < 20; i++) {
      steer(anna, { tick: world.tick + 20, direction: i % 2 ? 3 : 2 });
      expect(world.motion(anna).started).toBeLessThanOrEqual(world.tick + 2);
      world.pass(1);
    }
    world.pass(2);
    steer(anna, { tick: world.tick + 20, direction: 0 });
    expect(world.motion(anna).x - field.x).toBeLessThanOrEqual(26 * 51);
  });

  test('that claims the far future is refused', () => {
    expect(steer(anna, { tick: world.tick + 21, direction: 3 })).toBe('tick_ahead');
    expect(steer(anna, { tick: NEVER, direction: 3 })).toBe('tick_ahead');
    expect(world.motion(anna).direction).toBe(0);
  });

  test('that claims the far past gets a second at most', () => {
    world.pass(100);
    steer(anna, { tick: 1, direction: 3 });
    expect(world.motion(anna).started).toBe(world.tick - 20);
  });

  test('that draws itself twice as fast is where everybody else sees it', () => {
    world.steer(anna, 3);
    for (let i = 0; i < 10; i++) {
      world.pass(2);
      // It believes to be four tiles further and says nothing the server would take from it: there is no such argument.
      world.steer(anna, i % 2 ? 3 : 2);
    }
    expect(world.motion(anna).x - field.x).toBeLessThanOrEqual(20 * 51);
  });

  test('that falls silent in full stride stands within 3.2 seconds, for everybody to see', () => {
    world.steer(anna, 3);
    world.pass(59);
    expect(world.motion(anna).direction).toBe(3);
    world.pass(5);
    expect(world.motion(anna)).toMatchObject({ direction: 0, facing: 3 });
    expect(world.pace(anna)).toMatchObject({ lease: NEVER, due: NEVER });
  });

  test('that renews walks on', () => {
    // North, where nobody lives: the lease of one steer is 60 ticks.
    world.steer(anna, 1);
    for (let i = 0; i < 3; i++) {
      world.pass(40);
      world.steer(anna, 1);
    }
    expect(world.motion(anna).direction).toBe(1);
    expect(world.motion(anna).speed).toBeGreaterThan(0);
  });

  test('that floods is heard twenty times a second', () => {
    let heard = 0;
    for (let call = 0; call < 400; call++) {
      const before = world.motion(anna);
      if (call % 10 === 0) world.pass(1);
      steer(anna, { tick: world.tick + (call % 10), direction: (call % 8) + 1 });
      if (world.motion(anna).acked !== before.acked) heard++;
    }
    expect(heard).toBeLessThanOrEqual(40 + 10);
  });

  test('that steers somebody else’s body has no way to say so', () => {
    const bobo = world.player('Bobo');
    const before = world.motion(bobo);
    steer(anna, { direction: 3 });
    expect(world.motion(bobo)).toEqual(before);
  });
});

describe('what the owner imposes', () => {
  test('settles the walk, raises the epoch and keeps the direction', () => {
    world.steer(anna, 5);
    const { epoch } = world.motion(anna);
    world.pass(10);
    world.impose(anna, { tag: 'knockBack', value: { direction: 1, units: 200 } });
    expect(world.motion(anna)).toMatchObject({ y: field.y + 510 - 200, direction: 5, epoch: epoch + 1 });
  });

  test('a steer of the epoch before keeps its direction and loses its tick', () => {
    world.pass(10);
    const { epoch } = world.motion(anna);
    world.impose(anna, { tag: 'speed', value: 80 });
    steer(anna, { epoch, tick: world.tick - 5, direction: 3 });
    expect(world.motion(anna)).toMatchObject({ started: world.tick, direction: 3, speed: 80 });
  });

  test('follows a body into another chunk, appearance and all', () => {
    const far = worldMap.spawns[0]!;
    world.place(anna, far);
    const chunk = chunkOf(far.x, far.y);
    expect(world.motion(anna)).toMatchObject({ x: far.x, y: far.y, chunk });
    expect(world.appearances()).toMatchObject([{ chunk }]);
  });

  test('stops a walk', () => {
    world.steer(anna, 5);
    world.pass(2);
    world.impose(anna, { tag: 'stop' });
    expect(world.motion(anna)).toMatchObject({ y: field.y + 102, direction: 0 });
  });

  test.each([
    ['a place in a wall', { tag: 'teleport', value: { x: 0, y: 0 } }],
    ['a place outside the world', { tag: 'teleport', value: { x: -2_000_000_000, y: 2_000_000_000 } }],
    ['a speed no step survives', { tag: 'speed', value: MAX_SPEED + 1 }],
    ['a direction that is none', { tag: 'knockBack', value: { direction: 9, units: 1 } }],
    ['a throw across the world', { tag: 'knockBack', value: { direction: 1, units: 4_000_000_000 } }],
  ])('cannot be %s', (_, change) => {
    const refusal = world.db.owner.refusalOf('imposeMotion', { entity: anna.entity, change });
    expect(codeOf(refusal)).toBe('bad_change');
  });

  test('needs somebody to impose it on', () => {
    const refusal = world.db.owner.refusalOf('imposeMotion', { entity: 99_999, change: 'stop' });
    expect(codeOf(refusal)).toBe('no_such_entity');
  });

  test('is the owner’s alone', () => {
    const stop = { entity: anna.entity, change: 'stop' };
    for (const { client } of [anna, world.guest('guest')]) {
      expect(codeOf(client.refusalOf('imposeMotion', stop))).toBe('not_owner');
    }
  });
});

/** What a walker does next, and for how many ticks. */
const anyLeg = fc.record({ direction: fc.integer({ min: 0, max: 8 }), ticks: fc.integer({ min: 1, max: 90 }) });

describe('on any walk', () => {
  test('the chunk of motion and appearance is where the body is or was just now, at most a sweep late', async () => {
    const walk = async (legs: readonly { direction: number; ticks: number }[]) => {
      const home = await openWorld();
      const bobo = home.player('Bobo');
      // Where the body has been during the last sweep: five moments, four ticks.
      let lately = [placeNow(home, bobo)];
      for (const { direction, ticks } of legs) {
        if (hasFallen(home, bobo)) return;
        home.steer(bobo, direction);
        for (let tick = 0; tick < ticks; tick++) {
          home.pass(1);
          const { chunk } = home.motion(bobo);
          expect(home.appearances().find(({ entity }) => entity === bobo.entity)?.chunk).toBe(chunk);
          lately = [placeNow(home, bobo), ...lately].slice(0, 5);
          expect(lately.some(({ x, y }) => staysInChunk(chunk, x, y))).toBe(true);
          expect(home.pace(bobo).due).toBeGreaterThan(home.tick - 4);
        }
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(anyLeg, { minLength: 3, maxLength: 8 }), walk), { numRuns: 12 });
  }, 120_000);

  test('nobody is ever in a wall, and the row never runs ahead of the clock', async () => {
    const solid = worldMap.solidGiven(() => false);
    const walk = async (legs: readonly { direction: number; ticks: number }[]) => {
      const home = await openWorld();
      const bobo = home.player('Bobo');
      for (const { direction, ticks } of legs) {
        if (hasFallen(home, bobo)) return;
        home.steer(bobo, direction);
        const { x, y, started } = home.motion(bobo);
        expect(fitsAt(x, y, solid)).toBe(true);
        expect(started).toBeLessThanOrEqual(home.tick + 2);
        home.pass(ticks);
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(anyLeg, { minLength: 3, maxLength: 12 }), walk), { numRuns: 12 });
  }, 120_000);
});

/** Walks that lead to where brigands live may end there. */
const hasFallen = (home: TestWorld, { entity }: Player): boolean =>
  home.rows<{ entity: number; health: number }>('vitals').some((row) => row.entity === entity && row.health === 0);

/** Where the body is by its own row, walked out tick by tick as an onlooker would. */
function placeNow(home: TestWorld, player: Player): { readonly x: number; readonly y: number } {
  const row = home.motion(player);
  const solid = worldMap.solidGiven(() => false);
  return motionAt(toMotion(row), Math.min(home.tick, home.pace(player).lease), solid);
}
