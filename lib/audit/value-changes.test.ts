import { describe, expect, test } from 'vitest';
import { valueChanges } from './value-changes.ts';

describe('what an act changed', () => {
  test('is listed by field, and what stayed is left out', () => {
    expect(valueChanges('{"username":"Anna","role":""}', '{"username":"Berta","role":""}')).toEqual([
      { field: 'username', before: 'Anna', after: 'Berta' },
    ]);
  });

  test('shows what came new and what is gone', () => {
    expect(valueChanges('', '{"kind":"mute"}')).toEqual([{ field: 'kind', before: null, after: 'mute' }]);
    expect(valueChanges('{"kind":"mute"}', '')).toEqual([{ field: 'kind', before: 'mute', after: null }]);
  });

  test('says yes, no, none and empty in words', () => {
    const after = '{"isLifted":true,"isOnline":false,"until":null,"note":"","permissions":[],"minutes":60}';
    expect(valueChanges('', after).map(({ after }) => after)).toEqual([
      'yes',
      'no',
      '(none)',
      '(empty)',
      '(none)',
      '60',
    ]);
  });

  test('of a list is what came and what went', () => {
    expect(valueChanges('["a","b","c"]', '["a"]')).toEqual([{ field: '', before: 'b, c', after: null }]);
    expect(valueChanges('{"may":["a"]}', '{"may":["b"]}')).toEqual([{ field: 'may', before: 'a', after: 'b' }]);
    expect(valueChanges('', '["a","b"]')).toEqual([{ field: '', before: null, after: 'a, b' }]);
  });

  test('keeps deeper objects readable', () => {
    expect(valueChanges('', '{"look":{"hair":2}}')).toEqual([{ field: 'look', before: null, after: '{"hair":2}' }]);
  });

  test('takes text that is no JSON as it is', () => {
    expect(valueChanges('moderator', 'administrator')).toEqual([
      { field: '', before: 'moderator', after: 'administrator' },
    ]);
    expect(valueChanges('same', 'same')).toEqual([]);
  });
});
