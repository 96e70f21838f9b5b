import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestBrowser } from './testing/browser.ts';
import { PASSWORD, TestWorld } from './testing/world.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

let world: TestWorld;

beforeAll(async () => {
  world = await TestWorld.start();
});

afterAll(() => world.stop());

function post(browser: TestBrowser, path: string, fields: Readonly<Record<string, string>> = {}) {
  const body = new URLSearchParams({ token: browser.hiddenFields().token ?? '', ...fields });
  return browser.open(path, { method: 'POST', body, headers: { origin: world.provider.url } });
}

const isSignedIn = async (browser: TestBrowser) => !(await browser.open('/account')).text.includes('Please sign in');

describe('the list of sessions', () => {
  it('names each browser, ends one of them, and tells the website', async () => {
    const [here, there, third] = [world.browser(), world.browser(), world.browser()];
    await world.register(here, 'ada');
    const claims = await world.claims(there, await world.signIn(there, 'ada'));
    await world.signIn(third, 'ada');
    await there.open('/account/sessions');
    const own = /this browser/.test(there.view.text);
    expect(own).toBe(true);

    await here.open('/account/sessions');
    expect(here.view.text.match(/A browser, unknown system/g)?.length).toBeGreaterThanOrEqual(3);
    const uids = [...here.view.text.matchAll(/name="session" value="([^"]+)"/g)].map(([, uid = '']) => uid);
    expect(uids).toHaveLength(2);

    const told = world.website.logouts.length;
    // The session used last but our own is the third; the other one is `there`.
    for (const uid of uids) {
      await here.open('/account/sessions');
      await post(here, '/account/sessions/end', { session: uid });
    }
    expect(here.view.text).toContain('No other browser is signed in.');
    expect(await isSignedIn(there)).toBe(false);
    expect(await isSignedIn(third)).toBe(false);
    const logouts = await world.website.loggedOut(told + 2);
    expect(logouts.map(({ sid }) => sid)).toContain(claims.sid);
  });

  it('ends all others at once and keeps this one', async () => {
    const [here, there] = [world.browser(), world.browser()];
    await world.register(here, 'bea');
    await world.signIn(there, 'bea');
    await here.open('/account/sessions');
    await post(here, '/account/sessions/end-others');
    expect(await isSignedIn(there)).toBe(false);
    expect(await isSignedIn(here)).toBe(true);
  });

  it('lets nobody end a session of somebody else', async () => {
    const [victim, stranger] = [world.browser(), world.browser()];
    await world.register(victim, 'cleo');
    await world.register(stranger, 'dora');
    await world.signIn(world.browser(), 'cleo');
    await victim.open('/account/sessions');
    const uid = /name="session" value="([^"]+)"/.exec(victim.view.text)?.[1] ?? '';
    await stranger.open('/account/sessions');
    await post(stranger, '/account/sessions/end', { session: uid });
    await victim.open('/account/sessions');
    expect(victim.view.text).toContain(uid);
  });
});

describe('the activity', () => {
  it('tells sign-ins and failed attempts with their browser, and leads to the website’s', async () => {
    const browser = world.browser();
    await world.register(browser, 'emil');
    const stranger = world.browser();
    await world.visit(stranger);
    await stranger.submit({ username: 'emil', password: 'a guess' }, { 'user-agent': FIREFOX });
    await browser.open('/account/activity');
    const { text } = browser.view;
    expect(text).toContain('A wrong password was tried.');
    expect(text).toContain('Firefox, Linux');
    expect(text).toContain('Signed in with the password.');
    expect(text).toContain('The account was made.');
    expect(text).toContain(`href="${world.website.origin}/account/activity"`);
  });

  it('keeps the rest when somebody guesses on and on', async () => {
    const browser = world.browser();
    await world.register(browser, 'fred');
    const stranger = world.browser();
    await world.visit(stranger);
    for (let guess = 0; guess < 105; guess += 1) await stranger.submit({ username: 'fred', password: 'a guess' });
    await browser.open('/account/activity');
    expect(browser.view.text.match(/A wrong password was tried/g)).toHaveLength(100);
    expect(browser.view.text).toContain('The account was made.');
  });
});

describe('the export', () => {
  it('holds what is known, and nothing that opens anything', async () => {
    const browser = world.browser();
    await world.register(browser, 'gina');
    await browser.open('/account/data');
    await browser.submit();
    expect(browser.view.headers.get('content-disposition')).toContain('attachment');
    const data = JSON.parse(browser.view.text) as Record<string, unknown>;
    expect(data.account).toMatchObject({ username: 'gina', email: null });
    expect(data.activity).toContainEqual(expect.objectContaining({ kind: 'data_exported' }));
    expect(browser.view.text).not.toMatch(/argon2|passwordHash|"uid"/);
  });

  it('is for its owner alone', async () => {
    const browser = world.browser();
    await browser.open('/account/data/export', {
      method: 'POST',
      headers: { origin: world.provider.url },
      body: new URLSearchParams(),
    });
    expect(browser.view.text).toContain('Please sign in');
  });
});

describe('deleting the account', () => {
  it('needs the typed name and the present password, ends every session, and leaves nothing', async () => {
    const browser = world.browser();
    const elsewhere = world.browser();
    const first = await world.claims(browser, await world.register(browser, 'hugo'));
    const claims = await world.claims(elsewhere, await world.signIn(elsewhere, 'hugo'));
    await browser.open('/account/data');
    await post(browser, '/account/data/delete', { name: 'someone', current: PASSWORD });
    expect(browser.view.status).toBe(422);
    expect(browser.view.text).toContain('id="name-error"');
    await post(browser, '/account/data/delete', { name: 'hugo', current: 'not the password' });
    expect(browser.view.status).toBe(422);
    expect(browser.view.text).toContain('id="current-error"');

    const told = world.website.logouts.length;
    await post(browser, '/account/data/delete', { name: ' Hugo', current: PASSWORD });
    expect(browser.view.text).toContain('Farewell');
    const logouts = await world.website.loggedOut(told + 2);
    expect(
      logouts
        .slice(told)
        .map(({ sid }) => sid)
        .sort(),
    ).toEqual([first.sid, claims.sid].sort());
    expect(await isSignedIn(elsewhere)).toBe(false);
    const again = world.browser();
    await world.signIn(again, 'hugo');
    expect(again.view.status).toBe(401);
    // The name is free, and whoever takes it is somebody else.
    const successor = await world.claims(again, await world.register(again, 'hugo'));
    expect(successor.sub).not.toBe(first.sub);
  });
});
