import { beforeEach, describe, expect, test } from 'vitest';
import { codeOf, openWorld, plainLook, type TestWorld } from './test-world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await openWorld();
});

const wish = { class: 'cleric', look: plainLook };
const visitor = (name: string) => world.db.asGuest(name).connect();

describe('playing as a guest', () => {
  test('gives a name and one character', () => {
    const guest = visitor('first');
    guest.call('playAsGuest', wish);
    const [status] = guest.view('my_status');
    expect(status).toMatchObject({ state: { tag: 'ok' }, isGuest: true });
    expect(status?.username).toMatch(/^Guest \d{4}$/);
    expect(guest.view('my_characters')).toMatchObject([{ name: status?.username, class: { tag: 'cleric' }, level: 1 }]);
  });

  test('again is the same guest with the same character', () => {
    const guest = visitor('first');
    guest.call('playAsGuest', wish);
    const before = guest.view('my_characters');
    visitor('first').call('playAsGuest', { ...wish, class: 'warrior' });
    expect(guest.view('my_characters')).toEqual(before);
    expect(world.users()).toHaveLength(1);
  });

  test('shows everybody that one is a guest, and no profile', () => {
    world.guest('first');
    expect(world.appearances()).toMatchObject([{ isGuest: true }]);
    expect(world.db.rows('profile')).toEqual([]);
  });

  test('survives closing the browser: back to the same place', () => {
    const guest = world.guest('first');
    const before = world.motion(guest);
    guest.client.disconnect();
    world.pass(400);
    expect(world.motions()).toEqual([]);
    const again = world.enter(visitor('first'), guest.characterId);
    expect(world.motion(again)).toMatchObject({ x: before.x, y: before.y });
  });

  test('is refused with a look that is not offered', () => {
    const look = { ...plainLook, hair: 200 };
    expect(codeOf(visitor('first').refusalOf('playAsGuest', { ...wish, look }))).toBe('bad_look');
  });

  test('is refused to those who signed in', () => {
    expect(codeOf(world.signIn('anna').refusalOf('playAsGuest', wish))).toBe('unregistered');
    expect(codeOf(world.register('Bobo').refusalOf('playAsGuest', wish))).toBe('already_registered');
    const gone = world.register('Cleo');
    gone.call('signOut');
    expect(codeOf(gone.refusalOf('playAsGuest', wish))).toBe('signed_out');
  });

  test('is refused when there are as many guests as the owner allows', () => {
    world.configure({ maxGuests: 2 });
    world.guest('first');
    world.guest('second');
    expect(codeOf(visitor('third').refusalOf('playAsGuest', wish))).toBe('guests_closed');
    expect(visitor('second').refusalOf('playAsGuest', wish)).toBeNull();
  });

  test('takes the place of a guest who never really played, or was away the longest: nobody closes the door by filling it', () => {
    world.configure({ maxGuests: 2 });
    const player = world.guest('player');
    visitor('bot').call('playAsGuest', wish);
    expect(codeOf(visitor('early').refusalOf('playAsGuest', wish))).toBe('guests_closed');
    world.pass(10 * 1200);
    expect(codeOf(visitor('later').refusalOf('playAsGuest', wish))).toBeNull();
    expect(visitor('bot').view('my_characters')).toEqual([]);
    expect(player.client.view('my_characters')).toHaveLength(1);
    // Who played today keeps the place, also when the window is closed; tomorrow somebody else may have it.
    player.client.disconnect();
    const later = visitor('later');
    world.enter(later, later.view('my_characters')[0]?.id as number);
    world.pass(20 * 1200);
    expect(codeOf(visitor('third').refusalOf('playAsGuest', wish))).toBe('guests_closed');
    world.sleep(1);
    expect(codeOf(visitor('third').refusalOf('playAsGuest', wish))).toBeNull();
  });

  test('is limited for the whole world: nobody fills it with guests in a moment', () => {
    const refusals = Array.from({ length: 60 }, (_, i) => codeOf(visitor(`bot ${i}`).refusalOf('playAsGuest', wish)));
    expect(refusals.filter((code) => code === 'too_fast')).toHaveLength(20);
    world.db.advance(1_000);
    expect(visitor('late').refusalOf('playAsGuest', wish)).toBeNull();
  });
});

describe('a guest', () => {
  test('has one character: none to make, to delete or to restore', () => {
    const { client, characterId } = world.guest('first');
    const made = { name: 'Other', class: 'mage', look: plainLook };
    expect(codeOf(client.refusalOf('createCharacter', made))).toBe('unregistered');
    expect(codeOf(client.refusalOf('deleteCharacter', { id: characterId }))).toBe('unregistered');
    expect(codeOf(client.refusalOf('restoreCharacter', { id: characterId }))).toBe('unregistered');
  });

  test('has nothing to sign out of: leaves the world and can come back', () => {
    const { client, characterId } = world.guest('first');
    client.call('signOut');
    expect(world.motions()).toEqual([]);
    expect(client.refusalOf('enterWorld', { characterId })).toBeNull();
  });

  test('is refused while the owner closes the world to guests, and still reads what is theirs', () => {
    const { client } = world.guest('first');
    world.configure({ guestsOpen: false });
    expect(codeOf(client.refusalOf('say', { text: 'hello' }))).toBe('guests_closed');
    expect(codeOf(visitor('second').refusalOf('playAsGuest', wish))).toBe('guests_closed');
    expect(client.view('my_status')).toMatchObject([{ state: { tag: 'guestsClosed' }, isGuest: true }]);
    expect(client.view('my_characters')).toHaveLength(1);
  });

  test('leaves the world when the owner closes it to guests, while registered players stay', () => {
    world.guest('first');
    const anna = world.player('Anna');
    world.configure({ guestsOpen: false });
    world.pass(8);
    expect(world.sessions()).toMatchObject([{ userId: anna.userId }]);
    expect(world.motions()).toHaveLength(1);
  });

  test('who stays away for thirty days is forgotten with all that was theirs', () => {
    const { client } = world.guest('first');
    client.disconnect();
    world.pass(300);
    world.sleep(29);
    world.pass(1200);
    expect(world.users()).toHaveLength(1);
    world.sleep(2);
    world.pass(1200);
    for (const table of ['user', 'guest', 'character', 'sign_in', 'session']) expect(world.db.rows(table)).toEqual([]);
    expect(client.view('my_status')).toMatchObject([{ state: { tag: 'unregistered' } }]);
  });

  test('who comes now and then is not forgotten', () => {
    const guest = world.guest('first');
    for (let visit = 0; visit < 3; visit++) {
      world.sleep(20);
      world.pass(1200);
      world.enter(visitor('first'), guest.characterId);
    }
    world.pass(1200);
    expect(world.users()).toHaveLength(1);
  });
});
