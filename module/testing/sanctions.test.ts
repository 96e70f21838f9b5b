import { beforeEach, describe, expect, test } from 'vitest';
import { openStaff, type StaffMember, userIdOf } from './staff.ts';
import { codeOf, openWorld, type Player, type TestWorld } from './test-world.ts';

let world: TestWorld;
let ada: StaffMember;
let anna: Player;

beforeEach(async () => {
  world = await openWorld();
  ada = openStaff(world, 'Ada');
  anna = world.player('Anna');
});

interface Wish {
  readonly userId?: number;
  readonly kind?: string;
  readonly reason?: string;
  readonly note?: string;
  readonly minutes?: number;
}

const wish = (more: Wish) => ({ userId: anna.userId, kind: 'ban', reason: 'Cheating', note: '', minutes: 0, ...more });
const sanction = (more: Wish = {}) => ada.act('staffSanction', wish(more));
const lift = (sanctionId: number) => ada.act('staffLift', { sanctionId, reason: 'A mistake' });
const lastId = () => Math.max(...world.rows<{ id: number }>('sanction').map(({ id }) => id));
const status = () => anna.client.view('my_status')[0];
const say = (text = 'hello') => codeOf(anna.client.refusalOf('say', { text }));
const enter = () => codeOf(anna.client.refusalOf('enterWorld', { characterId: anna.characterId }));
const minutes = (count: number) => world.db.advance(count * 60_000);

describe('a ban', () => {
  test('takes the body out of the world and says why, in the same moment', () => {
    expect(sanction({ reason: 'Cheating at cards' })).toBeNull();
    expect(world.motions()).toEqual([]);
    expect(world.sessions()).toEqual([]);
    expect(status()).toMatchObject({
      state: { tag: 'banned' },
      username: 'Anna',
      reason: 'Cheating at cards',
      until: undefined,
      sanctionId: lastId(),
    });
  });

  test('refuses everything a player does', () => {
    sanction();
    expect(enter()).toBe('banned');
    expect(say()).toBe('banned');
    expect(codeOf(anna.client.refusalOf('steer', { epoch: 0, tick: world.tick, direction: 1 }))).toBe('banned');
    expect(codeOf(anna.client.refusalOf('deleteCharacter', { id: anna.characterId }))).toBe('banned');
  });

  test('meets every browser, and those who sign in later', () => {
    sanction();
    const later = world.signIn('Anna', 'second');
    expect(later.view('my_status')[0]).toMatchObject({ state: { tag: 'banned' } });
    expect(codeOf(later.refusalOf('enterWorld', { characterId: anna.characterId }))).toBe('banned');
  });

  test('leaves what is one’s own to be read, and the way out open', () => {
    sanction();
    expect(anna.client.view('my_characters')).toHaveLength(1);
    expect(anna.client.view('my_sanctions')).toMatchObject([{ id: lastId(), kind: 'ban', reason: 'Cheating' }]);
    expect(anna.client.refusalOf('acknowledgeSanction', { id: lastId() })).toBeNull();
    expect(anna.client.view('my_sanctions')).toMatchObject([{ acknowledgedAt: world.db.clock.now() }]);
    expect(anna.client.refusalOf('signOut')).toBeNull();
  });

  test('works on people who are not there', () => {
    anna.client.call('leaveWorld');
    anna.client.disconnect();
    expect(sanction()).toBeNull();
    anna.client.connect();
    expect(enter()).toBe('banned');
  });

  test('holds over a restart', () => {
    sanction({ minutes: 60 });
    world.sleep(0);
    anna.client.connect();
    expect(enter()).toBe('banned');
  });

  test('keeps a guest out, too', () => {
    const guest = world.guest('first');
    expect(sanction({ userId: guest.userId })).toBeNull();
    expect(guest.client.view('my_status')[0]).toMatchObject({ state: { tag: 'banned' }, isGuest: true });
    expect(world.motions()).toHaveLength(1);
    world.sleep(31);
    world.pass(1200);
    expect(world.users().map(({ username }) => username)).toEqual(['Ada', 'Anna']);
    expect(world.rows('restriction')).toEqual([]);
  });

  test('hides somebody from everything public, and shows them again when it is over', () => {
    const profiles = () => world.rows<{ username: string }>('profile').map(({ username }) => username);
    sanction({ minutes: 5 });
    expect(profiles()).toEqual(['Ada']);
    minutes(6);
    expect(profiles().sort()).toEqual(['Ada', 'Anna']);
  });
});

describe('a suspension', () => {
  test('ends by itself, to the tick', () => {
    sanction({ kind: 'suspend', minutes: 10 });
    expect(status()).toMatchObject({ state: { tag: 'suspended' } });
    expect(enter()).toBe('suspended');
    world.db.advance(10 * 60_000 - 1);
    expect(enter()).toBe('suspended');
    world.db.advance(1);
    expect(status()).toMatchObject({ state: { tag: 'ok' }, sanctionId: 0, reason: '' });
    expect(enter()).toBeNull();
    expect(world.rows('restriction')).toEqual([]);
  });

  test('ends even while the server is off', () => {
    sanction({ kind: 'suspend', minutes: 10 });
    world.sleep(1);
    world.pass(20);
    anna.client.connect();
    expect(enter()).toBeNull();
  });

  test('of ten years does not end sooner because numbers are short', () => {
    sanction({ kind: 'suspend', minutes: 10 * 365 * 24 * 60 });
    for (let year = 0; year < 6; year++) {
      world.sleep(365);
      world.pass(20);
      expect(world.rows('restriction')).toHaveLength(1);
    }
  });
});

describe('a mute', () => {
  test('refuses talk and nothing else, and says why', () => {
    sanction({ kind: 'mute', reason: 'Shouting', minutes: 5 });
    expect(say()).toBe('muted');
    expect(status()).toMatchObject({ state: { tag: 'ok' }, mute: { reason: 'Shouting' } });
    world.steer(anna, 3);
    expect(world.motion(anna).direction).toBe(3);
    minutes(6);
    expect(status()).toMatchObject({ mute: undefined });
  });
});

describe('a warning', () => {
  test('stands until it is acknowledged, and keeps from nothing', () => {
    sanction({ kind: 'warn', reason: 'Be kind' });
    sanction({ kind: 'warn', reason: 'Once more' });
    expect(status()?.warnings).toMatchObject([{ reason: 'Be kind' }, { reason: 'Once more' }]);
    expect(say()).toBeNull();
    anna.client.call('acknowledgeSanction', { id: 1 });
    anna.client.call('acknowledgeSanction', { id: 1 });
    expect(status()?.warnings).toMatchObject([{ sanctionId: 2 }]);
  });

  test('that was lifted is not shown any more', () => {
    sanction({ kind: 'warn' });
    expect(lift(lastId())).toBeNull();
    expect(status()?.warnings).toEqual([]);
  });

  test('is acknowledged by nobody else', () => {
    sanction({ kind: 'warn' });
    const bobo = world.register('Bobo');
    expect(codeOf(bobo.refusalOf('acknowledgeSanction', { id: lastId() }))).toBe('no_such_sanction');
    expect(codeOf(bobo.refusalOf('acknowledgeSanction', { id: 99 }))).toBe('no_such_sanction');
    expect(codeOf(world.signIn('nobody').refusalOf('acknowledgeSanction', { id: lastId() }))).toBe('signed_out');
  });
});

describe('several at a time', () => {
  test('come to the strictest, and lifting one leaves the others', () => {
    sanction({ kind: 'suspend', reason: 'Long', minutes: 600 });
    sanction({ kind: 'ban', reason: 'Short', minutes: 5 });
    sanction({ kind: 'mute', reason: 'Quiet', minutes: 900 });
    expect(status()).toMatchObject({ state: { tag: 'banned' }, reason: 'Short', mute: { reason: 'Quiet' } });
    minutes(6);
    expect(status()).toMatchObject({ state: { tag: 'suspended' }, reason: 'Long' });
    expect(lift(1)).toBeNull();
    expect(status()).toMatchObject({ state: { tag: 'ok' }, mute: { reason: 'Quiet' } });
    expect(lift(3)).toBeNull();
    expect(status()).toMatchObject({ mute: undefined });
  });

  test('of the same kind last as long as the longest', () => {
    sanction({ minutes: 10, reason: 'Ten' });
    sanction({ minutes: 5, reason: 'Five' });
    expect(status()).toMatchObject({ reason: 'Ten' });
    minutes(7);
    expect(status()).toMatchObject({ state: { tag: 'banned' } });
  });
});

describe('sanctioning', () => {
  test.each([
    ['an unknown kind', { kind: 'shun' }, 'bad_sanction'],
    ['no reason', { reason: ' \u200b ' }, 'reason_missing'],
    ['too long a reason', { reason: 'x'.repeat(501) }, 'words_too_many'],
    ['a novel', { reason: 'x'.repeat(100_000) }, 'words_too_many'],
    ['too long a note', { note: 'x'.repeat(2001) }, 'words_too_many'],
    ['more than ten years', { minutes: 10 * 365 * 24 * 60 + 1 }, 'bad_duration'],
    ['nobody', { userId: 999 }, 'no_such_user'],
  ])('with %s is refused and changes nothing', (_what, more, code) => {
    expect(sanction(more)).toBe(code);
    expect(world.rows('sanction')).toEqual([]);
    expect(world.rows('restriction')).toEqual([]);
  });

  test('keeps texts tidy: nothing in them hides or turns what is read', () => {
    sanction({ reason: ' Fair\r\n\u202eplay\u0007\ud800 ', note: 'one\n\n\n\n\ntwo' });
    expect(world.rows('sanction')).toMatchObject([{ reason: 'Fair\nplay\ufffd', note: 'one\n\ntwo' }]);
  });

  test('leaves oneself, equals and superiors alone', () => {
    const other = openStaff(world, 'Olga');
    const moderator = openStaff(world, 'Moritz', 'moderator');
    expect(sanction({ userId: ada.userId })).toBe('outranked');
    expect(sanction({ userId: other.userId })).toBe('outranked');
    expect(moderator.act('staffSanction', wish({ userId: ada.userId, kind: 'mute' }))).toBe('outranked');
    expect(sanction({ userId: moderator.userId, kind: 'mute' })).toBeNull();
  });
});

describe('lifting', () => {
  test('is refused for what is over, and for what is not there', () => {
    sanction({ minutes: 5 });
    expect(lift(99)).toBe('no_such_sanction');
    expect(lift(1)).toBeNull();
    expect(lift(1)).toBe('already_lifted');
    sanction({ minutes: 5 });
    minutes(6);
    expect(lift(2)).toBe('already_lifted');
  });

  test('needs a reason, which stands with it', () => {
    sanction();
    expect(ada.act('staffLift', { sanctionId: 1, reason: '' })).toBe('reason_missing');
    lift(1);
    const [row] = world.rows<object>('sanction');
    expect(row).toMatchObject({ liftedBy: userIdOf(world, 'Ada'), liftReason: 'A mistake' });
  });

  test('does not touch what somebody of a higher rank issued', () => {
    const moderator = openStaff(world, 'Moritz', 'moderator');
    sanction();
    expect(moderator.act('staffLift', { sanctionId: 1, reason: 'Please' })).toBe('outranked');
    moderator.done('staffSanction', wish({ kind: 'mute' }));
    expect(lift(2)).toBeNull();
  });
});
