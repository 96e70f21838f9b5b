import { beforeEach, expect, test } from 'vitest';
import { openWorld, type Player, type TestWorld } from './test-world.ts';

let world: TestWorld;
let anna: Player;
beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
});

const own = () => anna.client.view('my_statistics')[0] as Record<string, number | bigint>;
const second = 20;

test('play time is counted up to the minute, and to the second at the end', () => {
  world.pass(150 * second);
  expect(own().playSeconds).toBeGreaterThanOrEqual(90n);
  anna.client.call('leaveWorld');
  expect(own().playSeconds).toBe(150n);
  world.pass(600 * second);
  expect(own().playSeconds).toBe(150n);
});

test('visits add up, and the time of all of them', () => {
  for (let visit = 0; visit < 3; visit++) {
    world.pass(10 * second);
    anna.client.call('leaveWorld');
    world.pass(10 * second);
    anna = world.enter(anna.client, anna.characterId);
  }
  expect(own()).toMatchObject({ visits: 4, playSeconds: 30n });
});

test('another window that takes over is the same visit, and time is not counted twice', () => {
  world.pass(10 * second);
  const other = world.signIn('Anna', 'second');
  world.enter(other, anna.characterId);
  world.pass(10 * second);
  other.call('leaveWorld');
  expect(own()).toMatchObject({ visits: 1, playSeconds: 20n });
});

test('a body that waits for its player plays nothing', () => {
  world.pass(10 * second);
  anna.client.disconnect();
  world.pass(30 * second);
  expect(own().playSeconds).toBe(10n);
});

test('nobody plays while the server is off', () => {
  world.pass(10 * second);
  world.sleep(3);
  world.pass(600 * second);
  expect(own().playSeconds).toBeLessThanOrEqual(130n);
});

test('lines said and doors moved are counted, refused ones are not', () => {
  anna.client.call('say', { text: 'hello' });
  anna.client.refusalOf('say', { text: '' });
  anna.client.refusalOf('useDoor', { id: 999_999 });
  expect(own()).toMatchObject({ linesSaid: 1, doorsMoved: 0 });
});

test('each character has its own, and nobody reads another’s', () => {
  const other = world.createCharacter(anna.client, 'Other');
  expect(anna.client.view('my_statistics')).toMatchObject([
    { characterId: anna.characterId, visits: 1 },
    { characterId: other, visits: 0, playSeconds: 0n },
  ]);
  expect(world.register('Bobo').view('my_statistics')).toEqual([]);
});

test('a profile tells the play time of all of them together', () => {
  world.pass(10 * second);
  world.enter(anna.client, world.createCharacter(anna.client, 'Other'));
  world.pass(10 * second);
  anna.client.call('leaveWorld');
  const page = world.db.asGuest('page').connect();
  expect(page.procedure('publicProfile', { username: 'Anna' })).toMatchObject({ playSeconds: 20n });
});
