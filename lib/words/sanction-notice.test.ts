import { expect, test } from 'vitest';
import { sanctionNotice } from './sanction-notice.ts';

const until = Date.UTC(2026, 11, 3, 14, 5);

test.each([
  [{ kind: 'warn', until: null }, 'This is a warning. Nothing is taken from you.'],
  [{ kind: 'mute', until }, 'You cannot talk until 3 Dec 2026, 14:05 UTC.'],
  [{ kind: 'suspend', until: null }, 'You cannot play until staff say otherwise.'],
  [{ kind: 'ban', until: null }, 'This account is banned for good.'],
])('%j is said plainly', (terms, sentence) => {
  expect(sanctionNotice(terms, { language: 'en-GB', timeZone: 'UTC' })).toBe(sentence);
});
