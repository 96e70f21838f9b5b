import { expect, test, vi } from 'vitest';
import { AppError } from '../errors/app-error.ts';
import { publicAnswer, publicPreflight } from './public-answer.ts';

const ask = (headers: HeadersInit = {}) => new Request('http://localhost/api/hiscores/level', { headers });
const value = { rows: [{ name: 'Ada' }] };
const read = async () => value;

test('any website may read the answer, and whoever carries it may keep it', async () => {
  const answer = await publicAnswer(ask(), 15, read);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=15, stale-while-revalidate=60');
  expect(await answer.json()).toEqual(value);
});

test('who has it already gets no second copy, however the tag came back', async () => {
  const etag = (await publicAnswer(ask(), 15, read)).headers.get('etag') ?? '';
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const answer = await publicAnswer(ask({ 'if-none-match': known }), 15, read);
    expect(answer.status).toBe(304);
    expect(await answer.text()).toBe('');
  }
  expect((await publicAnswer(ask({ 'if-none-match': '"other"' }), 15, read)).status).toBe(200);
});

test('other content has another tag', async () => {
  const tags = [value, { rows: [] }].map(async (content) =>
    (await publicAnswer(ask(), 15, async () => content)).headers.get('etag'),
  );
  expect(new Set(await Promise.all(tags)).size).toBe(2);
});

test('errors are readable from everywhere, too, and kept by nobody', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const answer = await publicAnswer(ask(), 15, () => Promise.reject(new AppError('not_found')));
  expect(answer.status).toBe(404);
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toMatchObject({ error: { code: 'not_found' } });
});

test('a preflight allows reading, and nothing else', () => {
  expect(publicPreflight().headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS');
});
