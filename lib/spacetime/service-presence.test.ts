// The service in the world: entering, being replaced by another tab, coming back.
import { describe, expect, it } from 'vitest';
import { ready, rows, session } from './fake-surroundings.ts';

describe('presence in the world', () => {
  async function inWorld() {
    const world = await ready();
    const entering = world.service.enterWorld(5);
    await world.settle();
    world.link().handlers.ownRows(rows({ session: session('c1') }));
    world.link().entries[0]?.resolve();
    await entering;
    return world;
  }

  it('is here once the session row names this connection', async () => {
    const { service } = await inWorld();
    expect(service.presence).toBe('here');
    expect(service.state.name).toBe('ready');
  });

  it('enters again after a reconnect', async () => {
    const { service, link, pass, open } = await inWorld();
    link().handlers.closed(undefined);
    await pass(500);
    await open(rows({ session: session('c1') }));
    expect(link().entries.map(({ characterId }) => characterId)).toEqual([5]);
    expect(service.state.name).toBe('ready');
  });

  it('gives way to another tab, and comes back only on a click', async () => {
    const { service, link, settle } = await inWorld();
    link().handlers.ownRows(rows({ session: session('another') }));
    expect(service.state).toEqual({ name: 'replaced', other: 'plays' });
    await settle();
    expect(link().entries).toHaveLength(1);
    service.returnToWorld();
    await settle();
    expect(link().entries).toHaveLength(2);
    link().handlers.ownRows(rows({ session: session('c1') }));
    expect(service.state.name).toBe('ready');
  });

  it('offers to come back when the other tab is closed, and does so on a click only', async () => {
    const { service, link, settle } = await inWorld();
    link().handlers.ownRows(rows({ session: session('another') }));
    for (const waiting of [session(undefined), undefined]) {
      link().handlers.ownRows(rows({ session: waiting }));
      await settle();
      expect(service.state).toEqual({ name: 'replaced', other: 'left' });
    }
    expect(link().entries).toHaveLength(1);
    service.returnToWorld();
    await settle();
    expect(link().entries).toHaveLength(2);
    link().handlers.ownRows(rows({ session: session('c1') }));
    expect(service.state.name).toBe('ready');
  });

  it('does not take the world back when it reconnects and finds another tab there', async () => {
    const { service, link, pass, open } = await inWorld();
    link().handlers.closed(undefined);
    await pass(500);
    await open(rows({ session: session('another') }));
    expect(service.state).toEqual({ name: 'replaced', other: 'plays' });
    expect(link().entries).toEqual([]);
  });

  it('stays away when the connection of a replaced tab is lost', async () => {
    const { service, link, links, pass, settle } = await inWorld();
    link().handlers.ownRows(rows({ session: session('another') }));
    link().handlers.closed(undefined);
    await pass(60_000);
    expect(service.state).toEqual({ name: 'replaced', other: 'plays' });
    expect(links).toHaveLength(1);
    service.returnToWorld();
    await settle();
    expect(links).toHaveLength(2);
  });

  it('forgets a character that the world refuses', async () => {
    const { service, link, settle } = await ready();
    const entering = service.enterWorld(5);
    await settle();
    link().entries[0]?.reject(
      Object.assign(new Error('no_such_character: There is no such character.'), { name: 'SenderError' }),
    );
    await expect(entering).rejects.toMatchObject({ refusal: 'no_such_character' });
    expect(service.presence).toBe('outside');
  });

  it('leaves when asked to', async () => {
    const { service, link } = await inWorld();
    await service.leaveWorld();
    link().handlers.ownRows(rows());
    expect(service.presence).toBe('outside');
  });
});
