import { expect, test } from 'vitest';
import { activitySentence } from './activity.ts';

test('what happened is told as a sentence with its detail', () => {
  expect(activitySentence('character_created', 'Brynja')).toBe('You created the character Brynja.');
  expect(activitySentence('signed_out', '')).toBe('You signed out.');
});

test('a detail is taken as it is, whatever signs it holds', () => {
  expect(activitySentence('sign_in_ended', '100%, $& and %')).toBe('You signed out another device: 100%, $& and %.');
});

test('a detail that is missing leaves no hole', () => {
  expect(activitySentence('signed_in', '')).toBe('You signed in through unknown.');
});

test('what is not known is shown all the same', () => {
  expect(activitySentence('constructor', '')).toBe('constructor');
  expect(activitySentence('danced', 'in the rain')).toBe('danced: in the rain');
});
