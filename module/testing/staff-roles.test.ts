import { beforeEach, describe, expect, test } from 'vitest';
import { openStaff, refusalOf, type StaffMember, userIdOf } from './staff.ts';
import { codeOf, openWorld, type TestWorld } from './test-world.ts';

let world: TestWorld;
let ada: StaffMember;

beforeEach(async () => {
  world = await openWorld();
  ada = openStaff(world, 'Ada');
  world.register('Anna');
});

const grantAsOwner = (username: string, role: string, as = world.db.owner) =>
  codeOf(as.refusalOf('grantRole', { username, role }));
const grant = (name: string, role: string, by = ada) =>
  by.act('staffGrantRole', { userId: userIdOf(world, name), role, reason: 'Helps a lot' });
const allow = (role: string, permission: string, allowed: boolean, by = ada) =>
  by.act('staffSetPermission', { role, permission, allowed, reason: 'Trust' });
const undo = (auditId: bigint) => ada.act('staffUndo', { auditId, reason: 'A mistake' });
const holders = () => world.rows<{ userId: number; role: string; grantedBy: number }>('staff');
const permissionsOf = (role: string) =>
  world.rows<{ key: string; permissions: string[] }>('role').find(({ key }) => key === role)!.permissions;

describe('the owner', () => {
  test('gives the first role, to whoever has that name, however it is written', () => {
    expect(grantAsOwner('anna', 'moderator')).toBeNull();
    expect(holders()).toMatchObject([{ role: 'administrator' }, { role: 'moderator', grantedBy: 0 }]);
  });

  test('takes it away with an empty one', () => {
    expect(grantAsOwner('Ada', '')).toBeNull();
    expect(holders()).toEqual([]);
    expect(grantAsOwner('Ada', '')).toBe('nothing_changed');
  });

  test('is told what cannot be', () => {
    expect(grantAsOwner('Nobody', 'moderator')).toBe('no_such_user');
    expect(grantAsOwner('x'.repeat(1_000_000), 'moderator')).toBe('no_such_user');
    expect(grantAsOwner('Anna', 'emperor')).toBe('no_such_role');
    const guest = world.guest('first').client.view('my_status')[0]?.username as string;
    expect(grantAsOwner(guest, 'moderator')).toBe('guests_cannot');
  });

  test('is nobody else: not even an administrator', () => {
    expect(grantAsOwner('Anna', 'moderator', ada.client)).toBe('not_owner');
  });

  test('stands in the audit', () => {
    grantAsOwner('Anna', 'moderator');
    expect(world.rows<object>('audit').at(-1)).toMatchObject({
      actor: '(owner)',
      act: 'grant_role',
      target: 'Anna',
      outcome: 'done',
    });
  });
});

test('everybody knows their own role and what it allows', () => {
  grantAsOwner('Anna', 'moderator');
  const status = world.signIn('Anna').view('my_status')[0];
  expect(status).toMatchObject({ role: 'moderator', permissions: permissionsOf('moderator') });
  expect(world.register('Bobo').view('my_status')[0]).toMatchObject({ role: '', permissions: [] });
});

describe('giving roles', () => {
  test('reaches below one’s own rank, never up to it', () => {
    expect(grant('Anna', 'moderator')).toBeNull();
    expect(grant('Anna', 'administrator')).toBe('outranked');
    expect(grant('Ada', '')).toBe('outranked');
    expect(grant('Anna', 'emperor')).toBe('no_such_role');
    expect(grant('Anna', 'moderator')).toBe('nothing_changed');
    expect(grant('Anna', '')).toBeNull();
    expect(holders()).toHaveLength(1);
  });

  test('does not help a moderator up, even when moderators may give roles', () => {
    allow('moderator', 'roles.write', true);
    const moderator = openStaff(world, 'Moritz', 'moderator');
    expect(grant('Anna', 'moderator', moderator)).toBe('outranked');
    expect(grant('Moritz', 'administrator', moderator)).toBe('outranked');
    expect(allow('moderator', 'sanctions.ban', true, moderator)).toBe('outranked');
    expect(allow('administrator', 'sanctions.ban', false, moderator)).toBe('outranked');
  });

  test('can be undone, unless the role changed since', () => {
    const given = ada.done('staffGrantRole', { userId: userIdOf(world, 'Anna'), role: 'moderator', reason: 'Helps' });
    expect(undo(given)).toBeNull();
    expect(holders()).toHaveLength(1);
    const again = ada.done('staffGrantRole', { userId: userIdOf(world, 'Anna'), role: 'moderator', reason: 'Helps' });
    grant('Anna', '');
    expect(undo(again)).toBe('changed_since');
  });
});

describe('changing what a role may do', () => {
  test('counts from then on', () => {
    const moderator = openStaff(world, 'Moritz', 'moderator');
    const ban = { userId: userIdOf(world, 'Anna'), kind: 'ban', reason: 'Test', note: '', minutes: 5 };
    expect(moderator.act('staffSanction', ban)).toBe('not_permitted');
    expect(allow('moderator', 'sanctions.ban', true)).toBeNull();
    expect(moderator.act('staffSanction', ban)).toBeNull();
  });

  test('is refused for what is not there, and for what is so already', () => {
    expect(allow('emperor', 'sanctions.ban', true)).toBe('no_such_role');
    expect(allow('moderator', 'world.burn', true)).toBe('no_such_permission');
    expect(allow('moderator', 'sanctions.ban', false)).toBe('nothing_changed');
  });

  test('never locks administrators out of roles', () => {
    expect(allow('administrator', 'roles.write', false)).toBe('role_needs_this');
    expect(allow('administrator', 'audit.undo', false)).toBeNull();
    expect(allow('administrator', 'audit.undo', true)).toBeNull();
  });

  test('can be undone', () => {
    const before = permissionsOf('moderator');
    const id = ada.done('staffSetPermission', {
      role: 'moderator',
      permission: 'sanctions.ban',
      allowed: true,
      reason: 'Trust',
    });
    expect(undo(id)).toBeNull();
    expect(permissionsOf('moderator')).toEqual(before);
  });

  test('survives updates: what staff changed is not laid anew', () => {
    allow('moderator', 'sanctions.warn', false);
    world.sleep(0);
    world.pass(1200);
    expect(permissionsOf('moderator')).not.toContain('sanctions.warn');
  });
});

test('the list of roles says who has which, and from whom', () => {
  grant('Anna', 'moderator');
  expect(ada.read('staffRoles')).toMatchObject({
    roles: [
      { key: 'moderator', rank: 10 },
      { key: 'administrator', rank: 20 },
    ],
    holders: [
      { username: 'Ada', role: 'administrator', grantedBy: '' },
      { username: 'Anna', role: 'moderator', grantedBy: 'Ada' },
    ],
  });
  expect(refusalOf(() => world.signIn('Anna').procedure('staffRoles'))).toBe('needs_second_factor');
});
