import { describe, expect, it } from 'vitest';
import { ConnectionLost, SpacetimeError } from './errors.ts';
import { ready, rows, SETTINGS, status, surroundings } from './fake-surroundings.ts';

describe('connecting', () => {
  it('goes from idle over connecting and subscribing to ready', async () => {
    const { service, open, settle, link } = surroundings();
    const seen: string[] = [];
    service.subscribe(() => seen.push(service.state.name));
    service.use(SETTINGS, 'account');
    await settle();
    expect(link().token).toBe('first');
    await open();
    expect(seen).toEqual(['connecting', 'subscribing', 'ready']);
    expect(service.own.status?.username).toBe('bramble');
  });

  it('is not ready before the own rows are applied', async () => {
    const { service, open } = surroundings();
    service.use(SETTINGS, 'account');
    await open(null);
    expect(service.state.name).toBe('subscribing');
    expect(service.connection).toBeUndefined();
  });

  it('keeps the token that the server gave', async () => {
    expect((await ready()).kept).toEqual(['kept-c1']);
  });

  it('is one connection for two who want the same', async () => {
    const { service, open, links } = surroundings();
    service.use(SETTINGS, 'account');
    service.use(SETTINGS, 'account');
    await open();
    expect(links).toHaveLength(1);
  });

  it('survives being let go and wanted again at once, as StrictMode does', async () => {
    const { service, release, pass, links } = await ready();
    release();
    const again = service.use(SETTINGS, 'account');
    await pass(10);
    expect(service.state.name).toBe('ready');
    expect(links).toHaveLength(1);
    again();
    await pass(10);
    expect(service.state.name).toBe('idle');
    expect(links[0]?.isClosed).toBe(true);
  });

  it('begins anew when the visitor changes', async () => {
    const { service, links, settle } = await ready();
    service.use(SETTINGS, 'guest');
    await settle();
    expect(links).toHaveLength(2);
    expect(links[0]?.isClosed).toBe(true);
  });

  it('gives up an attempt that hangs', async () => {
    const { service, pass, settle, links } = surroundings();
    service.use(SETTINGS, 'account');
    await settle();
    await pass(12_000);
    expect(service.state).toMatchObject({ name: 'reconnecting', attempt: 1 });
    await pass(500);
    expect(links).toHaveLength(2);
  });
});

describe('losing the connection', () => {
  it('waits longer each time, and takes a fresh token each time', async () => {
    const { service, link, links, world, pass, settle } = await ready();
    world.tokens = [
      { kind: 'token', token: 'second' },
      { kind: 'token', token: 'third' },
    ];
    link().handlers.closed(undefined);
    expect(service.state).toEqual({ name: 'reconnecting', attempt: 1, retryAt: 500 });
    await pass(500);
    link().handlers.closed(new Error('refused'));
    await settle();
    expect(service.state).toEqual({ name: 'reconnecting', attempt: 2, retryAt: 1_500 });
    await pass(1_000);
    expect(links.map(({ token }) => token)).toEqual(['first', 'second', 'third']);
  });

  it('tells typed listeners and the window', async () => {
    const { service, link, announced } = await ready();
    const heard: unknown[] = [];
    service.events.on('disconnected', (event) => heard.push(event));
    link().handlers.closed(undefined);
    expect(heard).toEqual([{ error: undefined }]);
    expect(announced).toEqual(['spacetimedb-connected', 'spacetimedb-identity-changed', 'spacetimedb-disconnected']);
  });

  it('keeps the own rows while it looks for another', async () => {
    const { service, link } = await ready();
    link().handlers.closed(undefined);
    expect(service.own.status?.username).toBe('bramble');
    expect(service.connection).toBeUndefined();
  });

  it('tries at once when the network comes back', async () => {
    const { service, link, links, world, settle } = await ready();
    link().handlers.closed(undefined);
    world.wake();
    await settle();
    expect(links).toHaveLength(2);
    expect(service.state.name).toBe('reconnecting');
  });

  it('notices on waking up that the socket died in its sleep', async () => {
    const { service, link, world } = await ready();
    link().dead = true;
    world.wake();
    expect(service.state.name).toBe('reconnecting');
  });

  it('notices a server that fell silent', async () => {
    const { service, link, pass, settle } = await ready();
    link().answersTime = false;
    await settle();
    await pass(20_000);
    await pass(10_000);
    expect(service.state.name).toBe('reconnecting');
  });

  it('hears nothing more from a link it gave up', async () => {
    const { service, links, link, pass } = await ready();
    link().handlers.closed(undefined);
    await pass(500);
    links[0]?.handlers.ownRows(rows({ status: status({ state: 'signed_out' }) }));
    links[0]?.handlers.closed(undefined);
    expect(service.state.name).toBe('reconnecting');
  });

  it('says whether it was a reconnect', async () => {
    const { service, link, pass, open } = await ready();
    const heard: boolean[] = [];
    service.events.on('connected', ({ isReconnect }) => heard.push(isReconnect));
    link().handlers.closed(undefined);
    await pass(500);
    await open();
    expect(heard).toEqual([true]);
    expect(service.state.name).toBe('ready');
  });
});

describe('calls', () => {
  it('fail at once without a connection', async () => {
    const { service } = surroundings();
    await expect(service.call(async () => 1)).rejects.toMatchObject({ code: 'not_connected' });
  });

  it('end with the connection when nobody answers any more', async () => {
    const { service, link } = await ready();
    const call = service.call(() => new Promise(() => {}));
    link().handlers.closed(undefined);
    await expect(call).rejects.toBeInstanceOf(ConnectionLost);
  });

  it('are never sent again over the next connection', async () => {
    const { service, link, pass, open } = await ready();
    let sent = 0;
    const call = service.call(() => {
      sent++;
      return new Promise(() => {});
    });
    link().handlers.closed(undefined);
    await expect(call).rejects.toBeInstanceOf(ConnectionLost);
    await pass(500);
    await open();
    expect(sent).toBe(1);
  });

  it('carry the refusal of the module by its code', async () => {
    const { service } = await ready();
    const refusal = Object.assign(new Error('name_taken: That name is taken.'), { name: 'SenderError' });
    await expect(service.call(() => Promise.reject(refusal))).rejects.toMatchObject({
      code: 'refused',
      refusal: 'name_taken',
      message: 'That name is taken.',
    });
  });

  it('show no inner words of the server', async () => {
    const { service } = await ready();
    const failure = Object.assign(new Error('panicked at line 3'), { name: 'InternalError' });
    await expect(service.call(() => Promise.reject(failure))).rejects.toMatchObject({
      code: 'server_failed',
      message: expect.not.stringContaining('panicked'),
    });
  });
});

describe('being somebody', () => {
  it('says when an account was registered', async () => {
    const { service, link } = await ready(rows({ status: status({ state: 'unregistered', username: '' }) }));
    const heard: unknown[] = [];
    service.events.on('user-registered', (event) => heard.push(event));
    link().handlers.ownRows(rows());
    link().handlers.ownRows(rows());
    expect(heard).toEqual([{ userId: 1, username: 'bramble', isGuest: false }]);
  });

  it('comes back with the token of a guest that somebody was made of', async () => {
    const { link, world } = await ready(rows({ status: status({ state: 'unregistered', username: '' }) }));
    expect(world.preferred).toBe(0);
    link().handlers.ownRows(rows({ status: status({ isGuest: true }) }));
    expect(world.preferred).toBe(1);
  });

  it('does not say so on coming back to an account', async () => {
    const { service, link, pass, open } = await ready();
    const heard: unknown[] = [];
    service.events.on('user-registered', (event) => heard.push(event));
    link().handlers.closed(undefined);
    await pass(500);
    await open();
    expect(heard).toEqual([]);
  });

  it('says when the identity changes, and only then', async () => {
    const { service, link, pass, open } = await ready();
    const heard: unknown[] = [];
    service.events.on('identity-changed', (event) => heard.push(event));
    link().handlers.closed(undefined);
    await pass(500);
    await open();
    link().handlers.closed(undefined);
    await pass(500);
    await open(rows(), 'c9', 'somebody else');
    expect(heard).toEqual([{ identity: 'somebody else', previous: 'me' }]);
  });

  it('leaves by itself when the sign-in is revoked, and stays away', async () => {
    const { service, link, links, pass } = await ready();
    link().handlers.ownRows(rows({ status: status({ state: 'signed_out' }) }));
    expect(service.state).toEqual({ name: 'signed_out' });
    expect(link().isClosed).toBe(true);
    await pass(60_000);
    expect(links).toHaveLength(1);
  });

  it('says how a sign-in ended where the world knows', async () => {
    const { service, link } = await ready();
    link().handlers.ownRows(rows({ status: status({ state: 'signed_out', reason: 'revoked' }) }));
    expect(service.state).toEqual({ name: 'signed_out', by: 'revoked' });
  });

  it('asks the website once for a token that it refuses, however often the page wakes', async () => {
    const { service, links, settle, world } = surroundings();
    world.tokens = [{ kind: 'signed out' }];
    service.use(SETTINGS, 'account');
    await settle();
    world.tokens = [{ kind: 'token', token: 'unasked for' }];
    world.wake();
    await settle();
    expect(service.state).toEqual({ name: 'signed_out' });
    expect(links).toHaveLength(0);
  });

  it('forgets a guest who has become an account, and begins anew only when asked', async () => {
    const { service, link, links, world, open, pass } = surroundings();
    service.use(SETTINGS, 'guest');
    await open(rows({ status: status({ state: 'joined', isGuest: true }) }));
    expect(service.state).toMatchObject({ name: 'refused', code: 'joined' });
    expect(link().isClosed).toBe(true);
    expect(world.forgotten).toBe(1);
    await pass(60_000);
    expect(links).toHaveLength(1);
    service.retry();
    await pass(1);
    expect(links).toHaveLength(2);
  });

  it('is signed out when the website gives no token any more', async () => {
    const { service, link, world, pass } = await ready();
    world.tokens = [{ kind: 'signed out' }];
    link().handlers.closed(undefined);
    await pass(500);
    expect(service.state).toEqual({ name: 'signed_out' });
  });

  it('tries again when the website fails', async () => {
    const { service, link, world, pass, links } = await ready();
    world.tokens = [new SpacetimeError('no_token', 'No.'), { kind: 'token', token: 'again' }];
    link().handlers.closed(undefined);
    await pass(500);
    expect(service.state).toMatchObject({ name: 'reconnecting', attempt: 2 });
    await pass(1_000);
    expect(links).toHaveLength(2);
  });

  it('shows a ban with its reason and keeps the connection, so that it can be read and appealed', async () => {
    const until = new Date(5_000);
    const { service, link } = await ready(rows({ status: status({ state: 'banned', reason: 'Unkind.', until }) }));
    expect(service.state).toEqual({ name: 'refused', code: 'banned', sentence: 'Unkind.', until });
    expect(link().isClosed).toBe(false);
    link().handlers.ownRows(rows());
    expect(service.state.name).toBe('ready');
  });

  it('says where a suspended person may appeal', async () => {
    const { service } = await ready(rows({ status: status({ state: 'suspended', appealTo: 'help@example.org' }) }));
    expect(service.state).toMatchObject({ name: 'refused', code: 'suspended', appealTo: 'help@example.org' });
  });

  it('tells a guest whom nobody knows any more, and begins anew only when asked', async () => {
    const { service, links, world, settle } = surroundings();
    world.isRejected = true;
    service.use(SETTINGS, 'guest');
    await settle();
    links[0]?.handlers.closed(new Error('Failed to verify token: '));
    await settle();
    expect(service.state).toMatchObject({ name: 'refused', code: 'token_rejected' });
    world.isRejected = false;
    service.beginAsNewGuest();
    await settle();
    expect(world.forgotten).toBe(1);
    expect(links).toHaveLength(2);
  });

  it('bears two rejected tokens of an account, then says so and tries no more until asked', async () => {
    const { service, link, links, world, settle, pass } = surroundings();
    const reject = async () => {
      link().handlers.closed(new Error('Failed to verify token: '));
      await settle();
    };
    world.isRejected = true;
    service.use(SETTINGS, 'account');
    await settle();
    await reject();
    expect(service.state).toMatchObject({ name: 'reconnecting', attempt: 1 });
    await pass(500);
    await reject();
    expect(service.state).toMatchObject({ name: 'reconnecting', attempt: 2 });
    await pass(1_000);
    await reject();
    expect(service.state).toMatchObject({ name: 'refused', code: 'sign_in_rejected' });
    await pass(600_000);
    expect(links).toHaveLength(3);
    service.retry();
    await settle();
    expect(links).toHaveLength(4);
  });

  it('goes on trying with an account while the server is merely away, and counts from the last token that was accepted', async () => {
    const { service, link, world, settle, pass, open } = surroundings();
    const fail = async () => {
      link().handlers.closed(new Error('closed'));
      await settle();
      await pass(15_000);
    };
    service.use(SETTINGS, 'account');
    await settle();
    for (let i = 0; i < 5; i++) await fail();
    world.isRejected = true;
    await fail();
    await fail();
    await open();
    expect(service.state.name).toBe('ready');
    for (let i = 0; i < 3; i++) await fail();
    expect(service.state.name).not.toBe('refused');
  });
});
