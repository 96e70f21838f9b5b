import { describe, expect, test } from 'vitest';
import { AppError } from '../errors/app-error.ts';
import { WorldRefusal } from '../errors/world-refusal.ts';
import { failedForm, fieldErrorsOf, typedValues } from './form-state.ts';
import { newCharacterSchema } from './new-character.ts';
import { isOldEnough, registrationFields, registrationSchema } from './registration.ts';

const complaints = (schema: { safeParse: typeof registrationSchema.safeParse }, input: unknown) => {
  const parsed = schema.safeParse(input);
  return parsed.success ? {} : fieldErrorsOf(parsed.error);
};

describe('registering', () => {
  const sound = { username: 'Anna', terms: '3', born: '' };

  test('forgives blanks around the username', () => {
    expect(registrationSchema.parse({ ...sound, username: '  Anna ' })).toEqual({
      username: 'Anna',
      terms: 3,
      born: '',
    });
  });

  test.each([
    ['', 'cannot be used'],
    ['a', 'cannot be used'],
    ['no spaces', 'cannot be used'],
    ['admin', 'reserved'],
  ])('the username %j is refused beside the field', (username, words) => {
    expect(complaints(registrationSchema, { ...sound, username }).username).toContain(words);
  });

  test('a missing field is refused, not taken for a name', () => {
    expect(registrationSchema.safeParse({ ...sound, username: undefined }).success).toBe(false);
  });

  test('terms whose box was left empty are refused beside it', () => {
    expect(complaints(registrationSchema, { ...sound, terms: undefined }).terms).toContain('accept the terms');
  });

  test('a day that no calendar has is refused beside the field', () => {
    expect(complaints(registrationSchema, { ...sound, born: '2001-02-30' }).born).toContain('day of the calendar');
  });

  test.each([
    ['2010-05-31', 16, '2026-05-30', false],
    ['2010-05-31', 16, '2026-05-31', true],
    ['2012-02-29', 13, '2025-02-28', false],
    ['2012-02-29', 13, '2025-03-01', true],
    ['', 16, '2026-05-31', false],
    ['', 0, '2026-05-31', true],
  ])('born on "%s" is old enough for %i on %s: %s', (born, age, today, verdict) => {
    expect(isOldEnough(born, age, today)).toBe(verdict);
  });
});

describe('making a character', () => {
  const sound = { name: 'Fenn', class: 'ranger', skin: '1', hair: '2', hairColor: '3', tunic: '4' };

  test('reads the numbers of a look from the form', () => {
    expect(newCharacterSchema.parse(sound)).toEqual({
      name: 'Fenn',
      class: 'ranger',
      skin: 1,
      hair: 2,
      hairColor: 3,
      tunic: 4,
    });
  });

  test.each([
    ['name', { ...sound, name: 'X9' }],
    ['class', { ...sound, class: 'dragon' }],
    ['skin', { ...sound, skin: '6' }],
    ['hair', { ...sound, hair: '-1' }],
    ['hairColor', { ...sound, hairColor: '1.5' }],
    ['tunic', { ...sound, tunic: 'red' }],
  ])('a bad %s is refused beside that field', (field, input) => {
    const parsed = newCharacterSchema.safeParse(input);
    expect(parsed.success ? [] : Object.keys(fieldErrorsOf(parsed.error))).toEqual([field]);
  });
});

describe('a form that failed', () => {
  const values = { username: 'Anna' };

  test('keeps what was typed and puts a refusal beside its field', () => {
    expect(failedForm(values, new WorldRefusal('name_taken'), registrationFields)).toEqual({
      values,
      fieldErrors: { username: 'That name is taken.' },
      formError: null,
    });
  });

  test('says other refusals about the whole form', () => {
    expect(failedForm(values, new WorldRefusal('too_fast'), registrationFields)).toMatchObject({
      fieldErrors: {},
      formError: expect.stringContaining('too fast'),
    });
  });

  test('says in words that the world is away', () => {
    expect(failedForm(values, new AppError('signed_out'), registrationFields).formError).toBe('Please sign in first.');
  });
});

test('files in a form are left out', () => {
  const data = new FormData();
  data.set('username', 'Anna');
  data.set('file', new File(['x'], 'x.txt'));
  expect(typedValues(data)).toEqual({ username: 'Anna' });
});
