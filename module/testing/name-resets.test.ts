import { beforeEach, describe, expect, test } from 'vitest';
import { openStaff, type StaffMember } from './staff.ts';
import { codeOf, openWorld, type Player, plainLook, type TestWorld } from './test-world.ts';

let world: TestWorld;
let ada: StaffMember;
let player: Player;

beforeEach(async () => {
  world = await openWorld();
  ada = openStaff(world, 'Ada');
  player = world.player('Rudeword');
});

const user = () => world.users().find(({ id }) => id === player.userId)!;
const resetUsername = () => ada.act('staffResetUsername', { userId: player.userId, reason: 'Rude' });
const resetCharacter = () => ada.act('staffResetCharacterName', { characterId: player.characterId, reason: 'Rude' });
const rename = (username: string) => codeOf(player.client.refusalOf('renameUser', { username }));
const available = (name: string) => player.client.procedure('usernameAvailable', { name });
const NEUTRAL = /^Traveller \d{4}$/;

const text = (_key: string, value: unknown) => (typeof value === 'bigint' ? `${value}` : value);

/** Everything that strangers may read, as one text. */
const publicText = () => {
  const names = world.db.database.definition.tables.filter(({ isPublic }) => isPublic).map(({ name }) => name);
  return names.map((name) => JSON.stringify(world.db.rows(name), text)).join();
};

describe('taking a username away', () => {
  test('gives a neutral one at once, and says why', () => {
    expect(resetUsername()).toBeNull();
    const status = player.client.view('my_status')[0];
    expect(status).toMatchObject({ needsRename: true, renameReason: 'Rude' });
    expect(status?.username).toMatch(NEUTRAL);
    expect(user().username).toBe(status?.username);
  });

  test('keeps the name from everybody, in whatever spelling, for good', () => {
    resetUsername();
    world.sleep(400);
    world.pass(1200);
    const bobo = world.register('Bobo');
    expect(bobo.procedure('usernameAvailable', { name: 'RudeWord' })).toBe('name_reserved');
    expect(codeOf(bobo.refusalOf('renameUser', { username: 'Rude-Word' }))).toBe('name_reserved');
    expect(codeOf(bobo.refusalOf('createCharacter', { name: 'Rudeword', class: 'mage', look: plainLook }))).toBe(
      'name_taken',
    );
  });

  test('lets its bearer choose another at once, but not the old one', () => {
    resetUsername();
    expect(rename('Rudeword')).toBe('name_reserved');
    expect(rename('Kindword')).toBeNull();
    expect(player.client.view('my_status')[0]).toMatchObject({
      username: 'Kindword',
      needsRename: false,
      renameReason: '',
    });
  });

  test('is refused for guests, whose names nobody chose, and for who has none to lose', () => {
    const guest = world.guest('first');
    expect(ada.act('staffResetUsername', { userId: guest.userId, reason: 'Test' })).toBe('guests_cannot');
    expect(resetUsername()).toBeNull();
    expect(resetUsername()).toBe('nothing_changed');
  });

  test('can be undone until another was chosen', () => {
    const id = ada.done('staffResetUsername', { userId: player.userId, reason: 'Rude' });
    expect(ada.act('staffUndo', { auditId: id, reason: 'It is a village' })).toBeNull();
    expect(user()).toMatchObject({ username: 'Rudeword', needsRename: false });
    expect(world.rows('forbidden_name')).toEqual([]);
    const again = ada.done('staffResetUsername', { userId: player.userId, reason: 'Rude' });
    rename('Kindword');
    expect(ada.act('staffUndo', { auditId: again, reason: 'Once more' })).toBe('changed_since');
  });
});

describe('taking a character’s name away', () => {
  test('changes what everybody sees over the head, at once', () => {
    expect(resetCharacter()).toBeNull();
    expect(world.appearances()[0]?.name).toMatch(NEUTRAL);
    expect(world.character(player.characterId)).toMatchObject({ needsRename: true });
  });

  test('lets the player choose another, but nobody the old one', () => {
    resetCharacter();
    const choose = (name: string) =>
      codeOf(player.client.refusalOf('renameCharacter', { id: player.characterId, name }));
    expect(choose('Rudeword')).toBe('name_taken');
    expect(choose('Kindly')).toBeNull();
    expect(world.appearances()[0]?.name).toBe('Kindly');
    expect(available('Rude_word')).toBe('name_reserved');
  });

  test('can be undone until another was chosen', () => {
    const id = ada.done('staffResetCharacterName', { characterId: player.characterId, reason: 'Rude' });
    expect(ada.act('staffUndo', { auditId: id, reason: 'It is a village' })).toBeNull();
    expect(world.appearances()[0]?.name).toBe('Rudeword');
    const again = ada.done('staffResetCharacterName', { characterId: player.characterId, reason: 'Rude' });
    player.client.call('renameCharacter', { id: player.characterId, name: 'Kindly' });
    expect(ada.act('staffUndo', { auditId: again, reason: 'Once more' })).toBe('changed_since');
  });
});

test('with both taken away, no trace of the name is left in public', () => {
  world.pass(1200 * 2);
  expect(JSON.stringify(world.rows('hiscore'), text)).toContain('Rudeword');
  resetCharacter();
  expect(JSON.stringify(world.rows('hiscore'), text)).not.toContain('"name":"Rudeword"');
  resetUsername();
  expect(publicText()).not.toMatch(/rudeword/i);
});
