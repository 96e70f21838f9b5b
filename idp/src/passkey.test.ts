import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestAuthenticator } from './testing/authenticator.ts';
import type { TestBrowser } from './testing/browser.ts';
import { PASSWORD, TestWorld } from './testing/world.ts';

let world: TestWorld;
let now = Date.now();

beforeAll(async () => {
  world = await TestWorld.start({ listen: { host: 'localhost', port: 0 }, clock: () => now });
});

afterAll(() => world.stop());

/** What the page asks the authenticator, as its script would find it. */
function asked({ view }: TestBrowser, attribute: 'data-passkey-create' | 'data-passkey-get') {
  const json = new RegExp(`${attribute}="([^"]+)"`).exec(view.text)?.[1]?.replaceAll('&quot;', '"');
  const options = JSON.parse(json ?? '{}') as { challenge: string; rp?: { id: string }; rpId?: string };
  return { ...options, origin: world.provider.url };
}

function post(browser: TestBrowser, path: string, fields: Readonly<Record<string, string>>) {
  const body = new URLSearchParams({ token: browser.hiddenFields().token ?? '', ...fields });
  return browser.open(path, { method: 'POST', body, headers: { origin: world.provider.url } });
}

async function withPasskey(username: string, name = 'Phone') {
  const browser = world.browser();
  await world.register(browser, username);
  const authenticator = new TestAuthenticator('localhost');
  await addPasskey(browser, authenticator, name);
  return { browser, authenticator };
}

async function addPasskey(browser: TestBrowser, authenticator: TestAuthenticator, name: string) {
  await browser.open('/account/passkeys');
  await browser.submit({ name, current: PASSWORD });
  await browser.submit({ passkey: authenticator.create(asked(browser, 'data-passkey-create')) });
}

async function atSignIn() {
  const browser = world.browser();
  const flow = await world.visit(browser);
  return { browser, flow, path: `${browser.view.url.pathname}/passkey` };
}

const atWebsite = ({ view }: TestBrowser) => view.url.searchParams.has('code');

describe('a passkey', () => {
  it('is added under a name after the present password, and signs in without name and password', async () => {
    const browser = world.browser();
    await world.register(browser, 'ada');
    await browser.open('/account/passkeys');
    await browser.submit({ name: 'Phone', current: 'not the password' });
    expect(browser.view.status).toBe(422);
    expect(browser.view.text).toContain('value="Phone"');
    expect(browser.view.text).not.toContain('data-passkey-create');

    const authenticator = new TestAuthenticator('localhost');
    await addPasskey(browser, authenticator, 'Phone');
    expect(browser.view.text).toContain('Your new passkey is ready.');
    expect(browser.view.text).toContain('<strong>Phone</strong>');

    const { browser: elsewhere, flow, path } = await atSignIn();
    await post(elsewhere, path, { passkey: authenticator.get(asked(elsewhere, 'data-passkey-get')) });
    expect(await world.claims(elsewhere, flow)).toMatchObject({
      preferred_username: 'ada',
      amr: ['swk', 'user', 'mfa'],
    });
    await elsewhere.open('/account/activity');
    expect(elsewhere.view.text).toContain('Signed in with a passkey.');
  });

  it('may be one of several, be renamed, and be removed after the present password', async () => {
    const { browser, authenticator } = await withPasskey('bea');
    const second = new TestAuthenticator('localhost');
    await addPasskey(browser, second, 'Blue <b>key</b>');
    expect(browser.view.text).toContain('Blue &lt;b&gt;key&lt;/b&gt;');

    await browser.open(`/account/passkeys/${second.id}/edit`);
    await browser.submit({ name: 'Red key' });
    expect(browser.view.text).toContain('<strong>Red key</strong>');

    await browser.open(`/account/passkeys/${authenticator.id}/edit`);
    await post(browser, '/account/passkeys/remove', { id: authenticator.id, current: 'not the password' });
    expect(browser.view.status).toBe(422);
    await post(browser, '/account/passkeys/remove', { id: authenticator.id, current: PASSWORD });
    expect(browser.view.text).not.toContain('<strong>Phone</strong>');

    for (const [passkey, opens] of [
      [authenticator, false],
      [second, true],
    ] as const) {
      const { browser: elsewhere, path } = await atSignIn();
      await post(elsewhere, path, { passkey: passkey.get(asked(elsewhere, 'data-passkey-get')) });
      expect(atWebsite(elsewhere)).toBe(opens);
    }
  });

  it('can be changed by its owner only', async () => {
    const { authenticator } = await withPasskey('cleo');
    const { browser: stranger } = await withPasskey('dora');
    await stranger.open(`/account/passkeys/${authenticator.id}/edit`);
    expect(stranger.view.status).toBe(404);
    await stranger.open('/account/passkeys');
    await post(stranger, '/account/passkeys/rename', { id: authenticator.id, name: 'Mine' });
    await post(stranger, '/account/passkeys/remove', { id: authenticator.id, current: PASSWORD });
    const { browser, path } = await atSignIn();
    await post(browser, path, { passkey: authenticator.get(asked(browser, 'data-passkey-get')) });
    expect(atWebsite(browser)).toBe(true);
  });

  it('stands for the password when its owner deletes the account, and nobody else’s does', async () => {
    const { browser: owner, authenticator } = await withPasskey('karl');
    const { authenticator: foreign } = await withPasskey('lena');
    await owner.open('/account/data');
    const question = () => {
      const json = /data-passkey-instead="([^"]+)"/.exec(owner.view.text)?.[1]?.replaceAll('&quot;', '"') ?? '{}';
      return { challenge: (JSON.parse(json) as { challenge: string }).challenge, origin: world.provider.url };
    };
    await post(owner, '/account/data/delete', { name: 'karl', passkey: foreign.get(question()) });
    expect(owner.view.status).toBe(422);
    await post(owner, '/account/data/delete', { name: 'karl', passkey: authenticator.get(question()) });
    expect(owner.view.text).toContain('Farewell');
    const { browser, path } = await atSignIn();
    await post(browser, path, { passkey: authenticator.get(asked(browser, 'data-passkey-get')) });
    expect(browser.view.status).toBe(401);
  });

  it('cannot be registered twice', async () => {
    const { authenticator } = await withPasskey('emil');
    const stranger = world.browser();
    await world.register(stranger, 'fred');
    await addPasskey(stranger, authenticator, 'Copied');
    expect(stranger.view.status).toBe(422);
    expect(stranger.view.text).toContain('could not be taken');
  });
});

describe('an answer that does not hold', () => {
  it('is refused: another page’s question, another origin, no finger shown, nonsense', async () => {
    const { authenticator } = await withPasskey('gina');
    const { browser: other } = await atSignIn();
    const foreign = asked(other, 'data-passkey-get');
    const answers = [
      () => authenticator.get(foreign),
      (own: ReturnType<typeof asked>) => authenticator.get({ ...own, origin: 'http://evil.localhost' }),
      (own: ReturnType<typeof asked>) => {
        authenticator.isVerified = false;
        const answer = authenticator.get(own);
        authenticator.isVerified = true;
        return answer;
      },
      (own: ReturnType<typeof asked>) => new TestAuthenticator('localhost').get(own),
      (own: ReturnType<typeof asked>) => new TestAuthenticator('evil.example').get(own),
      () => '{"id":"x","response":null}',
      () => 'nonsense',
      () => '',
    ];
    for (const answer of answers) {
      const { browser, path } = await atSignIn();
      await post(browser, path, { passkey: answer(asked(browser, 'data-passkey-get')) });
      expect(browser.view.status).toBe(401);
      expect(browser.view.text).toContain('That passkey does not open an account here.');
    }
  });

  it('is refused the second time, and when the page is old', async () => {
    const { authenticator } = await withPasskey('hugo');
    const { browser, path } = await atSignIn();
    authenticator.isVerified = false;
    const question = asked(browser, 'data-passkey-get');
    await post(browser, path, { passkey: authenticator.get(question) });
    authenticator.isVerified = true;
    await post(browser, path, { passkey: authenticator.get(question) });
    expect(browser.view.status).toBe(401);
  });

  it('is refused when the counter stands still: somebody may hold a copy', async () => {
    const { browser: owner, authenticator } = await withPasskey('ida');
    const signIn = async () => {
      const { browser, path } = await atSignIn();
      await post(browser, path, { passkey: authenticator.get(asked(browser, 'data-passkey-get')) });
      return atWebsite(browser);
    };
    authenticator.counter = 5;
    expect(await signIn()).toBe(true);
    expect(await signIn()).toBe(false);
    authenticator.counter = 4;
    expect(await signIn()).toBe(false);
    authenticator.counter = 6;
    expect(await signIn()).toBe(true);
    await owner.open('/account/activity');
    expect(owner.view.text).toContain('A passkey was refused.');
  });

  it('is refused when a quarter of an hour has passed', async () => {
    const { browser, authenticator } = await withPasskey('jana');
    await browser.open('/account/passkeys');
    await browser.submit({ name: 'Late', current: PASSWORD });
    const late = new TestAuthenticator('localhost');
    const question = asked(browser, 'data-passkey-create');
    now += 16 * 60_000;
    await browser.submit({ passkey: late.create(question) });
    expect(browser.view.status).toBe(422);
    expect(authenticator.id).not.toBe(late.id);
  });
});

describe('under a bare number', () => {
  it('passkeys are not offered, and the page says why', async () => {
    const plain = await TestWorld.start();
    const browser = plain.browser();
    await plain.visit(browser);
    expect(browser.view.text).not.toContain('data-passkey-get');
    await plain.register(browser, 'ada');
    await browser.open('/account/passkeys');
    expect(browser.view.text).toContain('Browsers keep passkeys for host names only');
    await plain.stop();
  });
});

describe('pages with a name of their own', () => {
  it('are where people are led, while programs go on asking the issuer', async () => {
    const named = await TestWorld.start();
    const { port } = new URL(named.provider.url);
    const pages = `http://localhost:${port}`;
    await named.restart({ pagesOrigin: pages });
    const discovery = await (await fetch(`${named.provider.url}/.well-known/openid-configuration`)).json();
    expect(discovery).toMatchObject({
      issuer: named.provider.url,
      authorization_endpoint: `${pages}/auth`,
      end_session_endpoint: `${pages}/session/end`,
      token_endpoint: `${named.provider.url}/token`,
      jwks_uri: `${named.provider.url}/jwks`,
    });
    const led = await fetch(`${named.provider.url}/account/activity`, { redirect: 'manual' });
    expect(led.headers.get('location')).toBe(`${pages}/account/activity`);
    await named.stop();
  });
});
