import { createHash, randomBytes } from 'node:crypto';
import { STAFF_PROOF_PURPOSE } from '@hollowmere/world/moderation';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import { openStaff, proveFreshly, type StaffMember, userIdOf } from './staff.ts';
import { codeOf, openWorld, type Player, type TestWorld } from './test-world.ts';

let world: TestWorld;
let ada: StaffMember;
let anna: Player;

beforeEach(async () => {
  world = await openWorld();
  ada = openStaff(world, 'Ada');
  anna = world.player('Anna');
});

/** What the person gives staff after offering their sign-in to them. */
const proofOf = (client: TestClient) => offer(client, STAFF_PROOF_PURPOSE);
/** What the website keeps in a cookie for the person themselves. */
const joinSecretOf = (client: TestClient) => offer(client, '');

function offer(client: TestClient, purpose: string): string {
  const secret = randomBytes(32);
  client.call('offerJoin', { hash: createHash('sha256').update(purpose).update(secret).digest('base64url') });
  return secret.toString('base64url');
}

const move = (proof: string, userId = anna.userId) =>
  ada.act('staffMoveLogin', { userId, proof, reason: 'Lost the old one' });
const status = (client: TestClient) => client.view('my_status')[0];

describe('moving a login', () => {
  test('lets whoever proved it sign in to the other account, in every browser', () => {
    const lost = world.signIn('new-provider');
    const second = world.signIn('new-provider', 'second');
    expect(move(proofOf(lost))).toBeNull();
    expect(status(lost)).toMatchObject({ state: { tag: 'ok' }, username: 'Anna' });
    expect(status(second)).toMatchObject({ username: 'Anna' });
    expect(anna.client.view('my_logins')).toHaveLength(2);
  });

  test('takes it from the account it led to, whose body leaves the world', () => {
    const bobo = world.player('Bobo');
    expect(move(proofOf(bobo.client))).toBeNull();
    expect(status(bobo.client)).toMatchObject({ username: 'Anna' });
    expect(world.appearances().map(({ name }) => name)).toEqual(['Anna']);
  });

  test('needs a proof that was made with a sign-in, counts, and is used once', () => {
    expect(move('')).toBe('login_not_proven');
    expect(move('nonsense')).toBe('login_not_proven');
    expect(move(randomBytes(32).toString('base64url'))).toBe('login_not_proven');
    expect(move(proofOf(world.guest('first').client))).toBe('login_not_proven');
    const late = proofOf(world.signIn('late'));
    world.pass(601 * 20);
    expect(move(late)).toBe('login_not_proven');
    const proof = proofOf(world.signIn('new-provider'));
    expect(move(proof)).toBeNull();
    expect(move(proof)).toBe('login_not_proven');
  });

  test('keeps an account that was about to be deleted: whoever signs in stays', () => {
    anna.client.call('requestDeletion', { username: 'Anna' });
    const back = world.signIn('new-provider');
    expect(move(proofOf(back))).toBeNull();
    expect(world.db.rows('deletion')).toEqual([]);
    expect(status(back)).toMatchObject({ state: { tag: 'ok' }, username: 'Anna' });
  });

  test('does not reach who is gone', () => {
    anna.client.call('requestDeletion', { username: 'Anna' });
    world.sleep(30);
    world.pass(1200);
    const proof = proofOf(world.signIn('new-provider'));
    const act = { userId: anna.userId, proof, reason: 'Lost the old one' };
    expect(proveFreshly(world, 'Ada').procedure('staffMoveLogin', act)).toMatchObject({ code: 'no_such_user' });
  });

  test('needs a proof made for staff, and such a proof joins nothing: told to a stranger, it is worth nothing', () => {
    const lost = world.signIn('new-provider');
    expect(move(joinSecretOf(lost))).toBe('login_not_proven');
    const bobo = world.player('Bobo');
    const proof = proofOf(bobo.client);
    expect(anna.client.procedure('joinPreview', { secret: proof })).toBeUndefined();
    expect(codeOf(anna.client.refusalOf('redeemJoin', { secret: proof, keep: [] }))).toBe('join_expired');
    expect(move(proof)).toBeNull();
  });

  test('is no way out of a sanction', () => {
    const bobo = world.player('Bobo');
    const proof = proofOf(bobo.client);
    ada.done('staffSanction', { userId: bobo.userId, kind: 'ban', reason: 'Cheating', note: '', minutes: 0 });
    expect(move(proof)).toBe('join_sanctioned');
  });

  test('is not undone out of a sanction either', () => {
    const stranger = world.signIn('new-provider');
    const moved = ada.done('staffMoveLogin', { userId: anna.userId, proof: proofOf(stranger), reason: 'Test' });
    ada.done('staffSanction', { userId: anna.userId, kind: 'ban', reason: 'Cheating', note: '', minutes: 0 });
    expect(ada.act('staffUndo', { auditId: moved, reason: 'A mistake' })).toBe('join_sanctioned');
    expect(status(stranger)).toMatchObject({ state: { tag: 'banned' } });
  });

  test('does not reach staff of the same rank, on either side, nor guests', () => {
    const olga = openStaff(world, 'Olga');
    expect(move(proofOf(olga.client))).toBe('outranked');
    expect(move(proofOf(anna.client), olga.userId)).toBe('outranked');
    expect(move(proofOf(anna.client), world.guest('first').userId)).toBe('guests_cannot');
    expect(move(proofOf(anna.client))).toBe('nothing_changed');
  });

  test('can be undone: back to where it led, or to nobody', () => {
    const bobo = world.player('Bobo');
    const moved = ada.done('staffMoveLogin', { userId: anna.userId, proof: proofOf(bobo.client), reason: 'Test' });
    expect(ada.act('staffUndo', { auditId: moved, reason: 'A mistake' })).toBeNull();
    expect(status(bobo.client)).toMatchObject({ username: 'Bobo' });

    const stranger = world.signIn('new-provider');
    const second = ada.done('staffMoveLogin', { userId: anna.userId, proof: proofOf(stranger), reason: 'Test' });
    expect(ada.act('staffUndo', { auditId: second, reason: 'A mistake' })).toBeNull();
    expect(status(stranger)).toMatchObject({ state: { tag: 'unregistered' } });
    expect(codeOf(stranger.refusalOf('register', { username: 'Cleo', termsVersion: 1, isOldEnough: true }))).toBeNull();
    expect(userIdOf(world, 'Cleo')).toBeGreaterThan(0);
  });
});
