import { describe, expect, test } from 'vitest';
import { hasSmallBody, readSmallForm } from './small-form.ts';

const type = 'application/x-www-form-urlencoded';
const post = (body: BodyInit, contentType = type) =>
  new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: { 'content-type': contentType },
    duplex: 'half',
  } as RequestInit);

describe('a small form', () => {
  test('is read as fields', async () => {
    const form = await readSmallForm(post('returnTo=%2Fplay&prompt=login'));
    expect(Object.fromEntries(form)).toEqual({ returnTo: '/play', prompt: 'login' });
  });

  test('may say its encoding', async () => {
    expect((await readSmallForm(post('name=J%C3%B3', `${type}; charset=utf-8`))).get('name')).toBe('Jó');
  });

  test('of another type is refused', async () => {
    await expect(readSmallForm(post('{}', 'application/json'))).rejects.toThrow(/malformed_request/);
  });

  test('that is not small is refused before it is all read', async () => {
    let pulled = 0;
    const endless = new ReadableStream({
      pull(controller) {
        pulled++;
        controller.enqueue(new TextEncoder().encode('x'.repeat(10_000)));
      },
    });
    await expect(readSmallForm(post(endless))).rejects.toThrow(/malformed_request/);
    expect(pulled).toBeLessThan(20);
  });
});

test('a body is small when it says so; one that does not say is not trusted', () => {
  const headers = (more: Record<string, string>) => new Headers(more);
  expect(hasSmallBody(headers({ 'content-length': '0' }))).toBe(true);
  expect(hasSmallBody(headers({ 'content-length': '65536' }))).toBe(true);
  expect(hasSmallBody(headers({}))).toBe(true);
  expect(hasSmallBody(headers({ 'content-length': '65537' }))).toBe(false);
  expect(hasSmallBody(headers({ 'content-length': 'many' }))).toBe(false);
  expect(hasSmallBody(headers({ 'transfer-encoding': 'chunked' }))).toBe(false);
});
