import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlainObject, TestClient } from '../../host/src/index.ts';
import type { AuditRow } from './rows.ts';
import { openStaff, proveFreshly, refusalOf, type StaffAnswer, userIdOf } from './staff.ts';
import { openWorld, type TestWorld } from './test-world.ts';

const everybody = { role: '', sanctioned: false, fresh: false, online: false, includeGuests: true };
const everything = { actor: '', act: '', target: '', text: '' };

/** Every act, with arguments about user 1 that would be accepted or fail for another reason than who asks. */
const ACTS: Readonly<Record<string, PlainObject>> = {
  staffSanction: { userId: 1, kind: 'mute', reason: 'Because', note: '', minutes: 5 },
  staffLift: { sanctionId: 1, reason: 'Because' },
  staffResetUsername: { userId: 1, reason: 'Because' },
  staffResetCharacterName: { characterId: 1, reason: 'Because' },
  staffSignOut: { userId: 1, reason: 'Because' },
  staffRestoreCharacter: { characterId: 1, reason: 'Because' },
  staffMoveLogin: { userId: 1, proof: 'secret', reason: 'Because' },
  staffNote: { userId: 1, text: 'A note' },
  staffClaimReport: { id: 1 },
  staffDecideReport: { id: 1, verdict: 'upheld', answer: 'Thank you', note: '' },
  staffUndo: { auditId: 1n, reason: 'Because' },
  staffAnnounce: { text: 'Hello', tone: 'info', minutes: 5 },
  staffWithdrawAnnouncement: { id: 1, reason: 'Because' },
  staffGrantRole: { userId: 1, role: 'moderator', reason: 'Because' },
  staffSetPermission: { role: 'moderator', permission: 'audit.undo', allowed: true, reason: 'Because' },
};

const READS: Readonly<Record<string, PlainObject>> = {
  staffOverview: {},
  staffFindUsers: { query: '', filter: everybody, page: 0 },
  staffUser: { id: 1 },
  staffReports: { state: 'open', page: 0 },
  staffAudit: { filter: everything, page: 0 },
  staffRoles: {},
};

let world: TestWorld;
const audit = () => world.rows<AuditRow>('audit');
const answerTo = (client: TestClient, name: string) => client.procedure(name, ACTS[name]) as StaffAnswer;

describe('every procedure for staff', () => {
  beforeAll(async () => {
    world = await openWorld();
  });

  test('is in this test', () => {
    const names = world.db.database.definition.procedures.map(({ sourceName }) => sourceName);
    const forStaff = names.filter((name) => name.startsWith('staff'));
    expect(forStaff.sort()).toEqual([...Object.keys(ACTS), ...Object.keys(READS)].sort());
  });
});

/** Who comes, and with what each of them is refused. */
const OUTSIDERS: readonly [string, string, (world: TestWorld) => TestClient][] = [
  ['a visitor', 'unregistered', () => world.db.asGuest('visitor').connect()],
  ['a guest', 'not_staff', () => world.guest('guest').client],
  ['somebody without a username', 'unregistered', () => world.signIn('stranger')],
  ['a player', 'not_staff', () => world.player('Bobo').client],
  ['a player with a second factor', 'not_staff', () => secondFactor('Bobo')],
  ['the owner, who is nobody’s user', 'unregistered', () => world.db.owner.connect()],
  ['somebody muted', 'not_staff', () => sanctioned('mute')],
  ['somebody suspended', 'suspended', () => sanctioned('suspend')],
  ['somebody banned', 'banned', () => sanctioned('ban')],
  ['an administrator whose sign-in was ended', 'signed_out', () => signedOut()],
  ['an administrator without a second factor', 'needs_second_factor', () => administrator({ amr: ['pwd'] })],
  ['an administrator with a stale sign-in', 'needs_fresh_sign_in', () => stale()],
  ['an administrator by another provider', 'untrusted_provider', () => untrusted()],
  ['somebody whose role was taken away', 'not_staff', () => former()],
];

function secondFactor(name: string): TestClient {
  world.register(name);
  return proveFreshly(world, name);
}

function sanctioned(kind: string): TestClient {
  const client = secondFactor('Bobo');
  const admin = openStaff(world, 'Ada');
  admin.done('staffSanction', { ...ACTS.staffSanction, userId: userIdOf(world, 'Bobo'), kind });
  return client;
}

function signedOut(): TestClient {
  const { client } = openStaff(world, 'Bobo');
  client.call('signOut');
  return client;
}

function administrator(proof: PlainObject): TestClient {
  world.register('Bobo');
  world.db.owner.call('grantRole', { username: 'Bobo', role: 'administrator' });
  return proveFreshly(world, 'Bobo', proof);
}

function stale(): TestClient {
  const { client } = openStaff(world, 'Bobo');
  world.sleep(1);
  return client;
}

function untrusted(): TestClient {
  world.configure({ staffProviders: 'hollowmere,company' });
  return administrator({ provider: 'elsewhere' });
}

function former(): TestClient {
  const { client } = openStaff(world, 'Bobo');
  world.db.owner.call('grantRole', { username: 'Bobo', role: '' });
  return client;
}

describe.each(OUTSIDERS)('%s', (_who, code, come) => {
  let client: TestClient;
  let before: number;

  beforeEach(async () => {
    world = await openWorld();
    world.player('Anna');
    client = come(world);
    before = audit().length;
  });

  test(`is refused every act with ${code}, and each try is written down`, () => {
    const names = Object.keys(ACTS);
    for (const name of names) expect([name, answerTo(client, name).code]).toEqual([name, code]);
    const tried = audit().slice(before);
    expect(tried).toHaveLength(names.length);
    expect(new Set(tried.map(({ outcome }) => outcome))).toEqual(new Set([`refused:${code}`]));
    expect(world.rows('announcement')).toEqual([]);
    expect(world.rows('staff_note')).toEqual([]);
  });

  test(`is refused every read with ${code}`, () => {
    for (const [name, args] of Object.entries(READS)) {
      expect([name, refusalOf(() => client.procedure(name, args))]).toEqual([name, code]);
    }
  });

  test('gets the same answer whether or not something is there', () => {
    for (const name of ['staffSignOut', 'staffResetUsername']) {
      const there = client.procedure(name, { ...ACTS[name], userId: 1 });
      const nowhere = client.procedure(name, { ...ACTS[name], userId: 999 });
      expect({ ...(nowhere as object), auditId: 0n }).toEqual({ ...(there as object), auditId: 0n });
    }
  });
});

describe('a role', () => {
  beforeEach(async () => {
    world = await openWorld();
    world.player('Anna');
  });

  test('allows what it lists and nothing else', () => {
    const moderator = openStaff(world, 'Moritz', 'moderator');
    const ban = { ...ACTS.staffSanction, kind: 'ban' };
    expect(moderator.act('staffSanction', ban)).toBe('not_permitted');
    expect(moderator.act('staffSanction', { ...ACTS.staffSanction, kind: 'suspend' })).toBeNull();
    for (const name of ['staffMoveLogin', 'staffUndo', 'staffAnnounce', 'staffGrantRole', 'staffSetPermission']) {
      expect([name, moderator.act(name, ACTS[name]!)]).toEqual([name, 'not_permitted']);
    }
    expect(audit().at(-1)).toMatchObject({ actor: 'Moritz', outcome: 'refused:not_permitted' });
  });

  test('without any permission allows nothing at all', () => {
    const admin = openStaff(world, 'Ada');
    const moderator = openStaff(world, 'Moritz', 'moderator');
    const { permissions } = world
      .rows<{ key: string; permissions: string[] }>('role')
      .find(({ key }) => key === 'moderator')!;
    for (const permission of permissions) {
      admin.done('staffSetPermission', { role: 'moderator', permission, allowed: false, reason: 'Test' });
    }
    for (const [name, args] of Object.entries(ACTS))
      expect([name, moderator.act(name, args)]).toEqual([name, 'not_permitted']);
    for (const [name, args] of Object.entries(READS)) {
      expect([name, refusalOf(() => moderator.read(name, args))]).toEqual([name, 'not_permitted']);
    }
  });
});

describe('a world without demands', () => {
  test('lets staff act without a second factor, for as long as the owner says', async () => {
    world = await openWorld();
    world.configure({ staffSecondFactor: false, staffAuthHours: 48 });
    world.player('Anna');
    world.register('Ada');
    world.db.owner.call('grantRole', { username: 'Ada', role: 'administrator' });
    const ada = proveFreshly(world, 'Ada', { amr: ['pwd'] });
    world.sleep(1);
    expect((ada.procedure('staffNote', ACTS.staffNote) as StaffAnswer).ok).toBe(true);
    world.sleep(1);
    world.db.advance(1_000);
    expect((ada.procedure('staffNote', ACTS.staffNote) as StaffAnswer).code).toBe('needs_fresh_sign_in');
  });
});

test('people who have no business with it do not fill the audit', async () => {
  world = await openWorld();
  const visitor = world.db.asGuest('visitor').connect();
  const codes = Array.from({ length: 100 }, () => answerTo(visitor, 'staffSignOut').code);
  expect(new Set(codes)).toEqual(new Set(['unregistered']));
  expect(audit()).toHaveLength(20);
  expect(JSON.stringify(audit()[0], (_, v) => (typeof v === 'bigint' ? `${v}` : v)).length).toBeLessThan(1000);
});

test('guests share what they may write into the audit: identities cost nothing', async () => {
  world = await openWorld();
  for (let count = 0; count < 30; count++) answerTo(world.guest(`guest ${count}`).client, 'staffSignOut');
  expect(audit()).toHaveLength(20);
});

test('a sign-in that claims to be of tomorrow proves nothing: it would never grow old', async () => {
  world = await openWorld();
  openStaff(world, 'Ada');
  const tomorrow = Number(world.db.clock.now() / 1_000_000n) + 86_400;
  const client = proveFreshly(world, 'Ada', { auth_time: tomorrow });
  expect(answerTo(client, 'staffNote').code).toBe('needs_fresh_sign_in');
});
