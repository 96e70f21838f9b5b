import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, TestWorld } from './testing/world.ts';

let world: TestWorld;
let offset = 0;

beforeAll(async () => {
  world = await TestWorld.start({ throttle: 'normal', trustedProxies: 1, clock: () => Date.now() + offset });
});

afterAll(() => world.stop());

describe('somebody who tries too often', () => {
  it('is told how many seconds to wait, keeps the name, and gets in afterwards', async () => {
    await world.register(world.browser(), 'ada');
    const browser = world.browser();
    await world.visit(browser);
    for (let round = 0; round < 8; round += 1) {
      await browser.submit({ username: 'ada', password: 'not the right one' });
      expect(browser.view.status).toBe(401);
    }
    await browser.submit({ username: 'ada', password: PASSWORD });
    expect(browser.view.status).toBe(429);
    const seconds = Number(browser.view.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(30);
    expect(browser.view.text).toContain(`Please wait ${seconds} seconds`);
    expect(browser.view.text).toContain('value="ada"');

    offset += 30_000;
    await browser.submit({ username: 'ada', password: PASSWORD });
    expect(browser.view.url.searchParams.has('code')).toBe(true);
  });

  it('does not keep the owner out of a browser that the account knows', async () => {
    const owner = world.browser();
    await world.register(owner, 'bea');
    const stranger = world.browser();
    await world.visit(stranger);
    for (let round = 0; round < 9; round += 1) await stranger.submit({ username: 'bea', password: 'a guess of many' });
    expect(stranger.view.status).toBe(429);

    await world.visit(owner, { prompt: 'login' });
    await owner.submit({ username: 'bea', password: PASSWORD });
    expect(owner.view.url.searchParams.has('code')).toBe(true);
  });

  it('is told from others by the address that our own proxy adds, not by one written in front of it', async () => {
    const guess = async (forwarded: string) => {
      const browser = world.browser();
      await world.visit(browser);
      await browser.submit({ username: 'nobody-here', password: 'a guess of many' }, { 'x-forwarded-for': forwarded });
      return browser.view.status;
    };
    for (let round = 0; round < 8; round += 1) expect(await guess(`10.0.0.${round}, 203.0.113.50`)).toBe(401);
    expect(await guess('10.0.0.99, 203.0.113.50')).toBe(429);
    expect(await guess('10.0.0.99, 203.0.113.51')).toBe(401);
  });

  it('cannot make accounts without end', async () => {
    const statuses = [];
    for (let round = 0; round < 32; round += 1) {
      const browser = world.browser();
      await world.visit(browser);
      await browser.open(`${browser.view.url.pathname}/register`);
      await browser.submit({ username: 'ada', password: PASSWORD }, { 'x-forwarded-for': '203.0.113.60' });
      statuses.push(browser.view.status);
    }
    expect(statuses.filter((status) => status === 422)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
  });
});
