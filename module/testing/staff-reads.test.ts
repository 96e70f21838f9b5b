import { beforeEach, describe, expect, test } from 'vitest';
import { openStaff, proveFreshly, type StaffMember, userIdOf } from './staff.ts';
import { openWorld, plainLook, type TestWorld } from './test-world.ts';

let world: TestWorld;
let ada: StaffMember;

beforeEach(async () => {
  world = await openWorld({ maxGuests: 1000 });
  ada = openStaff(world, 'Ada');
});

interface Found {
  readonly total: number;
  readonly pages: number;
  readonly users: readonly { readonly username: string }[];
}

const anybody = { role: '', sanctioned: false, fresh: false, online: false, includeGuests: false };
const find = (query: string, filter: Partial<typeof anybody> = {}, page = 0) =>
  ada.read<Found>('staffFindUsers', { query, filter: { ...anybody, ...filter }, page });
const names = (query: string, filter: Partial<typeof anybody> = {}) =>
  find(query, filter).users.map(({ username }) => username);
const mute = (name: string) =>
  ada.done('staffSanction', { userId: userIdOf(world, name), kind: 'mute', reason: 'Loud', note: 'Very', minutes: 9 });

describe('finding people', () => {
  test('by the beginning or a part of their username, however it is written', () => {
    world.register('Annabel');
    world.register('Bobo');
    expect(names('NNA')).toEqual(['Annabel']);
    expect(names('an-na')).toEqual(['Annabel']);
    expect(names('zzz')).toEqual([]);
  });

  test('by a character', () => {
    const anna = world.register('Anna');
    world.createCharacter(anna, 'Brynja');
    expect(find('brynj').users).toMatchObject([{ username: 'Anna', characters: ['Brynja'] }]);
  });

  test('by the beginning of a login, six signs at least', () => {
    world.signIn('a-keyed-hash');
    world.signIn('a-keyed-hash').call('register', { username: 'Anna', termsVersion: 1, isOldEnough: true });
    expect(names('a-keyed')).toEqual(['Anna']);
    expect(names('a-key')).toEqual([]);
  });

  test('by number', () => {
    world.register('Anna');
    expect(names(`#${userIdOf(world, 'Anna')}`)).toEqual(['Anna']);
    expect(names('#999')).toEqual([]);
    expect(names('#99999999999')).toEqual([]);
  });

  test('who hide from players', () => {
    world.register('Anna').call('setPrivacy', { hideFromSearch: true, hideLastSeen: true, hideProfile: true });
    expect(names('ann')).toEqual(['Anna']);
  });

  test('among those with a role, under a sanction, new, in the world, or guests', () => {
    world.register('Oldie');
    world.sleep(8);
    const fresh = openStaff(world, 'Olga', 'moderator');
    const filtered = (filter: Partial<typeof anybody>) =>
      fresh
        .read<Found>('staffFindUsers', { query: '', filter: { ...anybody, ...filter }, page: 0 })
        .users.map((user) => user.username);
    world.player('Anna');
    const guest = world.guest('first').client.view('my_status')[0]?.username;
    fresh.done('staffSanction', {
      userId: userIdOf(world, 'Oldie'),
      kind: 'mute',
      reason: 'Loud',
      note: '',
      minutes: 9,
    });
    expect(filtered({})).toEqual(['Anna', 'Olga', 'Oldie', 'Ada']);
    expect(filtered({ role: 'moderator' })).toEqual(['Olga']);
    expect(filtered({ sanctioned: true })).toEqual(['Oldie']);
    expect(filtered({ fresh: true })).toEqual(['Anna', 'Olga']);
    expect(filtered({ online: true })).toEqual(['Anna']);
    expect(filtered({ online: true, includeGuests: true })).toEqual([guest, 'Anna']);
    expect(filtered({ role: 'emperor' })).toEqual([]);
  });

  test('leaves out who is gone', () => {
    world.register('Anna').call('requestDeletion', { username: 'Anna' });
    world.sleep(29);
    proveFreshly(world, 'Ada');
    expect(names('')).toEqual(['Anna', 'Ada']);
    world.sleep(1);
    world.pass(1200);
    proveFreshly(world, 'Ada');
    expect(names('')).toEqual(['Ada']);
  });

  test('all of them, across the gaps between their numbers', () => {
    for (let i = 0; i < 300; i++) {
      if (i % 40 === 39) world.db.advance(40_000);
      world.db.asGuest(`guest ${i}`).connect().call('playAsGuest', { class: 'mage', look: plainLook });
    }
    world.register('Zoe');
    expect(names('')).toEqual(['Zoe', 'Ada']);
    expect(find('', { includeGuests: true }).total).toBe(302);
    expect(find('', { includeGuests: true }, 12).users.map(({ username }) => username)).toContain('Ada');
  });

  test('page by page, the newest first', () => {
    for (let i = 0; i < 30; i++) world.register(`Person${String.fromCharCode(97 + (i % 26))}${i}`);
    expect(find('person')).toMatchObject({ total: 30, pages: 2 });
    expect(find('person', {}, 1).users).toHaveLength(5);
    expect(find('person', {}, 7).users).toEqual([]);
  });

  test('does not stumble over what nobody is called', () => {
    for (const query of ['%', "'; DROP", 'x'.repeat(10_000), '\u0000', '##', '#', '   '])
      expect(find(query).users).toBeDefined();
  });
});

describe('one person', () => {
  test('with everything there is to look after', () => {
    const anna = world.player('Anna');
    world.signIn('Anna', 'second');
    mute('Anna');
    ada.done('staffNote', { userId: anna.userId, text: 'Keep an eye on her' });
    const bobo = world.player('Bobo');
    bobo.client.call('reportPlayer', { name: 'Anna', category: 'spam', text: 'Adverts' });
    expect(ada.read('staffUser', { id: anna.userId })).toMatchObject({
      id: anna.userId,
      username: 'Anna',
      isGuest: false,
      role: '',
      online: true,
      needsRename: false,
      deletionDue: undefined,
      canActOn: true,
      characters: [{ name: 'Anna', level: 1, look: {}, deletedAt: undefined }],
      logins: [{ account: 'Anna' }],
      signIns: [{ client: 'Firefox, Linux', endedReason: '' }, { endedReason: '' }],
      sanctions: [{ kind: 'mute', reason: 'Loud', note: 'Very', issuedBy: 'Ada', liftedBy: '', isActive: true }],
      notes: [{ author: 'Ada', text: 'Keep an eye on her' }],
      reports: [{ reporter: 'Bobo', category: 'spam', text: 'Adverts', state: 'open' }],
    });
  });

  test('with what happened to the account, and when it is to be deleted', () => {
    const anna = world.register('Anna');
    anna.call('requestDeletion', { username: 'Anna' });
    const user = ada.read<{ deletionDue: bigint; activity: { kind: string }[] }>('staffUser', {
      id: userIdOf(world, 'Anna'),
    });
    expect(user.activity.map(({ kind }) => kind)).toContain('deletion_requested');
    const days = Number((user.deletionDue - world.db.clock.now()) / 86_400_000_000n);
    expect(days).toBeGreaterThanOrEqual(29);
  });

  test('on whom one may not act: oneself, and whoever is of the same rank', () => {
    const other = openStaff(world, 'Berta');
    for (const { userId } of [ada, other]) {
      expect(ada.read('staffUser', { id: userId })).toMatchObject({ canActOn: false });
    }
  });

  test('who is not there is nobody', () => {
    expect(ada.read('staffUser', { id: 999 })).toBeUndefined();
  });
});

describe('the overview', () => {
  test('counts people, sanctions and what waits', () => {
    world.player('Anna');
    world.guest('first');
    const bobo = world.player('Bobo');
    mute('Anna');
    bobo.client.call('reportPlayer', { name: 'Anna', category: 'spam', text: '' });
    ada.done('staffAnnounce', { text: 'Feast tonight', tone: 'celebration', minutes: 60 });
    expect(ada.read('staffOverview')).toMatchObject({
      online: 3,
      users: 3,
      guests: 1,
      signUpsToday: 3,
      signUpsWeek: [0, 0, 0, 0, 0, 0, 3],
      activeSanctions: 1,
      waitingReports: 1,
      announcements: [{ text: 'Feast tonight', tone: 'celebration' }],
    });
  });

  test('has sign-ups by the day', () => {
    world.sleep(2);
    const olga = openStaff(world, 'Olga');
    world.register('Anna');
    expect(olga.read('staffOverview')).toMatchObject({ signUpsWeek: [0, 0, 0, 0, 1, 0, 2] });
  });
});

describe('announcements', () => {
  const announce = (more = {}) =>
    ada.act('staffAnnounce', { text: 'Feast tonight', tone: 'info', minutes: 5, ...more });

  test('are there for everybody, and gone when their time is over', () => {
    expect(announce()).toBeNull();
    expect(announce({ text: 'Welcome', minutes: 0 })).toBeNull();
    expect(world.db.rows('announcement')).toMatchObject([
      { text: 'Feast tonight' },
      { text: 'Welcome', until: undefined },
    ]);
    world.pass(6 * 1200);
    expect(world.db.rows('announcement')).toMatchObject([{ text: 'Welcome' }]);
  });

  test('are refused when they say nothing, too much, or in a tone that is none', () => {
    expect(announce({ text: ' ' })).toBe('reason_missing');
    expect(announce({ text: 'x'.repeat(301) })).toBe('words_too_many');
    expect(announce({ tone: 'shouting' })).toBe('bad_tone');
    expect(announce({ minutes: 0xffffffff })).toBe('bad_duration');
    expect(world.db.rows('announcement')).toEqual([]);
  });

  test('are few', () => {
    for (let i = 0; i < 10; i++) announce();
    expect(announce()).toBe('too_many_announcements');
  });

  test('are withdrawn with a reason, and both can be undone', () => {
    const said = ada.done('staffAnnounce', { text: 'Feast tonight', tone: 'info', minutes: 5 });
    const undo = (auditId: bigint) => ada.act('staffUndo', { auditId, reason: 'A mistake' });
    expect(ada.act('staffWithdrawAnnouncement', { id: 1, reason: '' })).toBe('reason_missing');
    const gone = ada.done('staffWithdrawAnnouncement', { id: 1, reason: 'Rain' });
    expect(world.db.rows('announcement')).toEqual([]);
    expect(undo(said)).toBe('changed_since');
    expect(undo(gone)).toBeNull();
    expect(world.db.rows('announcement')).toMatchObject([{ text: 'Feast tonight', tone: 'info' }]);
    const again = ada.done('staffWithdrawAnnouncement', { id: 2, reason: 'Rain' });
    world.pass(6 * 1200);
    expect(undo(again)).toBe('changed_since');
    expect(ada.act('staffWithdrawAnnouncement', { id: 9, reason: 'Rain' })).toBe('no_such_announcement');
  });
});
