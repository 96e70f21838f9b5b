import { beforeEach, describe, expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import { codeOf, openWorld, plainLook, registration, type TestWorld } from './test-world.ts';

let world: TestWorld;
let anna: TestClient;
beforeEach(async () => {
  world = await openWorld();
  anna = world.register('Anna');
});

const rename = (client: TestClient, username: string) => codeOf(client.refusalOf('renameUser', { username }));
const renameCharacter = (client: TestClient, id: number, name: string) =>
  codeOf(client.refusalOf('renameCharacter', { id, name }));
const usernameOf = (client: TestClient) => client.view('my_status')[0]?.username;
const available = (client: TestClient, name: string) => client.procedure('usernameAvailable', { name });
const characterNameAvailable = (client: TestClient, name: string) =>
  client.procedure('characterNameAvailable', { name });

describe('another username', () => {
  test('stands everywhere at once', () => {
    world.createCharacter(anna, 'Brynja');
    expect(rename(anna, ' Annabel ')).toBeNull();
    expect(usernameOf(anna)).toBe('Annabel');
    expect(world.db.rows('profile')).toMatchObject([{ username: 'Annabel', usernameKey: 'annabel' }]);
    world.pass(1200);
    expect(world.db.rows('hiscore').every(({ username }) => username === 'Annabel')).toBe(true);
    const page = world.db.asGuest('page').connect();
    expect(page.procedure('publicProfile', { username: 'Anna' })).toBeUndefined();
    expect(page.procedure('searchPlayers', { query: 'annab', page: 0 })).toMatchObject({ total: 1 });
  });

  test('may be had every thirty days', () => {
    rename(anna, 'Annabel');
    expect(rename(anna, 'Annelise')).toBe('renamed_lately');
    world.sleep(29);
    expect(rename(anna, 'Annelise')).toBe('renamed_lately');
    world.sleep(1);
    expect(rename(anna, 'Annelise')).toBeNull();
  });

  test('follows the same rules as the first one', () => {
    world.register('Bobo');
    for (const [name, code] of [
      ['B-o-b-o', 'name_taken'],
      ['admin', 'name_reserved'],
      ['x', 'name_malformed'],
    ] as const) {
      expect(rename(anna, name)).toBe(code);
    }
    expect(usernameOf(anna)).toBe('Anna');
  });

  test('may be the old one written otherwise', () => {
    expect(rename(anna, 'anna')).toBeNull();
    expect(usernameOf(anna)).toBe('anna');
    expect(world.db.rows('reserved_name')).toEqual([]);
  });

  test('that is the same is none: it costs no waiting', () => {
    expect(rename(anna, 'Anna')).toBeNull();
    expect(rename(anna, 'Annabel')).toBeNull();
  });

  test('leaves the old one to its bearer for thirty days, and to everybody afterwards', () => {
    rename(anna, 'Annabel');
    const bobo = world.signIn('Bobo');
    expect(codeOf(bobo.refusalOf('register', registration('Anna')))).toBe('name_taken');
    expect(available(bobo, 'Anna')).toBe('name_taken');
    expect(available(anna, 'Anna')).toBe('');
    world.sleep(30);
    world.pass(1200);
    expect(world.db.rows('reserved_name')).toEqual([]);
    expect(codeOf(bobo.refusalOf('register', registration('Anna')))).toBeNull();
  });

  test('can be taken back', () => {
    rename(anna, 'Annabel');
    world.sleep(29);
    world.sleep(1);
    // One day later the name would be free for everybody; here it still waits, for no minute has passed.
    expect(rename(anna, 'Anna')).toBeNull();
    expect(usernameOf(anna)).toBe('Anna');
  });

  test('is not for guests', () => {
    expect(rename(world.guest('guest').client, 'Gustav')).toBe('unregistered');
  });
});

describe('another name for a character', () => {
  test('stands everywhere at once, in the world, too', () => {
    const player = world.enter(anna, world.createCharacter(anna, 'Brynja'));
    expect(renameCharacter(anna, player.characterId, 'Freya')).toBeNull();
    expect(world.appearances()).toMatchObject([{ name: 'Freya' }]);
    expect(anna.view('my_characters')).toMatchObject([{ name: 'Freya' }]);
    expect(world.db.rows('profile')).toMatchObject([{ characters: [{ name: 'Freya' }] }]);
    world.pass(1200);
    expect(world.db.rows('hiscore').map(({ name }) => name)).not.toContain('Brynja');
  });

  test('may be had every seven days', () => {
    const id = world.createCharacter(anna, 'Brynja');
    renameCharacter(anna, id, 'Freya');
    expect(renameCharacter(anna, id, 'Gudrun')).toBe('renamed_lately');
    world.sleep(7);
    expect(renameCharacter(anna, id, 'Gudrun')).toBeNull();
  });

  test('leaves the old one to its owner for thirty days', () => {
    const id = world.createCharacter(anna, 'Brynja');
    renameCharacter(anna, id, 'Freya');
    const bobo = world.register('Bobo');
    const wish = { name: 'Brynja', class: 'mage', look: plainLook };
    expect(codeOf(bobo.refusalOf('createCharacter', wish))).toBe('name_taken');
    expect(characterNameAvailable(bobo, 'Brynja')).toBe('name_taken');
    expect(characterNameAvailable(anna, 'Brynja')).toBe('');
    expect(codeOf(anna.refusalOf('createCharacter', wish))).toBeNull();
    expect(world.db.rows('reserved_name')).toEqual([]);
  });

  test('follows the same rules as the first one', () => {
    const id = world.createCharacter(anna, 'Brynja');
    world.createCharacter(world.register('Bobo'), 'Iris');
    for (const [name, code] of [
      ['lris', 'name_taken'],
      ['X', 'name_malformed'],
      ['Admin', 'name_reserved'],
    ] as const) {
      expect(renameCharacter(anna, id, name)).toBe(code);
      expect(characterNameAvailable(anna, name)).toBe(code);
    }
  });

  test('is the owner’s to give, and only while the character lives', () => {
    const id = world.createCharacter(anna, 'Brynja');
    expect(renameCharacter(world.register('Bobo'), id, 'Freya')).toBe('no_such_character');
    anna.call('deleteCharacter', { id });
    expect(renameCharacter(anna, id, 'Freya')).toBe('no_such_character');
  });

  test('is free to have that only somebody held who is gone for good', () => {
    const id = world.createCharacter(anna, 'Brynja');
    anna.call('deleteCharacter', { id });
    expect(characterNameAvailable(anna, 'Brynja')).toBe('name_taken');
    world.sleep(7);
    expect(characterNameAvailable(anna, 'Brynja')).toBe('');
    const other = world.createCharacter(anna, 'Freya');
    expect(renameCharacter(anna, other, 'Brynja')).toBeNull();
  });
});

describe('another look', () => {
  const look = { ...plainLook, tunic: 7 };

  test('is seen at once, in the world and in the profile', () => {
    const player = world.enter(anna, world.createCharacter(anna, 'Brynja'));
    anna.call('changeLook', { id: player.characterId, look });
    expect(world.appearances()).toMatchObject([{ look }]);
    expect(world.db.rows('profile')).toMatchObject([{ characters: [{ look }] }]);
  });

  test('is one of those offered, for a character of one’s own', () => {
    const id = world.createCharacter(anna, 'Brynja');
    const bad = { ...plainLook, hair: 99 };
    expect(codeOf(anna.refusalOf('changeLook', { id, look: bad }))).toBe('bad_look');
    expect(codeOf(world.register('Bobo').refusalOf('changeLook', { id, look }))).toBe('no_such_character');
  });
});

describe('the order of characters', () => {
  let ids: number[];
  beforeEach(() => {
    ids = ['Aa', 'Bb', 'Cc'].map((name) => world.createCharacter(anna, name));
  });
  const order = (wanted: readonly number[]) => codeOf(anna.refusalOf('orderCharacters', { ids: wanted }));
  const shown = () => (world.db.rows('profile')[0]?.characters as { name: string }[]).map(({ name }) => name);

  test('is that of their making until it is changed', () => {
    expect(shown()).toEqual(['Aa', 'Bb', 'Cc']);
    expect(order([ids[2]!, ids[0]!, ids[1]!])).toBeNull();
    expect(shown()).toEqual(['Cc', 'Aa', 'Bb']);
    world.createCharacter(anna, 'Dd');
    expect(shown()).toEqual(['Cc', 'Aa', 'Bb', 'Dd']);
  });

  test('names each living character of one’s own once', () => {
    const [a, b, c] = ids as [number, number, number];
    const foreign = world.createCharacter(world.register('Bobo'), 'Xx');
    const endless = Array.from({ length: 1000 }, () => a);
    for (const wrong of [[], [a, b], [a, b, b], [a, b, c, c], [a, b, foreign], endless]) {
      expect(order(wrong)).toBe('bad_order');
    }
    anna.call('deleteCharacter', { id: c });
    expect(order([a, b, c])).toBe('bad_order');
    expect(order([b, a])).toBeNull();
  });
});
