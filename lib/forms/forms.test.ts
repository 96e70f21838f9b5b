import { describe, expect, test } from 'vitest';
import { AppError } from '../errors/app-error.ts';
import { WorldRefusal } from '../errors/world-refusal.ts';
import { failedForm, fieldErrorsOf, typedValues } from './form-state.ts';
import { newCharacterSchema } from './new-character.ts';
import { registrationFields, registrationSchema } from './registration.ts';

const complaints = (schema: { safeParse: typeof registrationSchema.safeParse }, input: unknown) => {
  const parsed = schema.safeParse(input);
  return parsed.success ? {} : fieldErrorsOf(parsed.error);
};

describe('choosing a username', () => {
  test('forgives blanks around it', () => {
    expect(registrationSchema.parse({ username: '  Anna ' })).toEqual({ username: 'Anna' });
  });

  test.each([
    ['', 'cannot be used'],
    ['a', 'cannot be used'],
    ['no spaces', 'cannot be used'],
    ['admin', 'reserved'],
  ])('%j is refused beside the field', (username, words) => {
    expect(complaints(registrationSchema, { username }).username).toContain(words);
  });

  test('a missing field is refused, not taken for a name', () => {
    expect(registrationSchema.safeParse({}).success).toBe(false);
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
