// Sanctions where accounts are joined, left and deleted: nobody sheds one by any of it, and everybody keeps their rights.
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import { joinSecret } from './join-secret.ts';
import { openStaff, type StaffMember } from './staff.ts';
import { codeOf, openWorld, type Player, registration, type TestWorld } from './test-world.ts';

let world: TestWorld;
let staff: StaffMember;
let anna: Player;
beforeEach(async () => {
  world = await openWorld();
  staff = openStaff(world, 'Judge');
  anna = world.player('Anna');
});

const { secret, hash } = joinSecret('the offer');
const status = (client: TestClient) => client.view('my_status')[0];
const sanction = (userId: number, kind: string, minutes: number) =>
  staff.act('staffSanction', { userId, kind, reason: 'rude', note: 'twice', minutes });
/** Anna asks to be forgotten, and is. */
const forgetAnna = () => {
  anna.client.call('requestDeletion', { username: 'Anna' });
  world.sleep(30);
  world.pass(1200);
};

describe('a ban', () => {
  test('holds after the account is deleted: the login still leads to it', () => {
    sanction(anna.userId, 'ban', 0);
    forgetAnna();
    expect(world.db.rows('character').filter(({ userId }) => userId === anna.userId)).toEqual([]);
    const again = world.signIn('Anna', 'again');
    expect(status(again)).toMatchObject({ state: { tag: 'banned' }, username: `Former player ${anna.userId}` });
    expect(codeOf(again.refusalOf('register', registration('Newborn')))).toBe('banned');
    expect(again.view('my_sanctions')).toMatchObject([{ kind: 'ban' }]);
    // Nobody brings a tombstone back to life, and nothing new is written down about it.
    expect(codeOf(again.refusalOf('requestDeletion', { username: `#${anna.userId}` }))).toBe('banned');
    expect(world.db.rows('activity').filter(({ userId }) => userId === anna.userId)).toEqual([]);
  });

  test('that ends afterwards lets the person begin anew, as somebody else', () => {
    sanction(anna.userId, 'suspend', 40 * 24 * 60);
    forgetAnna();
    const again = world.signIn('Anna', 'again');
    expect(status(again)).toMatchObject({ state: { tag: 'suspended' } });
    world.sleep(11);
    world.pass(20);
    const later = world.signIn('Anna', 'later');
    expect(status(later)).toMatchObject({ state: { tag: 'unregistered' }, userId: 0, username: '' });
    expect(codeOf(later.refusalOf('register', registration('Newborn')))).toBeNull();
    expect(status(later)).toMatchObject({ state: { tag: 'ok' }, username: 'Newborn' });
  });

  test('is not shed by unlinking the login, and leaves everything else that is one’s own', () => {
    anna.client.call('offerJoin', { hash });
    world.signIn('other', 'first', { provider: 'other' }).call('redeemJoin', { secret, keep: [] });
    sanction(anna.userId, 'ban', 0);
    const { client } = anna;
    expect(codeOf(client.refusalOf('unlinkLogin', { account: 'other' }))).toBe('banned');
    expect(client.refusalOf('revokeOtherSignIns')).toBeNull();
    expect(client.refusalOf('setPrivacy', { hideFromSearch: true, hideLastSeen: true, hideProfile: true })).toBeNull();
    expect(client.procedure('exportMyData')).toContain('"rude"');
    expect(client.procedure('exportMyData')).not.toContain('twice');
    expect(client.refusalOf('requestDeletion', { username: 'Anna' })).toBeNull();
  });
});

describe('a mute', () => {
  test('holds when the account is deleted and its person begins anew', () => {
    sanction(anna.userId, 'mute', 0);
    forgetAnna();
    const again = world.signIn('Anna', 'again');
    expect(codeOf(again.refusalOf('register', registration('Newborn')))).toBeNull();
    expect(status(again)).toMatchObject({ username: 'Newborn', mute: { reason: 'rude' } });
    const player = world.enter(again, world.createCharacter(again, 'Newborn'));
    expect(codeOf(player.client.refusalOf('say', { text: 'here I am' }))).toBe('muted');
  });

  test('is not shed by joining what is left of a deleted account', () => {
    sanction(anna.userId, 'mute', 0);
    forgetAnna();
    const again = world.signIn('Anna', 'again');
    again.call('offerJoin', { hash });
    expect(codeOf(world.register('Bobo').refusalOf('redeemJoin', { secret, keep: [] }))).toBe('join_sanctioned');
  });

  test('is not shed by unlinking a login, which could register anew', () => {
    anna.client.call('offerJoin', { hash });
    world.signIn('other', 'first', { provider: 'other' }).call('redeemJoin', { secret, keep: [] });
    sanction(anna.userId, 'mute', 0);
    expect(codeOf(anna.client.refusalOf('unlinkLogin', { account: 'other' }))).toBe('muted');
  });
});

describe('joining', () => {
  test.each(['mute', 'suspend', 'ban'])('is refused while the giver is under a %s', (kind) => {
    anna.client.call('offerJoin', { hash });
    sanction(anna.userId, kind, 60);
    const bobo = world.register('Bobo');
    expect(codeOf(bobo.refusalOf('redeemJoin', { secret, keep: [] }))).toBe('join_sanctioned');
    expect(bobo.procedure('joinPreview', { secret })).toBeUndefined();
  });

  test.each(['mute', 'suspend', 'ban'])('is refused while the receiver is under a %s', (kind) => {
    world.guest('guest').client.call('offerJoin', { hash });
    sanction(anna.userId, kind, 60);
    expect(codeOf(anna.client.refusalOf('redeemJoin', { secret, keep: [] }))).toBe('join_sanctioned');
  });

  test('brings what was noted of the one that goes to the one that stays', () => {
    sanction(anna.userId, 'warn', 0);
    staff.act('staffNote', { userId: anna.userId, text: 'keep an eye on' });
    anna.client.call('offerJoin', { hash });
    const bobo = world.register('Bobo');
    bobo.call('redeemJoin', { secret, keep: [anna.characterId] });
    const { userId } = status(bobo) as { userId: number };
    expect(status(bobo)).toMatchObject({ warnings: [{ reason: 'rude' }] });
    expect(staff.read('staffUser', { id: userId })).toMatchObject({
      sanctions: [{ kind: 'warn' }],
      notes: [{ text: 'keep an eye on' }],
    });
  });

  test('does not bring a role along: whoever gave it gives it anew', () => {
    staff.client.call('offerJoin', { hash });
    const bobo = world.register('Bobo');
    bobo.call('redeemJoin', { secret, keep: [] });
    expect(status(bobo)).toMatchObject({ username: 'Bobo', role: '', permissions: [] });
    expect(status(staff.client)).toMatchObject({ username: 'Bobo', role: '' });
    // Nobody's role ends unseen.
    expect(world.db.rows('audit').at(-1)).toMatchObject({
      actor: 'Judge',
      act: 'grant_role',
      target: 'Judge',
      before: '{"role":"administrator"}',
      after: '{"role":""}',
      outcome: 'done',
    });
  });
});

test('the role of who is forgotten ends in the audit, too', () => {
  world.db.owner.call('grantRole', { username: 'Anna', role: 'moderator' });
  forgetAnna();
  expect(world.db.rows('staff')).toHaveLength(1);
  expect(world.db.rows('audit').at(-1)).toMatchObject({ target: 'Anna', before: '{"role":"moderator"}' });
});

test('a report outlives both sides, without their names', () => {
  const bobo = world.player('Bobo');
  anna.client.call('say', { text: 'rude words' });
  bobo.client.call('reportPlayer', { name: 'Anna', category: 'harassment', text: 'see there' });
  forgetAnna();
  const [report] = world.db.rows('report');
  expect(report).toMatchObject({ reporter: 'Bobo', reported: `Former player ${anna.userId}` });
  expect((report?.evidence as { name: string }[]).map(({ name }) => name)).not.toContain('Anna');
});
