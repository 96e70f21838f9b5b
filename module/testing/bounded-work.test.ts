// Work that grows with how many people there are, or with how much somebody said, is done bit by bit.
import { ticksOf } from '@hollowmere/world/time';
import { beforeEach, expect, test } from 'vitest';
import { joinSecret } from './join-secret.ts';
import { openPlanted } from './planted-world.ts';
import type { TestWorld } from './test-world.ts';

let world: TestWorld;

beforeEach(async () => {
  world = await openPlanted();
});

/** The most rows of a table that one transaction changed from now on. */
function watchMostChanged(name: string): () => number {
  let most = 0;
  world.db.database.onCommit(({ deltas }) => {
    for (const { table, inserted } of deltas) {
      if (table.definition.name === name) most = Math.max(most, inserted.length);
    }
  });
  return () => most;
}

test('all who came at the same moment are written down a minute later, a few at a time', () => {
  const guests = Array.from({ length: 30 }, (_, count) => world.guest(`guest ${count}`));
  const most = watchMostChanged('statistic');
  world.pass(ticksOf(62));
  for (const { characterId } of guests) {
    const [row] = world.rows<{ characterId: number; playSeconds: bigint }>('statistic').filter((one) => {
      return one.characterId === characterId;
    });
    expect(row?.playSeconds).toBeGreaterThanOrEqual(60n);
  }
  expect(most()).toBeLessThanOrEqual(20);
});

test('whoever joins another account brings all they ever said: the last of it at once, the rest by and by', () => {
  const [anna, bobo] = [world.player('Anna'), world.player('Bobo')];
  const line = { id: 0n, characterId: anna.characterId, name: 'Anna', chunk: 0, saidAt: 0n, day: 20_454 };
  world.db.owner.call('plantLines', { row: { ...line, userId: anna.userId, text: 'on and on' }, times: 1000 });
  anna.client.call('say', { text: 'the last word' });
  const linesOf = (userId: number) =>
    world.rows<{ userId: number; text: string }>('chat_line').filter((row) => row.userId === userId);
  const most = watchMostChanged('chat_line');
  const { secret, hash } = joinSecret('the offer');
  anna.client.call('offerJoin', { hash });
  bobo.client.call('redeemJoin', { secret, keep: [anna.characterId] });
  expect(linesOf(bobo.userId).map(({ text }) => text)).toContain('the last word');
  const { secret: next, hash: nextHash } = joinSecret('another offer');
  bobo.client.call('offerJoin', { hash: nextHash });
  const cleo = world.player('Cleo');
  cleo.client.call('redeemJoin', { secret: next, keep: [] });
  world.pass(40);
  expect(linesOf(anna.userId)).toEqual([]);
  expect(linesOf(bobo.userId)).toEqual([]);
  expect(linesOf(cleo.userId)).toHaveLength(1001);
  expect(most()).toBeLessThanOrEqual(300);
  expect(world.db.rows('chat_bequest')).toEqual([]);
});
