import { expect, test } from 'vitest';
import { formatError } from '../../world/src/errors.ts';
import { refusalIn } from './world-roles.ts';

const failed = (text: string) => `spacetime call failed:\n${text}`;

test('what the world refuses becomes a sentence about that person', () => {
  const say = (code: Parameters<typeof formatError>[0], role = 'moderator') =>
    refusalIn(failed(formatError(code)), 'Anna', role);
  expect(say('no_such_user')).toBe('Nobody is called Anna. They have to choose that username on the website first.');
  expect(say('no_such_role', 'emperor')).toBe('There is no role emperor.');
  expect(say('guests_cannot')).toBe('Anna is a guest, and guests cannot have a role.');
  expect(say('nothing_changed')).toBe('Anna is moderator already.');
  expect(say('nothing_changed', '')).toBe('Anna has no role.');
  expect(say('not_owner')).toBe('Only the owner of this world may do that.');
});

test('what is no refusal is told as it is', () => {
  const message = failed('error: nothing listens at http://127.0.0.1:3000');
  expect(refusalIn(message, 'Anna', 'moderator')).toBe(message);
});
