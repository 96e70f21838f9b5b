import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PASSWORD, TestWorld } from './testing/world.ts';

let world: TestWorld;

beforeAll(async () => {
  world = await TestWorld.start();
});

beforeEach(() => {
  world.website.logouts.length = 0;
  world.website.logoutStatus = 200;
});

afterAll(() => world.stop());

const endSession = () =>
  `/session/end?${new URLSearchParams({ client_id: 'hollowmere-website', post_logout_redirect_uri: `${world.website.origin}/signed-out`, state: 'back' })}`;

describe('signing out', () => {
  it('asks, ends the session, tells the website server to server, and leads back', async () => {
    const browser = world.browser();
    const claims = await world.claims(browser, await world.register(browser, 'ada'));
    await browser.open(endSession());
    expect(browser.view.text).toContain('Leaving the village?');
    expect(world.website.logouts).toHaveLength(0);
    await browser.submit({ logout: 'yes' });
    expect(browser.view.url.href).toBe(`${world.website.origin}/signed-out?state=back`);

    const [token] = await world.website.loggedOut(1);
    expect(token).toMatchObject({
      sub: claims.sub,
      sid: claims.sid,
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      jti: expect.any(String),
    });
    expect(token).not.toHaveProperty('nonce');

    await world.visit(browser);
    expect(browser.view.text).toContain('Welcome back');
  });

  it('leads somebody who has no session straight back, or to a page that says so', async () => {
    const browser = world.browser();
    await browser.open(endSession());
    expect(browser.view.text).toContain('<title>One moment · Hollowmere</title>');
    expect(browser.view.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-[^']+'/);
    await browser.submit();
    expect(browser.view.url.href).toBe(`${world.website.origin}/signed-out?state=back`);
    await browser.open('/session/end');
    await browser.submit();
    expect(browser.view.text).toContain('You are signed out');
  });

  it('cannot be caused by another site', async () => {
    const browser = world.browser();
    await world.register(browser, 'bea');
    await browser.open('/session/end/confirm', {
      method: 'POST',
      body: new URLSearchParams({ logout: 'yes', xsrf: 'guess' }),
      headers: { origin: 'https://evil.example' },
    });
    expect(browser.view.status).toBe(400);
    await world.visit(browser);
    expect(browser.view.url.searchParams.has('code')).toBe(true);
  });

  it('does not lead to addresses that are not registered', async () => {
    const browser = world.browser();
    await browser.open('/session/end?client_id=hollowmere-website&post_logout_redirect_uri=https%3A%2F%2Fevil.example');
    expect(browser.view.status).toBe(400);
    expect(browser.view.text).not.toContain('evil.example');
  });

  it('works while the website does not answer, and tells it again later', async () => {
    const browser = world.browser();
    await world.register(browser, 'cleo');
    world.website.logoutStatus = 503;
    await browser.open(endSession());
    await browser.submit({ logout: 'yes' });
    expect(browser.view.url.pathname).toBe('/signed-out');
    world.website.logoutStatus = 200;
    const tokens = await world.website.loggedOut(2);
    expect(tokens[1]?.sid).toBe(tokens[0]?.sid);
  });
});

describe('a website that was away', () => {
  it('hears of every ended session after a restart of the provider', async () => {
    const [here, elsewhere] = [world.browser(), world.browser()];
    const claims = await world.claims(here, await world.register(here, 'dina'));
    const others = await world.claims(elsewhere, await world.signIn(elsewhere, 'dina'));
    world.website.logoutStatus = 503;
    await here.open('/account/password');
    await here.submit({ current: PASSWORD, password: 'quiet boats at dawn' });
    await here.open(endSession());
    await here.submit({ logout: 'yes' });
    world.website.logouts.length = 0;
    world.website.logoutStatus = 200;
    // Later than the next try, so that nobody waits for it.
    await world.restart({ clock: () => Date.now() + 20_000 });
    const sids = (await world.website.loggedOut(2)).map(({ sid }) => sid);
    expect(new Set(sids)).toEqual(new Set([claims.sid, others.sid]));
  });
});

describe('the account page', () => {
  it('is for people with a session, and leads others through a sign-in back to itself', async () => {
    const browser = world.browser();
    await world.register(browser, 'dora');
    await browser.open('/account');
    expect(browser.view.text).toContain('<strong>dora</strong>');

    const other = world.browser();
    await other.open('/');
    expect(other.view.text).toContain('Please sign in');
    await other.open('/account/activity');
    await other.open(/href="(\/account\/sign-in[^"]*)"/.exec(other.view.text)?.[1] ?? '');
    await other.submit({ username: 'dora', password: PASSWORD });
    expect(other.view.url.href).toBe(`${world.provider.url}/account/activity`);
    await other.open('/account/sign-in?to=//evil.example');
    expect(other.view.url.href).toBe(`${world.provider.url}/account`);
  });

  it('changes the password, ends every other session at once, and keeps this one under a new cookie', async () => {
    const here = world.browser();
    const elsewhere = world.browser();
    const pending = world.browser();
    await world.register(here, 'emil');
    const claims = await world.claims(elsewhere, await world.signIn(elsewhere, 'emil'));
    const unredeemed = await world.visit(elsewhere);
    const code = elsewhere.view.url.searchParams.get('code') ?? '';
    await world.visit(pending);

    await here.open('/account/password');
    const cookieBefore = here.cookie('hm_session');
    await here.submit({ current: PASSWORD, password: 'quiet boats at dawn' });
    expect(here.view.text).toContain('Your password is changed');
    expect(here.cookie('hm_session')).not.toBe(cookieBefore);

    const [token] = await world.website.loggedOut(1);
    expect(token).toMatchObject({ sub: claims.sub, sid: claims.sid });
    expect(world.website.logouts).toHaveLength(1);
    expect((await world.website.redeem(code, unredeemed.verifier)).status).toBe(400);
    await world.visit(elsewhere);
    expect(elsewhere.view.text).toContain('Welcome back');
    await elsewhere.submit({ username: 'emil', password: PASSWORD });
    expect(elsewhere.view.status).toBe(401);
    await elsewhere.submit({ username: 'emil', password: 'quiet boats at dawn' });
    expect(elsewhere.view.url.searchParams.has('code')).toBe(true);
    await world.visit(here);
    expect(here.view.url.searchParams.has('code')).toBe(true);
  });

  it('makes a stolen copy of the cookie worthless when the password changes', async () => {
    const owner = world.browser();
    const thief = world.browser();
    await world.register(owner, 'fred');
    await world.register(thief, 'thief');
    thief.setCookie('hm_session', owner.cookie('hm_session') ?? '');
    thief.setCookie('hm_session.sig', owner.cookie('hm_session.sig') ?? '');
    await thief.open('/account');
    expect(thief.view.text).toContain('<strong>fred</strong>');

    await owner.open('/account/password');
    await owner.submit({ current: PASSWORD, password: 'quiet boats at dawn' });
    await thief.open('/account/password');
    expect(thief.view.text).toContain('Please sign in');
  });

  it('refuses the wrong present password and a weak new one, each beside its field', async () => {
    const browser = world.browser();
    await world.register(browser, 'gina');
    await browser.open('/account/password');
    await browser.submit({ current: 'something else', password: 'short' });
    expect(browser.view.status).toBe(422);
    expect(browser.view.text).toContain('id="current-error">That is not your present password.');
    expect(browser.view.text).toContain('id="password-error">That is too short');
    expect(browser.view.text).not.toContain('something else');
  });

  it('refuses a form from another site, without a token, or with that of another session', async () => {
    const browser = world.browser();
    await world.register(browser, 'hugo');
    await browser.open('/account/password');
    const change = { current: PASSWORD, password: 'quiet boats at dawn' };
    const other = world.browser();
    await world.register(other, 'ida');
    await other.open('/account/password');
    const foreign = other.hiddenFields().token ?? '';
    await other.submit(change, { origin: 'https://evil.example' });
    expect(other.view.status).toBe(403);
    for (const token of ['', foreign]) {
      await browser.open('/account/password');
      await browser.submit({ ...change, token });
      expect(browser.view.status).toBe(403);
    }
    const signedOut = world.browser();
    await signedOut.open('/account/password', {
      method: 'POST',
      body: new URLSearchParams(change),
      headers: { origin: world.provider.url },
    });
    expect(signedOut.view.text).toContain('Please sign in');
  });
});
