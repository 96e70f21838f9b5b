import { beforeEach, describe, expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import { joinSecret } from './join-secret.ts';
import { codeOf, openWorld, plainLook, registration, type TestWorld } from './test-world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await openWorld();
});

const { secret, hash } = joinSecret('the offer');
const status = (client: TestClient) => client.view('my_status')[0];
const living = (client: TestClient) =>
  client
    .view('my_characters')
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ name }) => name);
const redeem = (client: TestClient, keep: number[] = [], of = secret) =>
  codeOf(client.refusalOf('redeemJoin', { secret: of, keep }));
const preview = (client: TestClient, of = secret) => client.procedure('joinPreview', { secret: of });

function guestWithOffer() {
  const guest = world.guest('guest');
  guest.client.call('offerJoin', { hash });
  return guest;
}

describe('a guest who joins an account', () => {
  test('keeps the character with everything that is counted of it, and has to name it', () => {
    const guest = guestWithOffer();
    guest.client.call('say', { text: 'hello' });
    const anna = world.register('Anna');
    expect(redeem(anna, [guest.characterId])).toBeNull();
    expect(anna.view('my_characters')).toMatchObject([{ id: guest.characterId, level: 1, needsRename: true }]);
    expect(anna.view('my_statistics')).toMatchObject([{ characterId: guest.characterId, visits: 1, linesSaid: 1 }]);
    expect(codeOf(anna.refusalOf('enterWorld', { characterId: guest.characterId }))).toBe('rename_first');
    anna.call('renameCharacter', { id: guest.characterId, name: 'Brynja' });
    expect(anna.refusalOf('enterWorld', { characterId: guest.characterId })).toBeNull();
  });

  test('leaves the world at once, and the old identity reads and does nothing any more', () => {
    const guest = guestWithOffer();
    const anna = world.register('Anna');
    redeem(anna, [guest.characterId]);
    expect(world.sessions()).toEqual([]);
    expect(status(guest.client)).toMatchObject({ state: { tag: 'joined' }, username: '', userId: 0 });
    for (const view of ['my_characters', 'my_session', 'my_statistics', 'my_activity', 'my_logins']) {
      expect(guest.client.view(view)).toEqual([]);
    }
    for (const [name, args] of [
      ['enterWorld', { characterId: guest.characterId }],
      ['playAsGuest', { class: 'mage', look: plainLook }],
      ['offerJoin', { hash }],
      ['setPreferences', { language: '', theme: 'dusk', motion: 'system', textSize: 100, keys: [] }],
    ] as const) {
      expect(codeOf(guest.client.refusalOf(name, args))).toBe('signed_out');
    }
    expect(codeOf(world.db.asGuest('guest').connect().refusalOf('say', { text: 'me again' }))).toBe('signed_out');
    expect(world.db.rows('guest')).toEqual([]);
    // It is nobody's browser, so it stands in nobody's list.
    expect(anna.view('my_sign_ins')).toHaveLength(1);
  });

  test('whose character is not kept finds it among those that can be called back', () => {
    const guest = guestWithOffer();
    const anna = world.register('Anna');
    redeem(anna, []);
    expect(living(anna)).toEqual([]);
    expect(anna.refusalOf('restoreCharacter', { id: guest.characterId })).toBeNull();
    expect(living(anna)).toHaveLength(1);
  });

  test('into a full account can keep nothing, and loses nothing', () => {
    const guest = guestWithOffer();
    const anna = world.register('Anna');
    for (const name of ['Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff']) world.createCharacter(anna, name);
    expect(preview(anna)).toMatchObject({ room: 0 });
    expect(redeem(anna, [guest.characterId])).toBe('join_too_many');
    expect(redeem(anna, [])).toBeNull();
    expect(living(anna)).toHaveLength(6);
    anna.call('deleteCharacter', { id: world.characters()[1]!.id });
    expect(anna.refusalOf('restoreCharacter', { id: guest.characterId })).toBeNull();
  });

  test('stands in profile and search under the account, never as a guest', () => {
    const guest = guestWithOffer();
    redeem(world.register('Anna'), [guest.characterId]);
    expect(world.db.rows('profile')).toMatchObject([{ username: 'Anna', characters: [{ level: 1 }] }]);
  });

  test('is told in the activity', () => {
    const guest = guestWithOffer();
    const name = status(guest.client)?.username;
    const anna = world.register('Anna');
    redeem(anna, [guest.characterId]);
    expect(anna.view('my_activity')).toContainEqual(expect.objectContaining({ kind: 'guest_joined', detail: name }));
  });

  test('keeps being blocked by those who blocked them, and keeps blocking', () => {
    const guest = guestWithOffer();
    const bobo = world.player('Bobo');
    const guestName = status(guest.client)?.username as string;
    bobo.client.call('blockPlayer', { name: guestName });
    guest.client.call('blockPlayer', { name: 'Bobo' });
    const anna = world.register('Anna');
    redeem(anna, [guest.characterId]);
    expect(bobo.client.view('my_blocks')).toMatchObject([{ username: 'Anna' }]);
    expect(anna.view('my_blocks')).toMatchObject([{ username: 'Bobo' }]);
  });
});

describe('another way to sign in', () => {
  test('leads to the account that offered, when nobody registered with it', () => {
    const anna = world.player('Anna');
    anna.client.call('offerJoin', { hash });
    const other = world.signIn('other', 'first', { provider: 'other' });
    expect(preview(other)).toMatchObject({
      staying: 'giver',
      room: 0,
      giver: { username: 'Anna', isRegistered: true, isGuest: false, characters: [{ name: 'Anna' }] },
      receiver: { username: '', isRegistered: false, isGuest: false, provider: 'other', characters: [] },
    });
    expect(redeem(other)).toBeNull();
    expect(status(other)).toMatchObject({ username: 'Anna', userId: anna.userId });
    // Whoever plays goes on playing.
    expect(world.sessions()).toHaveLength(1);
  });

  test('leads to the account that receives, when the giver never registered', () => {
    const other = world.signIn('other', 'first', { provider: 'other' });
    other.call('offerJoin', { hash });
    const anna = world.register('Anna');
    expect(redeem(anna)).toBeNull();
    expect(status(other)).toMatchObject({ username: 'Anna' });
    expect(world.signIn('other', 'later').view('my_status')).toMatchObject([{ username: 'Anna' }]);
  });
});

describe('two accounts that become one', () => {
  test('keep characters, logins and open browsers; the name that goes waits for its owner', () => {
    const old = world.register('Oldie');
    const keepId = world.createCharacter(old, 'Keep');
    world.createCharacter(old, 'Leave');
    const gone = world.createCharacter(old, 'Gone');
    old.call('deleteCharacter', { id: gone });
    old.call('offerJoin', { hash });
    const anna = world.register('Anna');
    world.createCharacter(anna, 'Mine');
    expect(preview(anna)).toMatchObject({ staying: 'receiver', room: 5 });

    expect(redeem(anna, [keepId])).toBeNull();
    expect(living(anna).sort()).toEqual(['Keep', 'Mine']);
    expect(anna.view('my_characters').map(({ name }) => name)).toHaveLength(4);
    expect(anna.view('my_characters').every(({ needsRename }) => needsRename === false)).toBe(true);
    expect(anna.view('my_logins').map(({ account }) => account)).toEqual(expect.arrayContaining(['Anna', 'Oldie']));
    expect(status(old)).toMatchObject({ username: 'Anna', state: { tag: 'ok' } });
    expect(world.signIn('Oldie', 'later').view('my_status')).toMatchObject([{ username: 'Anna' }]);
    expect(world.db.rows('profile')).toMatchObject([{ username: 'Anna' }]);
    expect(codeOf(world.signIn('thief').refusalOf('register', registration('Oldie')))).toBe('name_taken');
    expect(anna.refusalOf('renameUser', { username: 'Oldie' })).toBeNull();
  });

  test('do not block each other afterwards', () => {
    const old = world.register('Oldie');
    const anna = world.register('Anna');
    anna.call('blockPlayer', { name: 'Oldie' });
    old.call('blockPlayer', { name: 'Anna' });
    old.call('offerJoin', { hash });
    redeem(anna);
    expect(anna.view('my_blocks')).toEqual([]);
  });

  test('take what staff noted of them along', () => {
    const old = world.register('Oldie');
    const anna = world.register('Anna');
    const [before] = world.db.rows('user').filter(({ username }) => username === 'Oldie');
    old.call('offerJoin', { hash });
    redeem(anna);
    expect(world.db.rows('user').find(({ id }) => id === before?.id)).toMatchObject({ goneAt: world.db.clock.now() });
    expect(world.db.rows('staff').filter(({ userId }) => userId === before?.id)).toEqual([]);
  });
});

describe('an offer', () => {
  test('is good once', () => {
    const guest = guestWithOffer();
    const anna = world.register('Anna');
    expect(redeem(anna, [guest.characterId])).toBeNull();
    expect(redeem(anna, [])).toBe('join_expired');
    expect(preview(anna)).toBeUndefined();
  });

  test('lasts ten minutes', () => {
    guestWithOffer();
    const anna = world.register('Anna');
    world.db.advance(599_000);
    expect(preview(anna)).toBeDefined();
    world.db.advance(1_000);
    expect(preview(anna)).toBeUndefined();
    expect(redeem(anna)).toBe('join_expired');
    world.db.advance(60_000);
    expect(world.db.rows('join_offer')).toEqual([]);
  });

  test('takes the place of the one before, and can be withdrawn', () => {
    const guest = guestWithOffer();
    const later = joinSecret('later');
    guest.client.call('offerJoin', { hash: later.hash });
    const anna = world.register('Anna');
    expect(redeem(anna)).toBe('join_expired');
    guest.client.call('withdrawJoin');
    expect(redeem(anna, [], later.secret)).toBe('join_expired');
  });

  test('is taken up by the secret alone: neither its hash nor anything else will do', () => {
    guestWithOffer();
    const anna = world.register('Anna');
    for (const wrong of [hash, '', 'x', `${secret}=`, secret.slice(1), `${secret} `, 'A'.repeat(10_000)]) {
      expect(redeem(anna, [], wrong)).toBe('join_expired');
      expect(preview(anna, wrong)).toBeUndefined();
    }
  });

  test('needs a hash in shape, and one that nobody offers yet', () => {
    const guest = guestWithOffer();
    for (const wrong of ['', 'x', `${hash}=`, hash.slice(1)]) {
      expect(codeOf(guest.client.refusalOf('offerJoin', { hash: wrong }))).toBe('join_expired');
    }
    expect(codeOf(world.register('Anna').refusalOf('offerJoin', { hash }))).toBe('join_expired');
  });

  test('is nothing for visitors: they have nothing to give and nothing to receive with', () => {
    guestWithOffer();
    const visitor = world.db.asGuest('visitor').connect();
    expect(codeOf(visitor.refusalOf('offerJoin', { hash: joinSecret('b').hash }))).toBe('unregistered');
    expect(redeem(visitor)).toBe('signed_out');
    expect(preview(visitor)).toBeUndefined();
    expect(redeem(world.guest('other').client)).toBe('signed_out');
  });

  test('from another kind of browser is refused: somebody planted it', () => {
    const thief = world.signIn('thief', 'first', { client: 'Chrome, Windows' });
    thief.call('register', registration('Thief'));
    thief.call('offerJoin', { hash });
    const anna = world.register('Anna');
    expect(redeem(anna)).toBe('join_foreign');
    expect(preview(anna)).toBeUndefined();
  });

  test('of one’s own is not taken up by oneself', () => {
    const anna = world.register('Anna');
    anna.call('offerJoin', { hash });
    expect(redeem(anna)).toBe('join_same');
    expect(redeem(world.signIn('Anna', 'second'))).toBe('join_same');
  });

  test('waits until one side has a username', () => {
    guestWithOffer();
    const anna = world.signIn('Anna');
    expect(redeem(anna)).toBe('unregistered');
    anna.call('register', registration('Anna'));
    expect(redeem(anna)).toBeNull();
  });

  test('dies with the sign-in that made it', () => {
    const old = world.register('Oldie');
    old.call('offerJoin', { hash });
    old.call('signOut');
    expect(redeem(world.register('Anna'))).toBe('join_expired');
  });

  test('does not keep what is not the giver’s', () => {
    const guest = guestWithOffer();
    const bobo = world.player('Bobo');
    const anna = world.register('Anna');
    expect(redeem(anna, [bobo.characterId])).toBe('no_such_character');
    expect(redeem(anna, [guest.characterId, guest.characterId])).toBe('no_such_character');
    expect(world.character(bobo.characterId)).toMatchObject({ userId: bobo.userId });
  });
});
