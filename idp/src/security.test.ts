import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, TestWorld } from './testing/world.ts';

let world: TestWorld;
let minutesLater = 0;

beforeAll(async () => {
  world = await TestWorld.start({ clock: () => Date.now() + minutesLater * 60_000 });
  await world.register(world.browser(), 'ada');
});

afterAll(() => world.stop());

async function atSignIn() {
  const browser = world.browser();
  await world.visit(browser);
  return browser;
}

describe('a sign-in form', () => {
  it('is refused from another site, from nowhere, and from a page without origin', async () => {
    for (const origin of ['https://evil.example', 'null', '', world.website.origin]) {
      const browser = await atSignIn();
      await browser.submit({ username: 'ada', password: PASSWORD }, { origin });
      expect(browser.view.status).toBe(403);
      expect(browser.view.text).toContain('That did not come from this page');
    }
  });

  it('is refused without its token, with a made-up one, and with that of another sign-in', async () => {
    const other = (await atSignIn()).hiddenFields().token ?? '';
    for (const token of ['', 'x'.repeat(43), other]) {
      const browser = await atSignIn();
      await browser.submit({ username: 'ada', password: PASSWORD, token });
      expect(browser.view.status).toBe(403);
    }
  });

  it('cannot be sent from a browser that did not begin it', async () => {
    const victim = await atSignIn();
    const thief = await atSignIn();
    const address = victim.view.url.pathname;
    await thief.open(address, { method: 'POST', body: new URLSearchParams(), headers: { origin: world.provider.url } });
    expect(thief.view.status).toBe(400);
    expect(thief.view.text).toContain('This page has grown old');
  });

  it('is refused when the cookie was tampered with', async () => {
    const browser = await atSignIn();
    browser.setCookie('hm_interaction', 'another');
    await browser.open(browser.view.url);
    expect(browser.view.status).toBe(400);
  });

  it('grows old after fifteen minutes, with a way on', async () => {
    const browser = await atSignIn();
    minutesLater = 16;
    await browser.submit({ username: 'ada', password: PASSWORD });
    minutesLater = 0;
    expect(browser.view.status).toBe(400);
    expect(browser.view.text).toContain('This page has grown old');
    expect(browser.view.text).toContain(`href="${world.website.origin}"`);
  });

  it('is refused when it is huge, is no form, or says a thing twice', async () => {
    const browser = await atSignIn();
    const address = browser.view.url;
    const headers = { origin: world.provider.url };
    const post = (body: string | URLSearchParams, more = {}) =>
      browser.open(address, { method: 'POST', body, headers: { ...headers, ...more } });
    expect((await post(new URLSearchParams({ password: 'x'.repeat(9_000) }))).status).toBe(413);
    expect((await post('{}', { 'content-type': 'application/json' })).status).toBe(400);
    expect((await post('username=a&username=b', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(
      400,
    );
  });
});

describe('every answer', () => {
  it('keeps strangers out of the page: no foreign scripts, no frames, no sniffing, no caching', async () => {
    const { headers } = (await atSignIn()).view;
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';base-uri 'none';` +
        `form-action 'self' ${world.website.origin};frame-ancestors 'none'`,
    );
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });

  it('sets cookies that scripts cannot read and other sites do not send', async () => {
    const response = await fetch(world.website.begin().url, { redirect: 'manual' });
    const cookies = response.headers.getSetCookie();
    expect(cookies.length).toBeGreaterThan(0);
    for (const cookie of cookies) expect(cookie).toMatch(/; samesite=lax; httponly$/i);
  });

  it('has no inline script or style that the policy would block', async () => {
    const { text } = (await atSignIn()).view;
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
  });
});

describe('addresses', () => {
  const get = (path: string, init: RequestInit = {}) =>
    fetch(`${world.provider.url}${path}`, { redirect: 'manual', headers: { accept: 'text/html' }, ...init });

  it('answers what is not there with a page and a way on', async () => {
    const response = await get('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Back to Hollowmere');
  });

  it('answers programs in JSON', async () => {
    const response = await get('/nowhere', { headers: { accept: 'application/json' } });
    expect(await response.json()).toEqual({ error: 'not_found' });
  });

  it('answers HEAD like GET, without the page', async () => {
    const response = await get('/account', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(500);
    expect(await response.text()).toBe('');
  });

  it('names the methods it takes when another is used', async () => {
    for (const [path, method, allow] of [
      ['/account', 'POST', 'GET, HEAD'],
      ['/account/password', 'DELETE', 'GET, HEAD, POST'],
      ['/account/sessions/end', 'GET', 'POST'],
      ['/interaction/abc', 'DELETE', 'GET, HEAD, POST'],
    ] as const) {
      const response = await get(path, { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe(allow);
    }
  });

  it('says that it is well', async () => {
    expect(await (await get('/health')).json()).toEqual({ status: 'ok' });
  });

  it('serves style, script, fonts and backdrop for ever under their version, and nothing else', async () => {
    const page = await (await get('/account')).text();
    const base = /href="(\/assets\/\w+)\/style\.css"/.exec(page)?.[1];
    for (const [name, type] of [
      ['style.css', 'text/css; charset=utf-8'],
      ['enhance.js', 'text/javascript; charset=utf-8'],
      ['scene.svg', 'image/svg+xml'],
      ['inter-latin-wght-normal.woff2', 'font/woff2'],
    ] as const) {
      const response = await get(`${base}/${name}`);
      expect(response.headers.get('content-type')).toBe(type);
      expect(response.headers.get('cache-control')).toContain('immutable');
      await response.arrayBuffer();
    }
    expect((await get('/assets/older/style.css')).headers.get('cache-control')).toBe('no-cache');
    for (const path of ['/assets/x/../style.css', '/assets/x/..%2fassets.ts', '/assets/x/assets.ts']) {
      expect((await get(path)).status).toBe(404);
    }
  });

  it('does not answer under another name (DNS rebinding), except whether it is well', async () => {
    const statusFor = (path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const { hostname, port } = new URL(world.provider.url);
        request({ hostname, port, path, headers: { host: `evil.example:${port}` } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    expect(await statusFor('/account')).toBe(421);
    expect(await statusFor('/.well-known/openid-configuration')).toBe(421);
    expect(await statusFor('/health')).toBe(200);
  });

  it('does not believe X-Forwarded-Host without a proxy', async () => {
    const response = await get('/.well-known/openid-configuration', {
      headers: { 'x-forwarded-host': 'evil.example' },
    });
    expect(await response.text()).not.toContain('evil.example');
  });
});
