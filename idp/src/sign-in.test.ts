import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PasswordHasher } from './accounts/password-hash.ts';
import { CLIENT_ID } from './testing/website.ts';
import { PASSWORD, TestWorld } from './testing/world.ts';

let world: TestWorld;

beforeAll(async () => {
  world = await TestWorld.start();
});

afterAll(() => world.stop());

describe('what the provider says of itself', () => {
  it('offers code flow with PKCE, ES256 and back-channel logout, and nothing that tokens could leak through', async () => {
    const response = await fetch(`${world.provider.url}/.well-known/openid-configuration`);
    expect(await response.json()).toMatchObject({
      issuer: world.provider.url,
      response_types_supported: ['code', 'none'],
      grant_types_supported: ['authorization_code'],
      code_challenge_methods_supported: ['S256'],
      id_token_signing_alg_values_supported: ['ES256'],
      backchannel_logout_supported: true,
      backchannel_logout_session_supported: true,
    });
  });

  it('publishes public keys only', async () => {
    const { keys } = (await (await fetch(`${world.provider.url}/jwks`)).json()) as { keys: Record<string, string>[] };
    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', kid: expect.any(String) });
    expect(keys[0]).not.toHaveProperty('d');
  });
});

describe('signing in', () => {
  it('tells the website who came back, how and when, under the same subject every time', async () => {
    const ada = world.browser();
    const registration = await world.register(ada, 'Ada');
    expect(ada.view.url.href).toContain(`${world.website.origin}/api/auth/callback/oidc`);
    expect(ada.view.url.searchParams.get('state')).toBe(registration.state);
    const first = await world.claims(ada, registration);
    expect(first).toMatchObject({
      preferred_username: 'Ada',
      amr: ['pwd'],
      nonce: registration.nonce,
      aud: CLIENT_ID,
      sid: expect.any(String),
    });
    expect(first.auth_time).toBeCloseTo(Date.now() / 1000, -1);
    expect(first.sub).toMatch(/^[\w-]{22}$/);

    const elsewhere = world.browser();
    const flow = await world.signIn(elsewhere, '  ADA ');
    const second = await world.claims(elsewhere, flow);
    expect(second.sub).toBe(first.sub);
    expect(second.sid).not.toBe(first.sid);
  });

  it('asks nothing of somebody who is signed in already', async () => {
    const bea = world.browser();
    await world.register(bea, 'bea');
    await world.visit(bea);
    expect(bea.view.url.searchParams.has('code')).toBe(true);
  });

  it('asks again when the website wants a fresh proof, and then says a fresh time', async () => {
    const cleo = world.browser();
    await world.register(cleo, 'cleo');
    for (const parameters of [{ prompt: 'login' }, { max_age: '0' }]) {
      const flow = await world.visit(cleo, parameters);
      expect(cleo.view.text).toContain('Is it still you?');
      expect(cleo.view.text).toContain('value="cleo"');
      await cleo.submit({ username: 'cleo', password: PASSWORD });
      const { auth_time: time } = await world.claims(cleo, flow);
      expect(Number(time)).toBeGreaterThan(Date.now() / 1000 - 5);
    }
  });

  it('writes the name that the website hints at into the field, as text', async () => {
    const browser = world.browser();
    await world.visit(browser, { login_hint: '"><script>alert(1)</script>' });
    expect(browser.view.text).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(browser.view.text).not.toContain('<script>alert');
  });

  it('lets another person take over the browser: the first session ends, also on the website', async () => {
    const shared = world.browser();
    const first = await world.claims(shared, await world.register(shared, 'dora'));
    await world.register(world.browser(), 'emil');
    const flow = await world.visit(shared, { prompt: 'login' });
    const told = world.website.logouts.length;
    await shared.submit({ username: 'emil', password: PASSWORD });
    // oidc-provider's own page: a form that sends itself.
    await shared.submit();
    expect((await world.claims(shared, flow)).preferred_username).toBe('emil');
    expect((await world.website.loggedOut(told + 1)).at(-1)).toMatchObject({ sub: first.sub, sid: first.sid });
  });
});

describe('a password that does not fit', () => {
  it('is answered in the same words whether the name exists or not, and keeps the name', async () => {
    await world.register(world.browser(), 'fred');
    const answers = [];
    for (const username of ['fred', 'nobody-of-that-name']) {
      const browser = world.browser();
      await world.visit(browser);
      await browser.submit({ username, password: 'not the right one' });
      expect(browser.view.status).toBe(401);
      expect(browser.view.text).toContain(`value="${username}"`);
      answers.push(/<p class="notice problem"[^>]*>([^<]+)/.exec(browser.view.text)?.[1]);
    }
    expect(answers[0]).toBe('User name and password do not match. Please try again.');
    expect(answers[1]).toBe(answers[0]);
  });

  it('costs the same work for a name that does not exist, so that the time tells nothing', async () => {
    const verify = vi.spyOn(PasswordHasher.prototype, 'verify');
    const browser = world.browser();
    await world.visit(browser);
    await browser.submit({ username: 'nobody-at-all', password: 'not the right one' });
    expect(verify.mock.calls).toEqual([[null, 'not the right one']]);
    verify.mockRestore();
  });

  it('is a wrong password when it holds a zero byte or nothing at all', async () => {
    const browser = world.browser();
    await world.visit(browser);
    for (const fields of [{ username: 'a\0b', password: 'x\0y' }, { username: '', password: '' }, {}]) {
      await browser.submit(fields);
      expect(browser.view.status).toBe(401);
    }
  });
});

describe('a flow that is not as it should be', () => {
  it('sends nobody to a return address that is not registered', async () => {
    const browser = world.browser();
    await world.visit(browser, { redirect_uri: 'https://evil.example/callback' });
    expect(browser.view.status).toBe(400);
    expect(browser.view.text).toContain('An unknown return address');
    expect(browser.view.text).not.toContain('evil.example');
  });

  it('does not serve a website it does not know', async () => {
    for (const client_id of ['stranger', 'zero\0byte']) {
      const browser = world.browser();
      await world.visit(browser, { client_id });
      expect(browser.view.status).toBe(400);
      expect(browser.view.text).toContain('An unknown website sent you here');
    }
  });

  it('refuses a sign-in without PKCE', async () => {
    const browser = world.browser();
    await world.visit(browser, { code_challenge: undefined, code_challenge_method: undefined });
    expect(browser.view.url.searchParams.get('error')).toBe('invalid_request');
    expect(browser.view.url.searchParams.has('code')).toBe(false);
  });

  it('refuses a plain challenge, tokens in the address, and consent pages it does not have', async () => {
    const refused = [
      { code_challenge_method: 'plain' },
      { response_type: 'id_token token' },
      { response_type: 'none', redirect_uri: `${world.website.origin}/api/auth/callback/oidc` },
    ];
    for (const parameters of refused) {
      const browser = world.browser();
      await world.visit(browser, parameters);
      expect(browser.view.url.href).toMatch(/error=/);
      expect(browser.view.url.href).not.toMatch(/code=|token=/);
    }
  });

  it('answers with an error instead of a page when the website forbids pages', async () => {
    const browser = world.browser();
    await world.visit(browser, { prompt: 'none' });
    expect(browser.view.url.searchParams.get('error')).toBe('login_required');
  });

  it('gives a token for a code once only, and only to who holds verifier and secret', async () => {
    const browser = world.browser();
    const flow = await world.register(browser, 'hanna');
    const code = browser.view.url.searchParams.get('code') ?? '';
    expect((await world.website.redeem(code, flow.verifier, 'wrong-secret')).status).toBe(401);
    expect((await world.website.redeem(code, flow.verifier)).status).toBe(200);
    expect((await world.website.redeem(code, flow.verifier)).status).toBe(400);

    const second = await world.visit(browser);
    const secondCode = browser.view.url.searchParams.get('code') ?? '';
    expect((await world.website.redeem(secondCode, flow.verifier)).status).toBe(400);
    expect((await world.website.redeem('zero\0byte', second.verifier)).status).toBe(400);
  });

  it('gives one token when a code is redeemed many times in the same moment', async () => {
    const browser = world.browser();
    const flow = await world.register(browser, 'ivan');
    const code = browser.view.url.searchParams.get('code') ?? '';
    const answers = await Promise.all(Array.from({ length: 6 }, () => world.website.redeem(code, flow.verifier)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('passes a state with a zero byte through instead of breaking on it', async () => {
    const browser = world.browser();
    await world.visit(browser, { state: 'a\0b' });
    expect(browser.view.status).toBe(200);
  });
});
