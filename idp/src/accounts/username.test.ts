import { describe, expect, it } from 'vitest';
import { checkUsername, usernameKey } from './username.ts';

describe('a user name', () => {
  it.each(['ada', 'Ada.Lovelace', 'x-1', 'Łucja', '漢字名', 'नमस्ते', 'a_b-c.d', '007'])('like %j is taken', (name) => {
    expect(checkUsername(name)).toEqual({ ok: true, username: name });
  });

  it.each([
    '',
    'ab',
    'x'.repeat(31),
    'two words',
    '-ada',
    'ada-',
    'a..b',
    'ada@home',
    'a\u200bda',
    'a\0da',
    '👑king',
    '<b>x</b>',
  ])('like %j is refused', (name) => {
    expect(checkUsername(name).ok).toBe(false);
  });

  it('is freed of spaces around it and of full-width costume', () => {
    expect(checkUsername('  Ａｄａ ')).toEqual({ ok: true, username: 'Ada' });
  });

  it('is the same name in capitals and in other encodings of the same letters', () => {
    expect(usernameKey('ÅSA')).toBe(usernameKey('a\u030Asa'));
    expect(usernameKey('STRASSE')).toBe(usernameKey('straße'));
    expect(usernameKey('ada')).not.toBe(usernameKey('ade'));
  });
});
