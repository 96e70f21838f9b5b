import { beforeEach, describe, expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import { openWorld, plainLook, registration, type TestWorld } from './test-world.ts';

let world: TestWorld;
let page: TestClient;
beforeEach(async () => {
  world = await openWorld();
  page = world.db.asGuest('page').connect();
});

interface Page {
  readonly total: number;
  readonly pages: number;
  readonly updatedAt: bigint;
  readonly rows: readonly { readonly place: number; readonly name: string; readonly value: bigint }[];
}
const hiscores = (board: string, at = 0) => page.procedure('hiscores', { board, page: at }) as Page;
const names = (board: string, at = 0) => hiscores(board, at).rows.map(({ name }) => name);
const rows = (board: string) => world.db.rows('hiscore').filter((row) => row.board === board);
/** Long enough for whatever is due to be written. */
const settle = () => world.pass(1300);

/** Plays the character for so many seconds, and leaves. */
function play(name: string, seconds: number): TestClient {
  const player = world.player(name);
  world.pass(seconds * 20);
  player.client.call('leaveWorld');
  return player.client;
}

/** Letters that do not look like others, so that no two names are one. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const nameAt = (i: number) =>
  `Nn${LETTERS[i % 23]}${LETTERS[Math.floor(i / 23) % 23]}${LETTERS[Math.floor(i / 529) % 23]}`;

describe('the hiscores', () => {
  test('rank by value, and of equal ones the older character', () => {
    for (const [name, seconds] of [
      ['Anna', 10],
      ['Bobo', 30],
      ['Cleo', 20],
      ['Dora', 20],
    ] as const) {
      play(name, seconds);
    }
    settle();
    expect(hiscores('played').rows).toMatchObject([
      { place: 1, name: 'Bobo', value: 30n, username: 'Bobo', class: { tag: 'mage' }, level: 1, look: plainLook },
      { place: 2, name: 'Cleo', value: 20n },
      { place: 3, name: 'Dora', value: 20n },
      { place: 4, name: 'Anna', value: 10n },
    ]);
    expect(names('level')).toEqual(['Anna', 'Bobo', 'Cleo', 'Dora']);
    expect(names('level-mage')).toEqual(['Anna', 'Bobo', 'Cleo', 'Dora']);
    expect(names('level-cleric')).toEqual([]);
  });

  test('have nobody on a board who did nothing for it', () => {
    world.createCharacter(world.register('Anna'), 'Anna');
    settle();
    for (const board of ['played', 'visits', 'talked', 'doors', 'fights', 'bosses', 'quests'])
      expect(names(board)).toEqual([]);
  });

  test('are there within a second of the first change, and change once a minute after that', () => {
    const anna = world.player('Anna');
    world.pass(60);
    expect(names('visits')).toEqual(['Anna']);
    const { updatedAt } = hiscores('visits');
    anna.client.call('leaveWorld');
    world.enter(anna.client, anna.characterId);
    world.pass(600);
    expect(hiscores('visits').updatedAt).toBe(updatedAt);
    world.pass(1200);
    expect(hiscores('visits').rows).toMatchObject([{ value: 2n }]);
  });

  test('that did not change are left alone', () => {
    play('Anna', 10);
    settle();
    const before = hiscores('level').updatedAt;
    settle();
    settle();
    expect(hiscores('level').updatedAt).toBe(before);
  });

  test('are without guests, deleted characters and those who hide', () => {
    const guest = world.guest('guest');
    guest.client.call('say', { text: 'hello' });
    const anna = play('Anna', 10);
    const bobo = play('Bobo', 20);
    play('Cleo', 30);
    settle();
    expect(names('played')).toEqual(['Cleo', 'Bobo', 'Anna']);
    anna.call('deleteCharacter', { id: world.characters().find(({ name }) => name === 'Anna')!.id });
    bobo.call('setPrivacy', { hideFromSearch: false, hideLastSeen: false, hideProfile: true });
    settle();
    for (const board of ['played', 'level', 'visits', 'talked']) {
      expect(names(board).every((name) => name === 'Cleo')).toBe(true);
    }
    expect(hiscores('played').total).toBe(1);
    anna.call('restoreCharacter', { id: world.characters().find(({ name }) => name === 'Anna')!.id });
    settle();
    expect(names('played')).toEqual(['Cleo', 'Anna']);
  });

  test('come in pages of twenty-five; past the end there is nothing', () => {
    for (let i = 0; i < 30; i++) world.createCharacter(world.register(nameAt(i)), nameAt(i));
    settle();
    expect(hiscores('level')).toMatchObject({ total: 30, pages: 2 });
    expect(hiscores('level').rows.map(({ place }) => place)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    expect(hiscores('level', 1).rows.map(({ place }) => place)).toEqual([26, 27, 28, 29, 30]);
    for (const at of [2, 1000, 0xffff_ffff]) expect(hiscores('level', at).rows).toEqual([]);
  });

  test('of a board that is not there are empty', () => {
    for (const board of ['', 'gold', 'constructor', 'x'.repeat(100_000)]) {
      expect(hiscores(board)).toEqual({ total: 0, page: 0, pages: 0, updatedAt: 0n, rows: [] });
    }
  });

  test('end at a thousand, and fill up when somebody leaves', () => {
    for (let i = 0; i < 1010; i++) {
      // So many may register at once; no time is spent on letting the world run meanwhile.
      if (i % 150 === 149) world.db.restart(150_000);
      const client = world.signIn(nameAt(i));
      client.call('register', registration(nameAt(i)));
      client.call('createCharacter', { name: nameAt(i), class: 'ranger', look: plainLook });
    }
    settle();
    settle();
    expect(rows('level')).toHaveLength(1000);
    expect(hiscores('level')).toMatchObject({ total: 1000, pages: 40 });
    expect(names('level', 39).at(-1)).toBe(nameAt(999));
    const last = world.signIn(nameAt(1009));
    expect(last.procedure('myPlaces')).toMatchObject([
      { board: 'level', place: 0, total: 1010 },
      { board: 'level-ranger', place: 0, total: 1010 },
    ]);
    world
      .signIn(nameAt(5))
      .call('deleteCharacter', { id: world.characters().find(({ name }) => name === nameAt(5))!.id });
    settle();
    expect(rows('level')).toHaveLength(1000);
    expect(names('level', 39).at(-1)).toBe(nameAt(1000));
    const places = rows('level').map(({ place }) => place as number);
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i + 1));
  });
});

test('one’s own places are told for each board one stands on', () => {
  const anna = play('Anna', 10);
  play('Bobo', 20);
  settle();
  expect(anna.procedure('myPlaces')).toEqual([
    { board: 'level', character: 'Anna', place: 1, value: 1n, total: 2 },
    { board: 'level-mage', character: 'Anna', place: 1, value: 1n, total: 2 },
    { board: 'played', character: 'Anna', place: 2, value: 10n, total: 2 },
    { board: 'visits', character: 'Anna', place: 1, value: 1n, total: 2 },
  ]);
  expect(page.procedure('myPlaces')).toEqual([]);
});
