import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  characterNameKey,
  checkCharacterName,
  checkChatText,
  checkUsername,
  guestName,
  isReserved,
  usernameKey,
} from './index.ts';

const codeOf = (verdict: { ok: boolean; code?: string }) => (verdict.ok ? 'ok' : verdict.code);

describe('usernames', () => {
  test.each(['ann', 'Anna', 'x-y', 'a_b_c', 'Anna2000', 'abcdefghijklmnopqrst'])('%s is one', (name) => {
    expect(checkUsername(name)).toEqual({ ok: true, value: name });
  });

  test.each([
    ['', 'nothing'],
    ['ab', 'too short'],
    ['abcdefghijklmnopqrstu', 'too long'],
    ['2fast', 'begins with a digit'],
    ['-ann', 'begins with a hyphen'],
    ['ann-', 'ends with a hyphen'],
    ['a--b', 'two separators together'],
    ['an na', 'a blank'],
    ['änna', 'not plain letters'],
    ['аnna', 'a Cyrillic letter'],
    ['anna\u200b', 'something invisible'],
    ['anna\n2', 'a line break'],
  ])('%j is none: %s', (name) => {
    expect(checkUsername(name)).toEqual({ ok: false, code: 'name_malformed' });
  });

  test('are forgiven blanks around them', () => {
    expect(checkUsername('  anna ')).toEqual({ ok: true, value: 'anna' });
  });

  test('that look alike share a key', () => {
    expect(usernameKey('An-Na')).toBe(usernameKey('anna'));
    expect(usernameKey('Illy')).toBe(usernameKey('lI1y'));
    expect(usernameKey('b0b')).toBe(usernameKey('BOB'));
    expect(usernameKey('anna')).not.toBe(usernameKey('hanna'));
  });

  test('have a key for whatever somebody types into an address', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof usernameKey(text) === 'string'));
  });

  test('cannot be a guest’s', () => {
    expect(checkUsername(guestName(4821)).ok).toBe(false);
    expect(checkUsername('Guest4821')).toEqual({ ok: false, code: 'name_reserved' });
    expect(usernameKey(guestName(1000))).not.toBe(usernameKey(guestName(1001)));
  });
});

describe('reserved names', () => {
  test.each([
    'admin',
    'Admin',
    'ADM1N',
    '4dmin',
    'ad-min',
    'admin2',
    'AdminJohn',
    'adminjohn',
    'hollowmereans',
    'the-admin',
    'TheAdmin',
    'mod_max',
    'Max-Mod',
    'Hollowmere',
    'H0ll0wmere',
    'guest7',
    'Staff',
    'GameMaster',
    'Ađmin',
    'Møderator',
    'Hølløwmere',
    'Ŧeam',
    'root',
    'null',
  ])('%s is one', (name) => {
    expect(isReserved(name)).toBe(true);
  });

  test.each(['badminton', 'Staffan', 'Modesty', 'Rooted', 'Helper', 'Teamo', 'anna'])('%s is none', (name) => {
    expect(isReserved(name)).toBe(false);
  });
});

describe('character names', () => {
  test.each(['Bo', 'Anna', 'Ægir', 'José', 'Þóra', "O'Neil", 'Anna-Lu', 'Li Mei Ho', 'Şirin', 'Łukasz'])(
    '%s is one',
    (name) => {
      expect(checkCharacterName(name)).toEqual({ ok: true, value: name });
    },
  );

  test.each([
    ['A', 'too short'],
    ['Abcdefghijklmnopq', 'too long'],
    ['Anna  Lu', 'two blanks'],
    ["Anna-'Lu", 'two separators'],
    ['-Anna', 'begins with a separator'],
    ["Anna'", 'ends with one'],
    ['Anna2', 'a digit'],
    ['Ａnna', 'a wide letter'],
    ['ﬁona', 'a ligature'],
    ['ĳsbrand', 'two letters in one'],
    ['ǃanna', 'a click that looks like a sign'],
    ['Жук', 'another script'],
    ['Aнна', 'two scripts'],
    ['An\u0301\u0302na', 'towers of accents'],
    ['An\u200bna', 'something invisible'],
    ['ᴀnna', 'a small capital'],
    ['Ɩvan', 'an iota that looks like an I'],
    ['ȷon', 'a j without its dot'],
    ['Ʀoot', 'a letter of runes that looks like an R'],
    ['ƿeter', 'a letter of old that looks like a p'],
    ['ĸarl', 'a kra that looks like a k'],
  ])('%j is none: %s', (name) => {
    expect(codeOf(checkCharacterName(name))).toBe('name_malformed');
  });

  test('are composed, trimmed, and keep a straight apostrophe', () => {
    expect(checkCharacterName(' Jose\u0301 ')).toEqual({ ok: true, value: 'José' });
    expect(checkCharacterName('O’Neil')).toEqual({ ok: true, value: "O'Neil" });
  });

  test('may be reserved', () => {
    expect(codeOf(checkCharacterName('Admin'))).toBe('name_reserved');
    expect(codeOf(checkCharacterName('Guest Anna'))).toBe('name_reserved');
  });

  test('that differ by case, accents or separators share a key', () => {
    for (const name of ['Jose', 'José', 'JOSÉ', 'Jo-se', 'Jo se']) expect(characterNameKey(name)).toBe('jose');
    expect(characterNameKey('Iris')).toBe(characterNameKey('lris'));
    expect(characterNameKey('Bjørn')).toBe(characterNameKey('Bjorn'));
  });

  test('that are accepted have a key of plain letters, so that none differs by its looks alone', () => {
    const letters = Array.from({ length: 0x1f00 }, (_, code) => String.fromCodePoint(code));
    for (const letter of letters) {
      const checked = checkCharacterName(`Anna${letter}o`);
      if (checked.ok) expect(characterNameKey(checked.value)).toMatch(/^[a-z]+$/);
    }
  });

  test('that are accepted are accepted as they came out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (typed) => {
        const first = checkCharacterName(typed);
        if (first.ok) expect(checkCharacterName(first.value)).toEqual(first);
      }),
    );
  });
});

describe('chat', () => {
  test('keeps words and pictures', () => {
    expect(checkChatText('Grüße 👩‍🌾 – see you!')).toEqual({ ok: true, value: 'Grüße 👩‍🌾 – see you!' });
  });

  test('becomes one line without what cannot be seen', () => {
    expect(checkChatText('  a\n\nb\t c\u0007\u202e\u200b ')).toEqual({ ok: true, value: 'a b c' });
    expect(checkChatText('half \ud800 pair')).toEqual({ ok: true, value: 'half \ufffd pair' });
  });

  test('loses towers of accents', () => {
    const { value } = checkChatText(`z${'\u0335'.repeat(40)}!`) as { value: string };
    expect(value.length).toBe(5);
  });

  test.each(['', '   ', '\u200b\u200b', '\u0301', '\n\t', '\u200d', '\u3164'])('%j says nothing', (text) => {
    expect(codeOf(checkChatText(text))).toBe('text_empty');
  });

  test('has 200 characters at most, counted as people count', () => {
    expect(codeOf(checkChatText('x'.repeat(200)))).toBe('ok');
    expect(codeOf(checkChatText('😀'.repeat(200)))).toBe('ok');
    expect(codeOf(checkChatText('x'.repeat(201)))).toBe('text_too_long');
    expect(codeOf(checkChatText('x'.repeat(1_000_000)))).toBe('text_too_long');
  });

  test('never lets a control or a direction mark through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const checked = checkChatText(typed);
        if (checked.ok) expect(checked.value).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
