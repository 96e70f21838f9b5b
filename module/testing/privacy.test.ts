import { beforeEach, describe, expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import { codeOf, openWorld, type Player, type TestWorld } from './test-world.ts';

let world: TestWorld;
let anna: Player;
let page: TestClient;
beforeEach(async () => {
  world = await openWorld();
  // The account and its character go by different names here, so that it shows which of them is told.
  const client = world.register('Wilhelmina');
  anna = world.enter(client, world.createCharacter(client, 'Brynja'));
  page = world.db.asGuest('page').connect();
});

const open = { hideFromSearch: false, hideLastSeen: false, hideProfile: false };
const hide = (what: Partial<typeof open>) => anna.client.call('setPrivacy', { ...open, ...what });
const profile = () =>
  page.procedure('publicProfile', { username: 'Wilhelmina' }) as Record<string, unknown> | undefined;
const search = (query: string) => (page.procedure('searchPlayers', { query, page: 0 }) as { total: number }).total;
const hiscores = () => page.procedure('hiscores', { board: 'level', page: 0 }) as { rows: Record<string, unknown>[] };
const online = () => page.procedure('onlinePlayers', { page: 0 }) as { players: Record<string, unknown>[] };
const summary = () => page.procedure('worldSummary') as { online: number; names: string[] };

/** Everything that a stranger can come by, as one text. */
function everythingPublic(character = 'Brynja'): string {
  const tables = world.db.database.definition.tables.filter(({ isPublic, isEvent }) => isPublic && !isEvent);
  const stranger = world.player('Bobo');
  stranger.client.call('blockPlayer', { name: character });
  const seen = {
    rows: tables.map(({ name }) => world.db.rows(name)),
    answers: [profile(), hiscores(), online(), summary(), page.procedure('searchPlayers', { query: 'wi', page: 0 })],
    blocks: stranger.client.view('my_blocks'),
  };
  return JSON.stringify(seen, (_, part) => (typeof part === 'bigint' ? String(part) : part));
}

test('by default everything is shown', () => {
  world.pass(1200);
  expect(anna.client.view('my_privacy')).toEqual([]);
  expect(profile()).toMatchObject({ online: true, lastSeen: expect.any(BigInt) });
  expect(search('wilhel')).toBe(1);
  expect(search('brynja')).toBe(1);
  expect(hiscores().rows).toMatchObject([{ name: 'Brynja', username: 'Wilhelmina' }]);
  expect(online().players).toMatchObject([{ name: 'Brynja', username: 'Wilhelmina' }]);
  expect(summary()).toEqual({ online: 1, names: ['Brynja'] });
});

test('what is hidden is hidden at once, in rows that were written before, too', () => {
  world.pass(1200);
  hide({ hideFromSearch: true });
  expect(hiscores().rows).toMatchObject([{ name: 'Brynja', username: '' }]);
  hide({ hideProfile: true });
  expect(everythingPublic()).not.toMatch(/wilhelmina/i);
});

describe('who hides from search', () => {
  beforeEach(() => {
    hide({ hideFromSearch: true });
    world.pass(1200);
  });

  test('is found by the name alone', () => {
    expect(search('wilhel')).toBe(0);
    expect(search('brynja')).toBe(0);
    expect(world.db.rows('profile')).toEqual([]);
    expect(profile()).toMatchObject({ username: 'Wilhelmina', online: true, characters: [{ name: 'Brynja' }] });
  });

  test('stands in hiscores and among those online without a username', () => {
    expect(hiscores().rows).toMatchObject([{ name: 'Brynja', username: '' }]);
    expect(online().players).toMatchObject([{ name: 'Brynja', username: '' }]);
  });
});

describe('who hides when they were last seen', () => {
  beforeEach(() => {
    hide({ hideLastSeen: true });
    world.pass(1200);
  });

  test('is not said to be online, nor when they were', () => {
    expect(profile()).toMatchObject({ online: false, lastSeen: undefined });
    expect(world.db.rows('profile')).toMatchObject([{ username: 'Wilhelmina', lastSeen: 0n }]);
    expect(online().players).toMatchObject([{ name: 'Brynja', username: '' }]);
  });

  test('and shows it again has been seen all the while', () => {
    world.pass(1200);
    hide({});
    const seen = profile()?.lastSeen as bigint;
    expect(world.db.clock.now() - seen).toBeLessThan(61_000_000n);
  });
});

describe('who hides altogether', () => {
  beforeEach(() => {
    hide({ hideProfile: true });
    world.pass(1200);
  });

  test('has no profile, as if there were nobody', () => {
    expect(profile()).toBeUndefined();
    expect(search('wilhel')).toBe(0);
    expect(hiscores().rows).toEqual([]);
    expect(anna.client.procedure('myPlaces')).toEqual([]);
  });

  test('still walks in the world under the character’s name, and is counted', () => {
    expect(world.appearances()).toMatchObject([{ name: 'Brynja' }]);
    expect(online().players).toMatchObject([{ name: 'Brynja', username: '' }]);
    expect(summary()).toEqual({ online: 1, names: [] });
  });

  test('is nowhere named to strangers', () => {
    expect(everythingPublic()).not.toMatch(/wilhelmina/i);
  });

  test('stays hidden whatever they do', () => {
    anna.client.call('renameCharacter', { id: anna.characterId, name: 'Freya' });
    world.createCharacter(anna.client, 'Gudrun');
    anna.client.call('deleteCharacter', { id: world.characters().find(({ name }) => name === 'Gudrun')!.id });
    anna.client.call('leaveWorld');
    world.enter(anna.client, anna.characterId);
    world.pass(1200);
    expect(everythingPublic('Freya')).not.toMatch(/wilhelmina/i);
  });

  test('reads all of it themselves, and comes back when they like', () => {
    expect(anna.client.view('my_privacy')).toEqual([{ ...open, hideProfile: true }]);
    hide({});
    world.pass(1200);
    expect(profile()).toMatchObject({ username: 'Wilhelmina' });
    expect(search('wilhel')).toBe(1);
    expect(hiscores().rows).toMatchObject([{ username: 'Wilhelmina' }]);
  });
});

test('is for people with an account', () => {
  expect(codeOf(world.guest('guest').client.refusalOf('setPrivacy', open))).toBe('unregistered');
  expect(codeOf(page.refusalOf('setPrivacy', open))).toBe('unregistered');
});
