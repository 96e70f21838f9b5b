import { beforeEach, describe, expect, test } from 'vitest';
import { codeOf, openWorld, type Player, type TestWorld } from './test-world.ts';

let world: TestWorld;
let anna: Player;
beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
});

const say = (text: string) => codeOf(anna.client.refusalOf('say', { text }));

/** How many rows of a table were inserted by what `act` commits. */
function insertedBy(act: () => void, table: string): number {
  let count = 0;
  const stop = world.db.database.onCommit((commit) => {
    for (const delta of commit.deltas) if (delta.table.definition.name === table) count += delta.inserted.length;
  });
  act();
  stop();
  return count;
}

test('what is said is heard at once in that chunk, and is not kept as an event', () => {
  expect(insertedBy(() => say('Hello!'), 'speech')).toBe(1);
  expect(world.db.rows('speech')).toEqual([]);
});

test('what is said is kept for a while, tidied', () => {
  expect(say('  Hello\n\u0007 there ')).toBeNull();
  expect(world.db.rows('chat_line')).toMatchObject([
    {
      userId: anna.userId,
      characterId: anna.characterId,
      name: 'Anna',
      text: 'Hello there',
      chunk: world.motion(anna).chunk,
      saidAt: world.db.clock.now(),
    },
  ]);
});

test('saying nothing, or too much, is refused', () => {
  expect(say(' \u200b ')).toBe('text_empty');
  expect(say('x'.repeat(201))).toBe('text_too_long');
  expect(world.db.rows('chat_line')).toEqual([]);
});

describe('talking', () => {
  test('needs a body in the world', () => {
    anna.client.call('leaveWorld');
    expect(say('hello')).toBe('not_in_world');
  });

  test('has a limit: five lines at once, then one every two seconds', () => {
    expect(Array.from({ length: 6 }, () => say('hello'))).toEqual([null, null, null, null, null, 'too_fast']);
    world.db.advance(1_999);
    expect(say('hello')).toBe('too_fast');
    world.db.advance(1);
    expect(say('hello')).toBeNull();
    expect(say('hello')).toBe('too_fast');
  });

  test('has that limit for a person, in how many windows ever', () => {
    for (let i = 0; i < 5; i++) say('hello');
    const second = world.enter(world.signIn('Anna', 'second'), anna.characterId);
    expect(codeOf(second.client.refusalOf('say', { text: 'hello' }))).toBe('too_fast');
  });

  test('does not use up what others may say', () => {
    for (let i = 0; i < 6; i++) say('hello');
    expect(world.player('Bobo').client.refusalOf('say', { text: 'hello' })).toBeNull();
  });
});

test('old lines go as fast as new ones come, however much is said', () => {
  for (let count = 0; count < 4; count++) {
    say('long ago');
    world.db.advance(2_000);
  }
  world.sleep(31);
  const back = world.enter(world.signIn('Anna'), anna.characterId);
  expect(world.db.rows('chat_line')).toHaveLength(4);
  back.client.call('say', { text: 'today' });
  expect(world.db.rows('chat_line')).toHaveLength(3);
});

test('lines are forgotten after thirty days, buckets when they are full again', () => {
  say('hello');
  world.sleep(30);
  world.pass(1200);
  expect(world.db.rows('chat_line')).toHaveLength(1);
  world.sleep(1);
  world.pass(1200);
  expect(world.db.rows('chat_line')).toEqual([]);
  expect(world.db.rows('allowance')).toEqual([]);
});
