import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDatabase } from '../storage/database.ts';
import { openDatabase } from '../storage/open.ts';
import { pruneExpired } from '../storage/prune.ts';
import { throttles } from '../storage/schema.ts';
import { newStorage } from '../testing/storage.ts';
import { network, SignInLimits } from './sign-in-limits.ts';
import { Throttle } from './throttle.ts';

const storage = await newStorage();
let open: OpenDatabase;
let now = 0;
const clock = () => now;

beforeAll(async () => {
  open = await openDatabase(storage);
}, 120_000);

beforeEach(async () => {
  now = 1_800_000_000_000;
  await open.database.delete(throttles);
});

afterAll(async () => {
  await open.close();
  await storage.remove();
});

describe('a throttle', () => {
  const limit = { burst: 3, everyMs: 10_000 };

  it('lets a burst through, then says how long to wait, then gives one try per interval', async () => {
    const throttle = new Throttle(open.database, clock);
    for (let round = 0; round < 3; round += 1) expect(await throttle.spend('door', limit)).toBe(0);
    expect(await throttle.spend('door', limit)).toBe(10_000);
    now += 4_000;
    expect(await throttle.spend('door', limit)).toBe(6_000);
    now += 6_000;
    expect(await throttle.spend('door', limit)).toBe(0);
    expect(await throttle.spend('door', limit)).toBe(10_000);
  });

  it('never makes anybody wait longer than one interval, however long they knock', async () => {
    const throttle = new Throttle(open.database, clock);
    for (let round = 0; round < 50; round += 1) expect(await throttle.spend('door', limit)).toBeLessThanOrEqual(10_000);
  });

  it('grants no more than the burst to requests that come in the same moment', async () => {
    const throttle = new Throttle(open.database, clock);
    const waits = await Promise.all(Array.from({ length: 20 }, () => throttle.spend('door', limit)));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
  });

  it('counts each key apart and forgets one that is named', async () => {
    const throttle = new Throttle(open.database, clock);
    for (let round = 0; round < 4; round += 1) await throttle.spend('door', limit);
    expect(await throttle.spend('gate', limit)).toBe(0);
    await throttle.forget('door');
    expect(await throttle.spend('door', limit)).toBe(0);
  });

  it('leaves no rows behind once it is full again', async () => {
    const throttle = new Throttle(open.database, clock);
    await throttle.spend('door', limit);
    await pruneExpired(open.database, now);
    expect(await open.database.select().from(throttles)).toHaveLength(1);
    await pruneExpired(open.database, now + 10_000);
    expect(await open.database.select().from(throttles)).toHaveLength(0);
  });
});

describe('the limits on signing in', () => {
  const attempt = { usernameKey: 'ada', address: '203.0.113.7', knownBrowser: null };

  it('slow down guessing at one account from one address after eight tries', async () => {
    const limits = new SignInLimits(new Throttle(open.database, clock), 'normal');
    for (let round = 0; round < 8; round += 1) expect(await limits.signIn(attempt)).toBe(0);
    expect(await limits.signIn(attempt)).toBe(30_000);
    expect(await limits.signIn({ ...attempt, address: '203.0.113.8' })).toBe(0);
  });

  it('slow down guessing at one account from everywhere', async () => {
    const limits = new SignInLimits(new Throttle(open.database, clock), 'normal');
    let granted = 0;
    for (let host = 0; host < 100; host += 1) {
      if ((await limits.signIn({ ...attempt, address: `198.51.100.${host}` })) === 0) granted += 1;
    }
    expect(granted).toBe(60);
  });

  it('slow down guessing at many accounts from one address', async () => {
    const limits = new SignInLimits(new Throttle(open.database, clock), 'normal');
    let granted = 0;
    for (let account = 0; account < 100; account += 1) {
      if ((await limits.signIn({ ...attempt, usernameKey: `user${account}` })) === 0) granted += 1;
    }
    expect(granted).toBe(40);
  });

  it('leave the owner in, on a browser the account knows, while the whole world guesses', async () => {
    const limits = new SignInLimits(new Throttle(open.database, clock), 'normal');
    for (let host = 0; host < 100; host += 1) await limits.signIn({ ...attempt, address: `198.51.100.${host}` });
    expect(await limits.signIn({ ...attempt, address: '192.0.2.1' })).toBeGreaterThan(0);
    expect(await limits.signIn({ ...attempt, knownBrowser: 'mark' })).toBe(0);
  });

  it('give the tries of this place back after the right password', async () => {
    const limits = new SignInLimits(new Throttle(open.database, clock), 'normal');
    for (let round = 0; round < 8; round += 1) await limits.signIn(attempt);
    await limits.signedIn(attempt);
    expect(await limits.signIn(attempt)).toBe(0);
  });
});

describe('the network that an address counts for', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::ffff', '2001:db8:1:2::/64'],
    ['2001:0db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('of %s is %s', (address, expected) => {
    expect(network(address)).toBe(expected);
  });
});
