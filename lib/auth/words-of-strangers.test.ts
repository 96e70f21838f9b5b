import { expect, test } from 'vitest';
import { isProviderError, oneLine } from './words-of-strangers.ts';

test('what strangers say is one line in the log, and a short one', () => {
  expect(oneLine('state mismatch\r\nThe owner signed in\u2028and left\u202e.')).toBe(
    'state mismatch The owner signed in and left .',
  );
  expect(oneLine('é'.repeat(5000))).toHaveLength(300);
});

test('a provider sends codes back, no sentences', () => {
  expect(['invalid_scope', 'server_error', 'access_denied'].every(isProviderError)).toBe(true);
  expect(['invalid_client: call me', 'invalid_client\nx', '', 'a'.repeat(41)].some(isProviderError)).toBe(false);
});
