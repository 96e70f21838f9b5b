// When boards of the hiscores are due: those that the world knows, once a minute, and late only since they are stale.
import { BOARDS } from '@hollowmere/world/hiscores';
import { ticksOf } from '@hollowmere/world/time';
import { beforeEach, expect, test } from 'vitest';
import { openPlanted } from './planted-world.ts';
import type { TestWorld } from './test-world.ts';

const LEVEL = BOARDS.findIndex(({ board }) => board === 'level');

let world: TestWorld;
beforeEach(async () => {
  world = await openPlanted();
});

const due = (upTo = world.tick) => world.db.owner.procedure('dueKeys', { duty: 'hiscores', upTo });
const board = () =>
  world.rows<{ board: string; writtenAt: bigint }>('hiscore_board').find((row) => row.board === 'level');
const comeBy = (name: string) => world.createCharacter(world.register(name), name);

test('a board that the world has no longer keeps none of the others from being written', () => {
  const row = { board: 'of-old', ranked: 1, isStale: true, cutoff: 0n, writtenAt: 0n, staleSince: 0 };
  world.db.owner.call('plantBoard', { row });
  comeBy('Anna');
  world.pass(20);
  expect(world.db.rows('hiscore')).toMatchObject([{ board: 'level' }, { board: 'level-mage' }]);
  expect(due()).toEqual([]);
});

test('a board is late from when it became stale, not from when it was last written', () => {
  comeBy('Anna');
  world.pass(ticksOf(120));
  expect(due()).toEqual([]);
  const before = world.tick;
  world.pass(1);
  comeBy('Bobo');
  expect(due()).toEqual([LEVEL]);
  expect(due(before)).toEqual([]);
});

test('a board that is not due any more is left alone', () => {
  comeBy('Anna');
  world.pass(20);
  const before = board();
  comeBy('Bobo');
  world.db.owner.call('carryOut', { duty: 'hiscores', key: LEVEL, now: world.tick });
  expect(board()?.writtenAt).toBe(before?.writtenAt);
  world.pass(ticksOf(61));
  expect(board()?.writtenAt).not.toBe(before?.writtenAt);
});
