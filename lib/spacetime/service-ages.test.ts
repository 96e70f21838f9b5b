// A page and a world of different age, as between two steps of a deployment.
import { describe, expect, it } from 'vitest';
import { SpacetimeError } from './errors.ts';
import { ready, SETTINGS, surroundings } from './fake-surroundings.ts';

describe('a world that is older than the page', () => {
  it('is waited for, and entered by itself once it has been updated', async () => {
    const { service, open, link, links, world, pass, settle } = surroundings();
    service.use(SETTINGS, 'account');
    await open(null);
    world.fit = 'world is older';
    link().handlers.unread();
    await settle();
    expect(service.state).toEqual({ name: 'world_older', retryAt: 500 });
    expect(links[0]?.isClosed).toBe(true);
    await pass(500);
    expect(service.state).toEqual({ name: 'world_older', retryAt: 1_500 });
    expect(links).toHaveLength(1);
    world.fit = 'fits';
    await pass(1_000);
    await open();
    expect(service.state.name).toBe('ready');
  });

  it('is asked again when somebody is tired of waiting', async () => {
    const { service, link, links, world, settle } = await ready();
    world.fit = 'world is older';
    link().handlers.unread();
    await settle();
    world.fit = 'fits';
    service.retry();
    await settle();
    expect(links).toHaveLength(2);
  });

  it('is found out when it does not have what is asked for', async () => {
    const { service, link, world, settle, open } = surroundings();
    service.use(SETTINGS, 'account');
    await open(null);
    world.fit = 'world is older';
    link().handlers.closed(new SpacetimeError('subscription_failed', 'No such table.'));
    await settle();
    expect(service.state.name).toBe('world_older');
  });
});

describe('a page that is older than the world', () => {
  it('says so, and tries nothing more by itself', async () => {
    const { service, links, world, settle, pass } = await ready();
    world.fit = 'page is older';
    service.misunderstood();
    await settle();
    expect(service.state).toEqual({ name: 'page_older' });
    await pass(60_000);
    expect(links).toHaveLength(1);
    expect(links[0]?.isClosed).toBe(true);
  });
});

describe('a page and a world of one age', () => {
  it('stay together whatever could not be read, and compare only once', async () => {
    const { service, link, world, settle } = await ready();
    link().handlers.unread();
    await settle();
    world.fit = 'page is older';
    link().handlers.unread();
    await settle();
    expect(service.state.name).toBe('ready');
  });
});
