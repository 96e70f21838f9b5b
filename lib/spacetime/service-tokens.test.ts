// Where the service's tokens come from: a website that may hang, a browser that may keep nothing.
import { describe, expect, it } from 'vitest';
import { rows, SETTINGS, status, surroundings } from './fake-surroundings.ts';
import type { Token } from './token-source.ts';

describe('a website that does not answer', () => {
  it('is asked again for a token, and what it says too late is ignored', async () => {
    const { service, pass, settle, links, link, world } = surroundings();
    const late = Promise.withResolvers<Token>();
    world.tokens = [late.promise, { kind: 'token', token: 'second' }];
    service.use(SETTINGS, 'account');
    await pass(12_000);
    expect(service.state).toMatchObject({ name: 'reconnecting', attempt: 1 });
    await pass(500);
    expect(link().token).toBe('second');
    late.resolve({ kind: 'token', token: 'late' });
    await settle();
    expect(links).toHaveLength(1);
  });

  it('leaves one timer behind when it fails at once: the one that asks again', async () => {
    const { service, settle, timers, world } = surroundings();
    world.tokens = [new Error('no website')];
    service.use(SETTINGS, 'account');
    await settle();
    expect(service.state).toMatchObject({ name: 'reconnecting', attempt: 1 });
    expect([...timers].map(({ at }) => at)).toEqual([500]);
  });

  it('is asked no more once nobody wants the connection', async () => {
    const { service, pass, timers, world } = surroundings();
    world.tokens = [new Promise(() => {})];
    const release = service.use(SETTINGS, 'account');
    release();
    await pass(1);
    expect(service.state.name).toBe('idle');
    expect(timers.size).toBe(0);
  });
});

describe('a browser that keeps nothing', () => {
  it('is the same guest after a refusal, for as long as the page lasts', async () => {
    const { service, open, settle, links, world } = surroundings();
    service.use(SETTINGS, 'guest');
    await open(rows({ status: status({ state: 'guests_closed', isGuest: true }) }));
    expect(service.state.name).toBe('refused');
    service.retry();
    await settle();
    expect(links).toHaveLength(2);
    expect(world.sources).toBe(1);
  });
});
