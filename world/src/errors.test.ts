import { expect, test } from 'vitest';
import { formatError, parseError } from './errors.ts';

test('a refusal is read back as it was made', () => {
  expect(formatError('name_taken')).toBe('name_taken: That name is taken.');
  expect(parseError(formatError('name_taken'))).toEqual({ code: 'name_taken', sentence: 'That name is taken.' });
});

test('foreign text never reaches a person', () => {
  for (const message of ['', 'TypeError: x is undefined', 'no colon', 'constructor: hello', 'name_taken']) {
    expect(parseError(message)).toEqual({ code: 'unknown', sentence: 'Something went wrong. Please try again.' });
  }
});

test('a sentence of ours is shown even when what follows the code is not', () => {
  expect(parseError('too_fast: <script>').sentence).toBe('That was too fast. Please wait a moment.');
});
