import { describe, expect, it } from 'vitest';
import { accountTokens, guestTokens } from './token-source.ts';

const settings = { uri: 'ws://127.0.0.1:3000', database: 'hollowmere' };
const answering = (status: number, body: unknown) => async () => Response.json(body, { status });

function storageOf(entries: Record<string, string> = {}) {
  const map = new Map(Object.entries(entries));
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
}

describe('tokens of an account', () => {
  it('are asked for by POST, each time anew', async () => {
    const asked: unknown[] = [];
    const source = accountTokens(async (...args) => {
      asked.push(args);
      return Response.json({ token: `t${asked.length}` });
    });
    expect(await source.take()).toEqual({ kind: 'token', token: 't1' });
    expect(await source.take()).toEqual({ kind: 'token', token: 't2' });
    expect(asked[0]).toEqual(['/api/spacetime/token', { method: 'POST', cache: 'no-store' }]);
  });

  it('say when the sign-in has ended', async () => {
    expect(await accountTokens(answering(401, {})).take()).toEqual({ kind: 'signed out' });
  });

  it('fail by a code of ours when the website fails', async () => {
    for (const status of [403, 500, 503]) {
      await expect(accountTokens(answering(status, {})).take()).rejects.toMatchObject({ code: 'no_token' });
    }
    await expect(accountTokens(answering(200, { nothing: 1 })).take()).rejects.toMatchObject({ code: 'no_token' });
    const offline = accountTokens(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(offline.take()).rejects.toMatchObject({ code: 'no_token' });
  });
});

describe('tokens of a guest', () => {
  it('begin without one and keep what SpacetimeDB gives', async () => {
    const storage = storageOf();
    const source = guestTokens(settings, storage);
    expect(await source.take()).toEqual({ kind: 'anonymous' });
    source.keep('made-by-the-server');
    expect(await guestTokens(settings, storage).take()).toEqual({ kind: 'token', token: 'made-by-the-server' });
  });

  it('are kept apart for each database', async () => {
    const storage = storageOf();
    guestTokens(settings, storage).keep('a');
    const other = guestTokens({ ...settings, database: 'elsewhere' }, storage);
    expect(await other.take()).toEqual({ kind: 'anonymous' });
  });

  it('last as long as the page where storage is forbidden', async () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const source = guestTokens(settings, { getItem: forbidden, setItem: forbidden, removeItem: forbidden });
    source.keep('a');
    expect(await source.take()).toEqual({ kind: 'token', token: 'a' });
  });

  it('are those of the tab that plays, when two tabs began at the same time', async () => {
    const storage = storageOf();
    const [playing, idle] = [guestTokens(settings, storage), guestTokens(settings, storage)];
    playing.keep('playing');
    idle.keep('idle');
    playing.prefer();
    expect(await guestTokens(settings, storage).take()).toEqual({ kind: 'token', token: 'playing' });
  });

  it('of another tab stay when this one forgets its own', async () => {
    const storage = storageOf();
    const [mine, other] = [guestTokens(settings, storage), guestTokens(settings, storage)];
    mine.keep('mine');
    other.keep('other');
    mine.forget();
    expect(await mine.take()).toEqual({ kind: 'token', token: 'other' });
  });

  it('are gone when forgotten', async () => {
    const storage = storageOf();
    const source = guestTokens(settings, storage);
    source.keep('a');
    source.forget();
    expect(await source.take()).toEqual({ kind: 'anonymous' });
    expect(storage.map.size).toBe(0);
  });
});
