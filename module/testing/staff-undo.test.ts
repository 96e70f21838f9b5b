import { beforeEach, describe, expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import { joinSecret } from './join-secret.ts';
import type { AuditRow } from './rows.ts';
import { openStaff, type StaffMember } from './staff.ts';
import { openWorld, type Player, type TestWorld } from './test-world.ts';

let world: TestWorld;
let ada: StaffMember;
let anna: Player;

beforeEach(async () => {
  world = await openWorld();
  ada = openStaff(world, 'Ada');
  anna = world.player('Anna');
});

const undo = (auditId: bigint, by = ada) => by.act('staffUndo', { auditId, reason: 'A mistake' });
const audit = () => world.rows<AuditRow>('audit');
const entry = (id: bigint) => audit().find((row) => row.id === id)!;
const ban = (more = {}) => ({
  userId: anna.userId,
  kind: 'ban',
  reason: 'Cheating',
  note: 'Seen it',
  minutes: 0,
  ...more,
});
const state = () => anna.client.view('my_status')[0]?.state;

interface Entries {
  readonly total: number;
  readonly pages: number;
  readonly entries: readonly (AuditRow & { readonly undoneBy: bigint; readonly canUndo: boolean })[];
}
const search = (filter: object, page = 0, by = ada) =>
  by.read<Entries>('staffAudit', { filter: { actor: '', act: '', target: '', text: '', ...filter }, page });

describe('the audit', () => {
  test('says who did what to whom, what was and what became of it, and why', () => {
    const id = ada.done('staffSanction', ban());
    expect(entry(id)).toMatchObject({
      actor: 'Ada',
      actorId: ada.userId,
      act: 'sanction',
      target: 'Anna',
      targetUserId: anna.userId,
      before: '{}',
      after: '{"sanctionId":1,"kind":"ban","until":null}',
      reason: 'Cheating',
      outcome: 'done',
      undoes: 0n,
    });
  });

  test('keeps what was refused, as it was asked for', () => {
    ada.act('staffSanction', ban({ minutes: 0xffffffff }));
    expect(audit().at(-1)).toMatchObject({
      act: 'sanction',
      target: 'Anna',
      outcome: 'refused:bad_duration',
      after: '{}',
    });
  });

  test('is found by actor, act, target and words, newest first, page by page', () => {
    const moderator = openStaff(world, 'Moritz', 'moderator');
    for (let i = 0; i < 55; i++) ada.done('staffNote', { userId: anna.userId, text: `Note ${i}` });
    moderator.done('staffSanction', ban({ kind: 'mute', reason: 'Shouting in the square' }));
    expect(search({ act: 'note' })).toMatchObject({ total: 55, pages: 2 });
    expect(search({ act: 'note' }, 1).entries).toHaveLength(5);
    expect(search({ act: 'note' }, 2).entries).toEqual([]);
    expect(search({ actor: 'moritz' }).entries).toMatchObject([{ act: 'sanction', canUndo: true }]);
    expect(search({ actor: `#${moderator.userId}` })).toMatchObject({ total: 1 });
    expect(search({ text: '#7' }).entries).toMatchObject([{ id: 7n }]);
    expect(search({ text: '#7', act: 'sanction' }).entries).toEqual([]);
    expect(search({ target: 'anna' }).total).toBe(56);
    expect(search({ target: `#${anna.userId}` }).total).toBe(56);
    expect(search({ text: 'the SQUARE' }).entries).toMatchObject([{ actor: 'Moritz' }]);
    expect(search({ actor: '(owner)' }).entries.map(({ target }) => target)).toEqual(['Moritz', 'Ada']);
    expect(search({ text: '#3' }).entries).toMatchObject([{ id: 3n }]);
    expect(search({ text: '#999' }).entries).toEqual([]);
    const [first, second] = search({}).entries;
    expect(first!.id).toBeGreaterThan(second!.id);
  });
});

describe('undoing', () => {
  test('is an act of its own, and both say so', () => {
    const id = ada.done('staffSanction', ban());
    const undoing = ada.done('staffUndo', { auditId: id, reason: 'The wrong Anna' });
    expect(state()).toEqual({ tag: 'ok' });
    expect(entry(undoing)).toMatchObject({
      act: 'undo',
      target: 'Anna',
      reason: 'The wrong Anna',
      undoes: id,
      outcome: 'done',
    });
    expect(search({ act: 'sanction' }).entries).toMatchObject([{ id, undoneBy: undoing, canUndo: false }]);
    expect(search({ act: 'undo' }).entries).toMatchObject([{ undoes: id, canUndo: false }]);
  });

  test('twice is refused, and so is undoing an undo', () => {
    const id = ada.done('staffSanction', ban());
    const undoing = ada.done('staffUndo', { auditId: id, reason: 'The wrong Anna' });
    expect(undo(id)).toBe('already_undone');
    expect(undo(undoing)).toBe('cannot_be_undone');
  });

  test('changes nothing of what the audit had', () => {
    const id = ada.done('staffSanction', ban());
    const before = audit();
    undo(id);
    undo(id);
    expect(audit().slice(0, before.length)).toEqual(before);
  });

  test('is refused for what was refused, for what is not there, and without a reason', () => {
    ada.act('staffSanction', ban({ minutes: 0xffffffff }));
    expect(undo(audit().at(-1)!.id)).toBe('cannot_be_undone');
    expect(undo(999n)).toBe('no_such_act');
    const id = ada.done('staffSanction', ban());
    expect(ada.act('staffUndo', { auditId: id, reason: '' })).toBe('reason_missing');
  });

  test('needs what the act needed, and a rank above whom it was about', () => {
    ada.done('staffSetPermission', { role: 'moderator', permission: 'audit.undo', allowed: true, reason: 'Trust' });
    const moderator = openStaff(world, 'Moritz', 'moderator');
    const byAda = ada.done('staffSanction', ban());
    expect(undo(byAda, moderator)).toBe('not_permitted');
    const muteByAda = ada.done('staffSanction', ban({ kind: 'mute' }));
    expect(undo(muteByAda, moderator)).toBe('outranked');
    const ofModerator = ada.done('staffSanction', ban({ userId: moderator.userId, kind: 'warn' }));
    expect(undo(ofModerator, moderator)).toBe('outranked');
    const may = (id: bigint) => search({ text: `#${id}` }, 0, moderator).entries[0]?.canUndo;
    expect([byAda, muteByAda, ofModerator].map(may)).toEqual([false, false, false]);
    const own = moderator.done('staffSanction', ban({ kind: 'mute' }));
    expect(may(own)).toBe(true);
    expect(undo(own, moderator)).toBeNull();
    expect(may(own)).toBe(false);
  });

  test('does not touch what the owner did', () => {
    const granted = audit().find(({ act, actorId }) => act === 'grant_role' && actorId === 0)!;
    expect(undo(granted.id)).toBe('outranked');
  });

  test('is refused when the world moved on', () => {
    const id = ada.done('staffSanction', ban());
    ada.done('staffLift', { sanctionId: 1, reason: 'Enough' });
    expect(undo(id)).toBe('already_lifted');
  });

  test('a lift lets the sanction count again, for the time it still has', () => {
    ada.done('staffSanction', ban({ kind: 'suspend', minutes: 60 }));
    const lifted = ada.done('staffLift', { sanctionId: 1, reason: 'Enough' });
    expect(state()).toEqual({ tag: 'ok' });
    expect(undo(lifted)).toBeNull();
    expect(state()).toEqual({ tag: 'suspended' });
    world.db.advance(60 * 60_000);
    expect(state()).toEqual({ tag: 'ok' });
  });

  test('a sign-out is not possible', () => {
    const id = ada.done('staffSignOut', { userId: anna.userId, reason: 'Shared computer' });
    expect(undo(id)).toBe('cannot_be_undone');
  });
});

describe('signing somebody out', () => {
  test('ends every sign-in, and their body leaves', () => {
    const second = world.signIn('Anna', 'second');
    ada.done('staffSignOut', { userId: anna.userId, reason: 'Shared computer' });
    expect(state()).toEqual({ tag: 'signedOut' });
    expect(second.view('my_status')[0]?.state).toEqual({ tag: 'signedOut' });
    world.pass(4);
    expect(world.sessions()).toEqual([]);
    expect(
      world.rows<{ userId: number; endedReason: string }>('sign_in').filter(({ userId }) => userId === anna.userId),
    ).toMatchObject([{ endedReason: 'staff' }, { endedReason: 'staff' }]);
  });

  test('is refused for guests, who could not come back, and when nobody is signed in', () => {
    const guest = world.guest('first');
    const signOut = (userId: number) => ada.act('staffSignOut', { userId, reason: 'Test' });
    expect(signOut(guest.userId)).toBe('guests_cannot');
    expect(signOut(anna.userId)).toBeNull();
    expect(signOut(anna.userId)).toBe('nothing_changed');
  });
});

describe('restoring a character', () => {
  const restore = () => ada.act('staffRestoreCharacter', { characterId: anna.characterId, reason: 'Asked for it' });

  beforeEach(() => {
    anna.client.call('leaveWorld');
    anna.client.call('deleteCharacter', { id: anna.characterId });
  });

  test('brings it back, long after its owner could', () => {
    world.sleep(20);
    const fresh = openStaff(world, 'Olga');
    expect(fresh.act('staffRestoreCharacter', { characterId: anna.characterId, reason: 'Asked for it' })).toBeNull();
    expect(world.character(anna.characterId).deletedAt).toBeUndefined();
    expect(world.db.rows('profile')).toContainEqual(
      expect.objectContaining({ username: 'Anna', characters: [expect.anything()] }),
    );
  });

  test('needs room, a deleted character, and one that is there', () => {
    for (const name of ['Bb', 'Cc', 'Dd', 'Ee', 'Ff', 'Gg']) world.createCharacter(anna.client, name);
    expect(restore()).toBe('too_many_characters');
    const characterId = world.characters().find(({ name }) => name === 'Bb')!.id;
    expect(ada.act('staffRestoreCharacter', { characterId, reason: 'Test' })).toBe('nothing_changed');
    expect(ada.act('staffRestoreCharacter', { characterId: 99, reason: 'Test' })).toBe('no_such_character');
  });

  test('can be undone: deleted since when it was, out of the world', () => {
    const deletedAt = world.character(anna.characterId).deletedAt;
    const id = ada.done('staffRestoreCharacter', { characterId: anna.characterId, reason: 'Asked for it' });
    world.enter(anna.client, anna.characterId);
    expect(undo(id)).toBeNull();
    expect(world.character(anna.characterId).deletedAt).toBe(deletedAt);
    expect(world.sessions()).toEqual([]);
  });
});

describe('undoing what has moved on to somebody else', () => {
  /** Anna's account becomes part of this one. */
  function annaJoins(client: TestClient) {
    const { secret, hash } = joinSecret('moved on');
    anna.client.call('offerJoin', { hash });
    client.call('redeemJoin', { secret, keep: [] });
  }

  test('does not reach whoever is above oneself by now', () => {
    const moderator = openStaff(world, 'Moritz', 'moderator');
    for (const permission of ['audit.undo', 'sanctions.lift', 'sanctions.suspend']) {
      ada.act('staffSetPermission', { role: 'moderator', permission, allowed: true, reason: 'Test' });
    }
    moderator.done('staffSanction', ban({ kind: 'suspend', minutes: 60 }));
    const [{ id }] = world.db.rows('sanction') as unknown as [{ id: number }];
    const lifted = moderator.done('staffLift', { sanctionId: id, reason: 'Test' });
    annaJoins(ada.client);
    expect(undo(lifted, moderator)).toBe('outranked');
    expect(ada.client.view('my_status')[0]).toMatchObject({ state: { tag: 'ok' } });
  });

  test('gives no role to who is gone', () => {
    world.db.owner.call('grantRole', { username: 'Anna', role: 'moderator' });
    const taken = ada.done('staffGrantRole', { userId: anna.userId, role: '', reason: 'Test' });
    annaJoins(world.register('Bobo'));
    expect(undo(taken)).toBe('no_such_user');
    expect(world.db.rows('staff')).toHaveLength(1);
  });
});
