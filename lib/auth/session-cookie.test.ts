import { expect, test, vi } from 'vitest';
import { deleteSessionCookies, dropSessionCookies, isSessionCookie } from './session-cookie.ts';

test('session cookies are known with and without prefix, whole and in chunks', () => {
  const names = ['next-auth.session-token', 'next-auth.session-token.0', '__Secure-next-auth.session-token.12'];
  expect(names.every(isSessionCookie)).toBe(true);
});

test('other cookies are left alone', () => {
  const names = ['next-auth.csrf-token', 'next-auth.session-token.x', 'my-next-auth.session-token', 'theme'];
  expect(names.some(isSessionCookie)).toBe(false);
  expect(deleteSessionCookies(names)).toEqual([]);
});

test('deleting a secure cookie says Secure, else browsers would keep it', () => {
  expect(deleteSessionCookies(['next-auth.session-token.0', '__Secure-next-auth.session-token'])).toEqual([
    'next-auth.session-token.0=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
    '__Secure-next-auth.session-token=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax; Secure',
  ]);
});

test('dropping them from a jar does so, too, and leaves the rest', () => {
  const names = ['theme', '__Secure-next-auth.session-token', 'next-auth.session-token'];
  const set = vi.fn();
  dropSessionCookies({ getAll: () => names.map((name) => ({ name })), set });
  const gone = { value: '', path: '/', maxAge: 0, httpOnly: true, sameSite: 'lax' };
  expect(set.mock.calls).toEqual([
    [{ ...gone, name: '__Secure-next-auth.session-token', secure: true }],
    [{ ...gone, name: 'next-auth.session-token', secure: false }],
  ]);
});
