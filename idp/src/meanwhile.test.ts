// What changes at an account while somebody is in the middle of signing in to it: a proof that no longer counts opens nothing.
import { Secret, TOTP } from 'otpauth';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { Accounts } from './accounts/accounts.ts';
import { ActivityLog } from './accounts/activity-log.ts';
import { PasswordHasher } from './accounts/password-hash.ts';
import { PendingSignIns } from './accounts/pending-sign-ins.ts';
import type { TestBrowser } from './testing/browser.ts';
import { PASSWORD, TestWorld } from './testing/world.ts';

const NEW_PASSWORD = 'mushrooms after the rain';

let world: TestWorld;
let now = Date.now();

beforeAll(async () => {
  world = await TestWorld.start({ clock: () => now });
});

afterEach(() => vi.restoreAllMocks());
afterAll(() => world.stop());

const atWebsite = ({ view }: TestBrowser) => view.url.searchParams.has('code');

async function resident(username: string): Promise<TestBrowser> {
  const browser = world.browser();
  await world.register(browser, username);
  return browser;
}

/** Lets the next request that asks for an account read it, and does something else before it goes on. */
function inTheMiddle(act: () => Promise<unknown>): void {
  const { withId } = Accounts.prototype;
  vi.spyOn(Accounts.prototype, 'withId').mockImplementationOnce(async function (this: Accounts, id) {
    const account = await withId.call(this, id);
    await act();
    return account;
  });
}

/** Signs in with the password, and holds the answer to whether that is right until something else is done. */
async function signInWhile(username: string, act: () => Promise<unknown>): Promise<TestBrowser> {
  const [asked, done] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const verify = PasswordHasher.prototype.verify;
  const thief = world.browser();
  await world.visit(thief);
  vi.spyOn(PasswordHasher.prototype, 'verify').mockImplementationOnce(async function (this: PasswordHasher, ...proof) {
    const isRight = await verify.apply(this, proof);
    asked.resolve();
    await done.promise;
    return isRight;
  });
  const signingIn = thief.submit({ username, password: PASSWORD });
  await asked.promise;
  await act();
  done.resolve();
  await signingIn;
  return thief;
}

async function changePassword(owner: TestBrowser): Promise<void> {
  await owner.open('/account/password');
  await owner.submit({ current: PASSWORD, password: NEW_PASSWORD });
}

/** @returns the secret of the app. */
async function addSecondFactor(owner: TestBrowser): Promise<string> {
  await owner.open('/account/second-factor');
  await owner.submit({ current: PASSWORD });
  const secret = /data-secret="([A-Z2-7]+)"/.exec(owner.view.text)?.[1] ?? '';
  await owner.submit({ code: codeOf(secret) });
  now += 30_000;
  return secret;
}

const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now });

it('a password that is changed while it is being checked lets nobody in', async () => {
  const owner = await resident('ada');
  const thief = await signInWhile('ada', () => changePassword(owner));
  expect(atWebsite(thief)).toBe(false);
  expect((await thief.open('/account')).text).toContain('Please sign in');
});

it('a password alone lets nobody in once a code is asked for, too', async () => {
  const owner = await resident('bea');
  const thief = await signInWhile('bea', () => addSecondFactor(owner));
  expect(atWebsite(thief)).toBe(false);
});

it('a password that is changed while it is being checked does not lead to the code either', async () => {
  const owner = await resident('emil');
  const secret = await addSecondFactor(owner);
  const thief = await signInWhile('emil', () => changePassword(owner));
  await thief.submit({ code: codeOf(secret) });
  expect(atWebsite(thief)).toBe(false);
});

it('a code lets nobody in whose password was changed while the code was being checked', async () => {
  const owner = await resident('cleo');
  const secret = await addSecondFactor(owner);
  const thief = world.browser();
  await world.signIn(thief, 'cleo');
  const { accountOf } = PendingSignIns.prototype;
  vi.spyOn(PendingSignIns.prototype, 'accountOf').mockImplementationOnce(async function (this: PendingSignIns, uid) {
    const accountId = await accountOf.call(this, uid);
    await changePassword(owner);
    return accountId;
  });
  await thief.submit({ code: codeOf(secret) });
  expect(atWebsite(thief)).toBe(false);
});

it('a password that is changed while the session is made ends that session, too', async () => {
  const owner = await resident('fina');
  const { note } = ActivityLog.prototype;
  const thief = world.browser();
  await world.visit(thief);
  vi.spyOn(ActivityLog.prototype, 'note').mockImplementationOnce(async function (this: ActivityLog, ...what) {
    await note.apply(this, what);
    // The next to ask for the account is the provider itself, on the way back to the website.
    inTheMiddle(() => changePassword(owner));
  });
  await thief.submit({ username: 'fina', password: PASSWORD });
  expect(atWebsite(thief)).toBe(false);
  expect(thief.view.headers.has('location')).toBe(false);
  expect((await thief.open('/account')).text).toContain('Please sign in');
  expect((await owner.open('/account')).text).not.toContain('Please sign in');
});

it('a session that ends in the middle of a request of it is not there again afterwards', async () => {
  const owner = await resident('gina');
  const thief = world.browser();
  await world.signIn(thief, 'gina');
  inTheMiddle(() => changePassword(owner));
  const flow = await world.visit(thief);
  await expect(world.claims(thief, flow)).rejects.toThrow();
  expect((await thief.open('/account')).text).toContain('Please sign in');
  expect((await owner.open('/account')).text).not.toContain('Please sign in');
});

it('nor is the cookie that somebody copied, when the password changes in the middle of a request with it', async () => {
  const owner = await resident('hedi');
  const thief = world.browser();
  await world.signIn(thief, 'hedi');
  for (const name of ['hm_session', 'hm_session.sig']) thief.setCookie(name, owner.cookie(name) ?? '');
  inTheMiddle(() => changePassword(owner));
  await world.visit(thief);
  for (const name of ['hm_session', 'hm_session.sig']) expect(thief.cookie(name)).not.toBe(owner.cookie(name));
  expect((await thief.open('/account')).text).toContain('Please sign in');
  expect((await owner.open('/account')).text).not.toContain('Please sign in');
});

it('of two who change the password at once with the same proof the later one changes nothing', async () => {
  const owner = await resident('ilka');
  const thief = world.browser();
  await world.signIn(thief, 'ilka');
  await thief.open('/account/password');
  const { verify } = PasswordHasher.prototype;
  vi.spyOn(PasswordHasher.prototype, 'verify').mockImplementationOnce(async function (this: PasswordHasher, ...proof) {
    const isRight = await verify.apply(this, proof);
    await changePassword(owner);
    return isRight;
  });
  await thief.submit({ current: PASSWORD, password: 'a thief knows this one' });
  const back = world.browser();
  await world.signIn(back, 'ilka', NEW_PASSWORD);
  expect(atWebsite(back)).toBe(true);
});

it('a provider that dies as the password is changed has ended the other sessions or changed nothing', async () => {
  const owner = await resident('jona');
  const thief = world.browser();
  await world.signIn(thief, 'jona');
  vi.spyOn(ActivityLog.prototype, 'note').mockImplementationOnce(() => Promise.reject(new Error('the process died')));
  await changePassword(owner);
  expect(owner.view.status).toBe(500);
  expect((await thief.open('/account')).text).toContain('Please sign in');
});

it('an account that is deleted while its password is being checked lets nobody in', async () => {
  const owner = await resident('dora');
  const thief = await signInWhile('dora', async () => {
    await owner.open('/account/data');
    const body = { ...owner.hiddenFields(), name: 'dora', current: PASSWORD };
    const headers = { origin: world.provider.url };
    await owner.open('/account/data/delete', { method: 'POST', body: new URLSearchParams(body), headers });
  });
  expect(atWebsite(thief)).toBe(false);
});
