// The clock of the server is set by people and time services, and stands still while a machine sleeps. Back or forth, the
// world goes on.
import { TILE_UNITS } from '@hollowmere/world/movement';
import { ticksOf } from '@hollowmere/world/time';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectLedgerToAgree } from './ledger.ts';
import { openField, openWorld, type Player, type TestWorld } from './test-world.ts';
import { npcOf } from './townsfolk.ts';

const HOUR_MS = 3_600_000;

let world: TestWorld;
let anna: Player;

beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
  world.place(anna, openField(10));
});

const east = 3;
const serverTick = () => (anna.client.procedure('serverTime', {}) as { tick: number }).tick;

function expectToWalk(player: Player): void {
  const { x } = world.motion(player);
  world.steer(player, east);
  world.pass(10);
  world.steer(player, 0);
  expect(world.motion(player).x).toBeGreaterThan(x);
}

describe('a clock that is set back by an hour', () => {
  const setBack = () => world.db.clock.setBack(HOUR_MS);

  test('brings no tick a second time', () => {
    const before = world.tick;
    setBack();
    world.pass(10);
    expect(world.tick).toBeGreaterThan(before);
    expect(world.tick - before).toBeLessThan(ticksOf(20));
  });

  test('stops nobody who walks, talks or leaves', () => {
    for (let line = 0; line < 5; line++) anna.client.call('say', { text: `line ${line}` });
    setBack();
    world.pass(ticksOf(10));
    expectToWalk(anna);
    anna.client.call('say', { text: 'still here' });
    anna.client.disconnect();
    world.pass(ticksOf(30));
    expect(world.sessions()).toEqual([]);
  });

  test('lets play time go on within a minute', () => {
    world.pass(ticksOf(10));
    setBack();
    world.pass(ticksOf(120));
    anna.client.call('leaveWorld');
    expect(anna.client.view('my_statistics')[0]?.playSeconds).toBeGreaterThanOrEqual(55n);
  });

  test('lets bread that lies about go in its time', () => {
    anna.client.call('dropItem', { slot: 0, count: 1 });
    setBack();
    world.pass(ticksOf(200));
    expect(world.db.rows('ground_item')).toEqual([]);
  });

  test('while the server is off makes no difference', () => {
    const before = world.tick;
    setBack();
    world.db.restart();
    world.pass(20);
    expect(world.tick).toBeGreaterThan(before);
  });

  test('is noticed by whoever asks for the time, where schedules wait for the clock; and those run anew', () => {
    const timers = () => world.db.rows('sweep_timer').map(({ scheduledId }) => scheduledId);
    const [before, known] = [serverTick(), timers()];
    setBack();
    expect(serverTick()).toBeGreaterThanOrEqual(before);
    expect(timers()).not.toEqual(known);
  });
});

describe('a clock that jumps on by an hour', () => {
  const jump = () => world.db.clock.stall(HOUR_MS);

  test('kills nobody in the middle of a fight', () => {
    const { positionX, positionY } = npcOf(world, 'grey-wolf');
    world.db.owner.call('grantExperience', { characterId: anna.characterId, amount: 3_000 });
    world.place(anna, { x: positionX + 2 * TILE_UNITS, y: positionY });
    world.pass(ticksOf(3));
    const vitals = () =>
      world.rows<{ entity: number; health: number }>('vitals').find(({ entity }) => entity === anna.entity);
    const before = vitals()?.health ?? 0;
    jump();
    world.pass(2);
    expect(before - (vitals()?.health ?? 0)).toBeLessThan(before / 2);
    expectLedgerToAgree(world);
  });

  test('makes up for nothing: no schedule runs again and again', () => {
    let runs = 0;
    world.db.database.onCommit(() => {
      runs++;
    });
    jump();
    expect(runs).toBeLessThan(100);
    expectToWalk(anna);
  });

  test('carries nobody further than a walk that is vouched for', () => {
    const { x } = world.motion(anna);
    world.steer(anna, east);
    jump();
    world.pass(5);
    expect(world.motion(anna).x - x).toBeLessThan(20 * TILE_UNITS);
  });
});
