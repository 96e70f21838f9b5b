import { expect, test } from 'vitest';
import { appealAddress } from './appeal-address.ts';

test('a mail address can be written to', () => {
  expect(appealAddress('appeals@hollowmere.example')).toBe('mailto:appeals@hollowmere.example');
});

test('an https address can be followed', () => {
  expect(appealAddress('https://hollowmere.example/appeal?x=1')).toBe('https://hollowmere.example/appeal?x=1');
});

test.each(['', 'javascript:alert(1)', 'http://plain.example', 'a@b', 'a@b.c?cc=everybody@b.c', 'ask Anna'])(
  '"%s" leads nowhere',
  (written) => {
    expect(appealAddress(written)).toBeNull();
  },
);
