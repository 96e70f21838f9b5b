import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './storage/open.ts';
import { recoveryCodes, totps } from './storage/schema.ts';
import type { TestBrowser } from './testing/browser.ts';
import { isOnPostgres } from './testing/storage.ts';
import { PASSWORD, TestWorld } from './testing/world.ts';

let world: TestWorld;
let now = Date.now();

beforeAll(async () => {
  world = await TestWorld.start({ clock: () => now });
});

afterAll(() => world.stop());

const half = 30_000;

/** The six digits that an app with this secret shows at the provider's time. */
const codeOf = (secret: string, at = now) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

const secretOn = ({ view }: TestBrowser) => /data-secret="([A-Z2-7]+)"/.exec(view.text)?.[1] ?? '';
const codesOn = ({ view }: TestBrowser) =>
  [...view.text.matchAll(/<li><code>([\w-]+)<\/code>/g)].map(([, code = '']) => code);

/** Makes an account with an authenticator app. */
async function enrolled(username: string) {
  const browser = world.browser();
  await world.register(browser, username);
  await browser.open('/account/second-factor');
  await browser.submit({ current: PASSWORD });
  const secret = secretOn(browser);
  await browser.submit({ code: codeOf(secret) });
  const recovery = codesOn(browser);
  now += half;
  return { browser, secret, recovery };
}

/** As far as the question for the second factor. */
async function afterPassword(username: string) {
  const browser = world.browser();
  const flow = await world.signIn(browser, username);
  return { browser, flow };
}

const atWebsite = ({ view }: TestBrowser) => view.url.searchParams.has('code');

describe('a second factor that changes', () => {
  it('ends every other session: who sat in one had not proved as much', async () => {
    const here = world.browser();
    await world.register(here, 'olga');
    const there = world.browser();
    await world.signIn(there, 'olga');
    const isSignedIn = async (browser: TestBrowser) =>
      !(await browser.open('/account')).text.includes('Please sign in');
    await here.open('/account/second-factor');
    await here.submit({ current: PASSWORD });
    const secret = secretOn(here);
    await here.submit({ code: codeOf(secret) });
    expect(await isSignedIn(there)).toBe(false);
    expect(await isSignedIn(here)).toBe(true);

    now += half;
    const { browser: again } = await afterPassword('olga');
    await again.submit({ code: codeOf(secret) });
    expect(await isSignedIn(again)).toBe(true);
    await here.open('/account/second-factor');
    const body = new URLSearchParams({ ...here.hiddenFields(), current: PASSWORD });
    await here.open('/account/second-factor/remove', { method: 'POST', body, headers: { origin: world.provider.url } });
    expect(await isSignedIn(again)).toBe(false);
    expect(await isSignedIn(here)).toBe(true);
  });
});

describe('setting up an authenticator app', () => {
  it('needs the present password, shows QR code and key, and is on after the first right code', async () => {
    const browser = world.browser();
    await world.register(browser, 'ada');
    await browser.open('/account/second-factor');
    await browser.submit({ current: 'not the password' });
    expect(browser.view.status).toBe(422);
    expect(browser.view.text).not.toContain('<svg class="qr"');

    await browser.submit({ current: PASSWORD });
    expect(browser.view.text).toContain('<svg class="qr"');
    const secret = secretOn(browser);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(browser.view.text).toContain('otpauth://totp/Hollowmere:ada?');

    const wrong = codeOf(secret, now + 10 * half);
    await browser.submit({ code: wrong });
    expect(browser.view.status).toBe(422);
    expect(secretOn(browser)).toBe(secret);
    await browser.submit({ code: `${codeOf(secret).slice(0, 3)} ${codeOf(secret).slice(3)}` });
    expect(browser.view.status).toBe(200);
    expect(new Set(codesOn(browser)).size).toBe(10);

    await browser.open('/account/second-factor');
    expect(browser.view.text).toContain('10 of 10');
    expect(browser.view.text).not.toContain(secret);
    expect(codesOn(browser)).toEqual([]);
  });

  it('is not asked for before it is confirmed', async () => {
    const browser = world.browser();
    await world.register(browser, 'bea');
    await browser.open('/account/second-factor');
    await browser.submit({ current: PASSWORD });
    const { browser: elsewhere } = await afterPassword('bea');
    expect(atWebsite(elsewhere)).toBe(true);
  });

  it('shows a waiting secret to nobody who did not give the password for it', async () => {
    const browser = world.browser();
    await world.register(browser, 'cleo');
    await browser.open('/account/second-factor');
    await browser.submit({ current: PASSWORD });
    const { token = '' } = browser.hiddenFields();
    const post = { method: 'POST', headers: { origin: world.provider.url } };
    for (const enrolment of ['', 'x'.repeat(43)]) {
      const body = new URLSearchParams({ token, enrolment, code: '000000' });
      await browser.open('/account/second-factor/confirm', { ...post, body });
      expect(browser.view.status).toBe(403);
    }
  });
});

describe('signing in with a second factor', () => {
  it('asks for it after the password, and tells the website of both', async () => {
    const { secret } = await enrolled('dora');
    const { browser, flow } = await afterPassword('dora');
    expect(browser.view.text).toContain('Enter your code');
    await browser.submit({ code: codeOf(secret) });
    expect(await world.claims(browser, flow)).toMatchObject({ amr: ['pwd', 'otp', 'mfa'] });
  });

  it('takes each code once, also when it comes twice in the same moment', async () => {
    const { secret } = await enrolled('emil');
    const code = codeOf(secret);
    const tries = await Promise.all([afterPassword('emil'), afterPassword('emil')]);
    await Promise.all(tries.map(({ browser }) => browser.submit({ code })));
    expect(tries.filter(({ browser }) => atWebsite(browser))).toHaveLength(1);
    const { browser } = await afterPassword('emil');
    await browser.submit({ code });
    expect(browser.view.status).toBe(401);
    expect(browser.view.text).toContain('used already');
    // Nor one that was shown before it.
    await browser.submit({ code: codeOf(secret, now - half) });
    expect(browser.view.status).toBe(401);
    now += half;
    await browser.submit({ code: codeOf(secret) });
    expect(atWebsite(browser)).toBe(true);
  });

  it('goes on with a recovery code, each once, however it is typed', async () => {
    const { recovery } = await enrolled('fred');
    const [first = '', second = ''] = recovery;
    const { browser, flow } = await afterPassword('fred');
    await browser.open(browser.view.url.pathname.replace(/code$/, 'recovery'));
    await browser.submit({ code: 'aaaa-bbbb-cccc-dddd' });
    expect(browser.view.status).toBe(401);
    await browser.submit({ code: first.toUpperCase().replaceAll('-', ' ') });
    expect(await world.claims(browser, flow)).toMatchObject({ amr: ['pwd', 'otp', 'mfa'] });

    const { browser: again } = await afterPassword('fred');
    await again.open(again.view.url.pathname.replace(/code$/, 'recovery'));
    await again.submit({ code: first });
    expect(again.view.status).toBe(401);
    await again.submit({ code: second });
    expect(atWebsite(again)).toBe(true);
    await again.open('/account/second-factor');
    expect(again.view.text).toContain('8 of 10');
  });

  it('cannot be reached, or answered, without the password', async () => {
    const { secret } = await enrolled('gina');
    const browser = world.browser();
    await world.visit(browser);
    const { pathname } = browser.view.url;
    await browser.open(`${pathname}/code`);
    expect(browser.view.text).toContain('Welcome back');
    const body = new URLSearchParams({ ...browser.hiddenFields(), code: codeOf(secret) });
    await browser.open(`${pathname}/code`, { method: 'POST', body, headers: { origin: world.provider.url } });
    expect(browser.view.text).toContain('Welcome back');
    expect(atWebsite(browser)).toBe(false);
  });

  it('ends the half-done sign-in of whoever knows the old password, when it is changed', async () => {
    const { browser: owner, secret } = await enrolled('hugo');
    const { browser: thief } = await afterPassword('hugo');
    await owner.open('/account/password');
    await owner.submit({ current: PASSWORD, password: 'mushrooms after the rain' });
    await thief.submit({ code: codeOf(secret) });
    expect(atWebsite(thief)).toBe(false);
    expect(thief.view.text).toContain('Welcome back');
  });

  it('can be cancelled, and the website is told', async () => {
    await enrolled('ida');
    const { browser } = await afterPassword('ida');
    const { token = '' } = browser.hiddenFields();
    const cancel = browser.view.url.pathname.replace(/code$/, 'cancel');
    const body = new URLSearchParams({ token });
    await browser.open(cancel, { method: 'POST', body, headers: { origin: world.provider.url } });
    expect(browser.view.url.origin).toBe(world.website.origin);
    expect(browser.view.url.searchParams.get('error')).toBe('access_denied');
  });
});

describe('looking after the second factor', () => {
  it('makes new recovery codes against the password, and the old ones open nothing', async () => {
    const { browser, recovery } = await enrolled('jana');
    await browser.open('/account/second-factor');
    await browser.submit({ current: PASSWORD });
    const young = codesOn(browser);
    expect(young).toHaveLength(10);
    const { browser: again } = await afterPassword('jana');
    await again.open(again.view.url.pathname.replace(/code$/, 'recovery'));
    await again.submit({ code: recovery[0] ?? '' });
    expect(again.view.status).toBe(401);
    await again.submit({ code: young[0] ?? '' });
    expect(atWebsite(again)).toBe(true);
  });

  it('is turned off against the password, and then not asked for', async () => {
    const { browser } = await enrolled('karl');
    await browser.open('/account/second-factor');
    const turnOff = (current: string) =>
      browser.open('/account/second-factor/remove', {
        method: 'POST',
        body: new URLSearchParams({ ...browser.hiddenFields(), current }),
        headers: { origin: world.provider.url },
      });
    expect((await turnOff('not the password')).status).toBe(422);
    expect((await turnOff(PASSWORD)).text).toContain('no longer asked for');
    const { browser: again } = await afterPassword('karl');
    expect(atWebsite(again)).toBe(true);
  });
});

describe('guessing at the second factor', () => {
  it('is slowed, and the owner in a browser of their own is not kept out by it', async () => {
    const strict = await TestWorld.start({ clock: () => now, throttle: 'normal' });
    const owner = strict.browser();
    await strict.register(owner, 'lena');
    await owner.open('/account/second-factor');
    await owner.submit({ current: PASSWORD });
    const secret = secretOn(owner);
    await owner.submit({ code: codeOf(secret) });

    const stranger = strict.browser();
    await strict.signIn(stranger, 'lena');
    const statuses = [];
    for (let guess = 0; guess < 8; guess += 1) {
      await stranger.submit({ code: '000000' });
      statuses.push(stranger.view.status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);

    now += half;
    await strict.visit(owner, { prompt: 'login' });
    await owner.submit({ username: 'lena', password: PASSWORD });
    await owner.submit({ code: codeOf(secret) });
    expect(atWebsite(owner)).toBe(true);
    await owner.open('/account/activity');
    expect(owner.view.text).toContain('The password was right, but the code from the app was not.');
    await strict.stop();
  });
});

describe('what is kept of second factors', () => {
  it.skipIf(isOnPostgres)(
    'holds neither the secret nor a recovery code, and outlives a change of the key',
    async () => {
      const { secret, recovery } = await enrolled('mona');
      await world.provider.close();
      const { database, close } = await openDatabase(world.config);
      const kept = JSON.stringify([await database.select().from(totps), await database.select().from(recoveryCodes)]);
      await close();
      expect(kept).not.toContain(secret);
      for (const code of recovery) expect(kept).not.toContain(code);
      const file = await readFile(join(world.config.dataDir, 'encryption-keys.json'), 'utf8');
      const { keys: old } = JSON.parse(file) as { keys: string[] };
      const young = randomBytes(32).toString('base64url');
      await world.restart({ encryptionKeys: [young, ...old] });
      // By now every secret has moved to the new key, and the old one can go.
      await world.restart({ encryptionKeys: [young] });
      const { browser } = await afterPassword('mona');
      await browser.submit({ code: codeOf(secret) });
      expect(atWebsite(browser)).toBe(true);
      // A key that is missing is said at the start, not at somebody's sign-in.
      await expect(world.restart({ encryptionKeys: old })).rejects.toThrow('IDP_ENCRYPTION_KEY');
    },
  );
});
