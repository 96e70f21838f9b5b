import { randomBytes } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { describe, expect, test } from 'vitest';
import { bindJoin, JOIN_LIFE_SECONDS, openJoin, type PendingJoin, sealJoin } from './pending-join.ts';
import { newSignIn } from './sign-in-claims.ts';

const site = 'a-secret-that-is-long-enough-for-tests';
const now = 1_700_000_000;
const secret = randomBytes(32).toString('base64url');

const signIn = (subject: string) =>
  newSignIn({
    idToken: { sub: subject },
    providerId: 'hollowmere',
    accountKey: randomBytes(32).toString('base64url'),
    client: 'Firefox, Linux',
    country: '',
    now,
  });

const anna = signIn('anna');
const eve = signIn('eve');
const ofGuest: PendingJoin = { secret, giver: { kind: 'guest' }, receiver: null };
const ofAnna: PendingJoin = { secret, giver: { kind: 'login', signIn: anna }, receiver: null };

describe('a sealed offer', () => {
  test('opens for ten minutes, and not a second longer', async () => {
    const sealed = await sealJoin({ pending: ofAnna, startedAt: now }, site);
    expect(await openJoin(sealed, site, now + JOIN_LIFE_SECONDS - 1)).toEqual({ pending: ofAnna, startedAt: now });
    expect(await openJoin(sealed, site, now + JOIN_LIFE_SECONDS)).toBeNull();
  });

  test('shows nothing of itself', async () => {
    expect(await sealJoin({ pending: ofGuest, startedAt: now }, site)).not.toContain(secret);
  });

  test('that was touched, or sealed elsewhere, is none', async () => {
    const sealed = await sealJoin({ pending: ofGuest, startedAt: now }, site);
    const at = sealed.length - 30;
    const touched = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    expect(await openJoin(touched, site, now)).toBeNull();
    expect(await openJoin(sealed, 'another-secret-that-is-long-enough-too', now)).toBeNull();
  });

  test.each(['', 'planted', secret, 'a.b.c.d.e'])(
    'is not "%s": bare bytes that somebody planted open nothing',
    async (text) => {
      expect(await openJoin(text, site, now)).toBeNull();
    },
  );

  test('is not a session cookie, though the same website made it', async () => {
    const session = await encode({ token: { ...ofGuest } as never, secret: site });
    expect(await openJoin(session, site, now)).toBeNull();
  });
});

describe('signing in with an offer in the browser', () => {
  test('makes a guest’s offer redeemable by that sign-in alone', () => {
    const bound = bindJoin({ pending: ofGuest, startedAt: now }, { previous: null, next: anna });
    expect(bound?.pending.receiver).toBe(anna.signIn);
  });

  test('does not prolong it', () => {
    const bound = bindJoin({ pending: ofGuest, startedAt: now }, { previous: null, next: anna });
    expect(bound?.startedAt).toBe(now);
  });

  test('accepts the offer of the sign-in that this browser had', () => {
    expect(bindJoin({ pending: ofAnna, startedAt: now }, { previous: anna, next: eve })?.pending.receiver).toBe(
      eve.signIn,
    );
  });

  test('drops an offer that another sign-in left: it was planted', () => {
    expect(bindJoin({ pending: ofAnna, startedAt: now }, { previous: null, next: eve })).toBeNull();
    expect(bindJoin({ pending: ofAnna, startedAt: now }, { previous: eve, next: signIn('carl') })).toBeNull();
  });

  test('drops one that was somebody’s already: it came from another browser', () => {
    const bound = { pending: { ...ofGuest, receiver: eve.signIn }, startedAt: now };
    expect(bindJoin(bound, { previous: null, next: anna })).toBeNull();
  });
});
