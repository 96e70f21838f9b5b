import { beforeEach, describe, expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import { codeOf, isOnFreeGround, openWorld, plainLook, type TestWorld } from './test-world.ts';

let world: TestWorld;
let anna: TestClient;
beforeEach(async () => {
  world = await openWorld();
  anna = world.register('Anna');
});

const wish = (name: string) => ({ name, class: 'warrior', look: plainLook });
const create = (client: TestClient, name: string) => codeOf(client.refusalOf('createCharacter', wish(name)));
const names = (client: TestClient) => client.view('my_characters').map(({ name }) => name);
const idOf = (client: TestClient, name: string) =>
  client.view('my_characters').find((row) => row.name === name)?.id as number;

describe('creating a character', () => {
  test('puts it at rest on free ground, first level, and into the profile', () => {
    expect(create(anna, 'Brynja')).toBeNull();
    const [row] = world.characters();
    expect(row).toMatchObject({ name: 'Brynja', class: { tag: 'warrior' }, level: 1, direction: 5, look: plainLook });
    expect(isOnFreeGround({ x: row!.positionX, y: row!.positionY })).toBe(true);
    expect(world.db.rows('profile')).toMatchObject([{ characters: [{ name: 'Brynja' }] }]);
  });

  test('is seen by its owner alone', () => {
    create(anna, 'Brynja');
    expect(names(anna)).toEqual(['Brynja']);
    expect(names(world.signIn('Anna', 'second'))).toEqual(['Brynja']);
    expect(names(world.register('Bobo'))).toEqual([]);
    expect(names(world.db.asGuest('visitor').connect())).toEqual([]);
  });

  test('composes and trims the name', () => {
    expect(create(anna, '  Jose\u0301 ')).toBeNull();
    expect(names(anna)).toEqual(['José']);
  });

  test.each([
    ['X', 'name_malformed'],
    ['Bryn2', 'name_malformed'],
    ['Admin', 'name_reserved'],
  ])('refuses %j: %s', (name, code) => {
    expect(create(anna, name)).toBe(code);
  });

  test('refuses names that are taken by anybody, or look like it', () => {
    create(anna, 'Iris');
    const bobo = world.register('Bobo');
    for (const name of ['Iris', 'IRIS', 'Íris', 'lris']) expect(create(bobo, name)).toBe('name_taken');
  });

  test('refuses the names of townsfolk and creatures: who bears one could speak as them', () => {
    for (const name of ['Odo', 'Captain Rowan', 'Capta\u00edn Rowan', 'Grey Wolf'])
      expect(create(anna, name)).toBe('name_taken');
    expect(anna.procedure('characterNameAvailable', { name: 'Maud' })).toBe('name_taken');
    expect(create(anna, 'Odo Brook')).toBeNull();
    expect(codeOf(anna.refusalOf('renameCharacter', { id: idOf(anna, 'Odo Brook'), name: 'Odo' }))).toBe('name_taken');
  });

  test('refuses looks that are not offered', () => {
    for (const look of [
      { ...plainLook, skin: 6 },
      { ...plainLook, tunic: 255 },
    ]) {
      expect(codeOf(anna.refusalOf('createCharacter', { ...wish('Brynja'), look }))).toBe('bad_look');
    }
  });

  test('is possible six times', () => {
    for (const name of ['Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff']) expect(create(anna, name)).toBeNull();
    expect(create(anna, 'Gg')).toBe('too_many_characters');
  });

  test('is limited: eight at once, one more every ten minutes', () => {
    const make = (i: number) => {
      const name = `Name${String.fromCharCode(97 + i)}`;
      const code = create(anna, name);
      if (code === null) anna.call('deleteCharacter', { id: idOf(anna, name) });
      return code;
    };
    const codes = Array.from({ length: 9 }, (_, i) => make(i));
    expect(codes.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => null));
    expect(codes[8]).toBe('too_fast');
    world.db.advance(600_000);
    expect(make(8)).toBeNull();
  });
});

describe('deleting a character', () => {
  beforeEach(() => {
    create(anna, 'Brynja');
  });
  const remove = (client: TestClient, id: number) => codeOf(client.refusalOf('deleteCharacter', { id }));
  const restore = (client: TestClient, id: number) => codeOf(client.refusalOf('restoreCharacter', { id }));

  test('hides it from others and keeps it for its owner', () => {
    expect(remove(anna, 1)).toBeNull();
    expect(anna.view('my_characters')).toMatchObject([{ name: 'Brynja', deletedAt: world.db.clock.now() }]);
    expect(world.db.rows('profile')).toMatchObject([{ characters: [] }]);
    expect(codeOf(anna.refusalOf('enterWorld', { characterId: 1 }))).toBe('no_such_character');
    expect(remove(anna, 1)).toBe('no_such_character');
  });

  test('keeps its name taken, for oneself as well', () => {
    remove(anna, 1);
    expect(create(world.register('Bobo'), 'Brynja')).toBe('name_taken');
    expect(create(anna, 'Brynja')).toBe('name_taken');
  });

  test('makes room for another', () => {
    for (const name of ['Bb', 'Cc', 'Dd', 'Ee', 'Ff']) create(anna, name);
    remove(anna, 1);
    expect(create(anna, 'Gg')).toBeNull();
    expect(restore(anna, 1)).toBe('too_many_characters');
  });

  test('can be undone within seven days', () => {
    remove(anna, 1);
    world.sleep(6);
    expect(restore(anna, 1)).toBeNull();
    expect(anna.view('my_characters')).toMatchObject([{ name: 'Brynja', deletedAt: undefined }]);
    expect(world.db.rows('profile')).toMatchObject([{ characters: [{ name: 'Brynja' }] }]);
  });

  test('cannot be undone later', () => {
    remove(anna, 1);
    world.sleep(7);
    expect(restore(anna, 1)).toBe('too_late_to_restore');
  });

  test('is for good after seven days: the name is free, and the character is forgotten', () => {
    remove(anna, 1);
    world.sleep(7);
    expect(create(world.register('Bobo'), 'Brynja')).toBeNull();
    expect(create(anna, 'Cc')).toBeNull();
    expect(anna.view('my_characters')).toMatchObject([{ name: 'Cc' }]);
  });

  test('is not possible while the character is in the world', () => {
    const player = world.enter(anna, 1);
    expect(remove(anna, 1)).toBe('character_in_world');
    player.client.call('leaveWorld');
    expect(remove(anna, 1)).toBeNull();
  });

  test('is its owner’s alone, and nobody learns whose it is', () => {
    const bobo = world.register('Bobo');
    expect(remove(bobo, 1)).toBe('no_such_character');
    expect(remove(bobo, 999)).toBe('no_such_character');
    remove(anna, 1);
    expect(restore(bobo, 1)).toBe('no_such_character');
    expect(restore(anna, 999)).toBe('no_such_character');
  });

  test('of one that is not deleted: restoring changes nothing', () => {
    expect(restore(anna, 1)).toBeNull();
  });
});
