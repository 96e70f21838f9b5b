import { beforeEach, expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import { openWorld, plainLook, type TestWorld } from './test-world.ts';

let world: TestWorld;
let page: TestClient;
beforeEach(async () => {
  world = await openWorld();
  page = world.db.asGuest('page').connect();
});

interface Found {
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly players: readonly { readonly username: string }[];
}
const search = (query: string, at = 0) => page.procedure('searchPlayers', { query, page: at }) as Found;
const found = (query: string, at = 0) => search(query, at).players.map(({ username }) => username);

test('players are found by any part of the username, beginnings first', () => {
  for (const name of ['Joanna', 'Annabel', 'Bobo', 'Anna']) world.register(name);
  expect(found('anna')).toEqual(['Anna', 'Annabel', 'Joanna']);
  expect(found('bel')).toEqual(['Annabel']);
  expect(found('ANN-A')).toEqual(['Anna', 'Annabel', 'Joanna']);
  expect(found('zz')).toEqual([]);
});

test('and by any part of a character’s name, each player once', () => {
  const anna = world.register('Anna');
  for (const name of ['Brynja', 'Brynhild']) world.createCharacter(anna, name);
  expect(search('bryn')).toMatchObject({
    total: 1,
    players: [{ username: 'Anna', characters: 2, level: 1, look: plainLook }],
  });
  expect(found('hild')).toEqual(['Anna']);
});

test('what is found follows what is there', () => {
  const anna = world.register('Anna');
  const id = world.createCharacter(anna, 'Brynja');
  anna.call('renameCharacter', { id, name: 'Freya' });
  expect(found('brynja')).toEqual([]);
  expect(found('freya')).toEqual(['Anna']);
  anna.call('deleteCharacter', { id });
  expect(found('freya')).toEqual([]);
  expect(search('anna')).toMatchObject({ players: [{ characters: 0, level: 0, look: undefined }] });
});

test('guests are not found', () => {
  const guest = world.guest('guest');
  expect(found(guest.client.view('my_status')[0]?.username as string)).toEqual([]);
  expect(found('guest')).toEqual([]);
});

test('too little, too much and nonsense finds nothing', () => {
  world.register('Anna');
  for (const query of ['', 'a', '-', '~', '\u0000', "' OR 1=1 --", '漢字', 'a'.repeat(1_000_000)]) {
    expect(search(query)).toEqual({ total: 0, page: 0, pages: 0, players: [] });
  }
});

test('many come in pages of twenty, and of very many only the first', () => {
  const letters = 'abcdefghjkmnpqrstuvwxyz';
  for (let i = 0; i < 110; i++) {
    world.register(`Same${letters[i % 23]}${letters[Math.floor(i / 23)]}`);
    world.db.advance(1_000);
  }
  expect(search('same')).toMatchObject({ total: 100, pages: 5 });
  expect(search('same').players).toHaveLength(20);
  expect(found('same', 4)).toHaveLength(20);
  expect(found('same', 5)).toEqual([]);
  expect(found('same', 0xffff_ffff)).toEqual([]);
  expect(new Set(Array.from({ length: 5 }, (_, at) => found('same', at)).flat()).size).toBe(100);
});
