import { expect, test } from 'vitest';
import { fieldErrorsOf } from './form-state.ts';
import { reportSchema } from './report.ts';

const whole = { name: 'Ada', category: 'spam', text: 'Sells gold at the well,\r\nall day.' };

const complaints = (form: object) =>
  Object.keys(fieldErrorsOf(reportSchema.safeParse(form).error ?? ({ issues: [] } as never)));

test('a whole report is tidied and passes', () => {
  expect(reportSchema.parse(whole).text).toBe('Sells gold at the well,\nall day.');
});

test.each([
  ['category', { ...whole, category: 'boredom' }],
  ['category', { name: 'Ada', text: 'x' }],
  ['text', { ...whole, text: 'x'.repeat(501) }],
  ['text', { ...whole, category: 'other', text: ' ' }],
])('what is wrong is said at the field %s', (field, form) => {
  expect(complaints(form)).toEqual([field]);
});

test('a category says enough without words', () => {
  expect(complaints({ ...whole, text: '' })).toEqual([]);
});
