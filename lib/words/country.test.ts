import { expect, test } from 'vitest';
import { countryName } from './country.ts';

test('a country has a name in every language', () => {
  expect(countryName('DE', 'en-GB')).toBe('Germany');
  expect(countryName('DE', 'fr-FR')).toBe('Allemagne');
});

test.each(['', 'de', 'XYZ', '<b>', '99'])('"%s" is no country', (code) => {
  expect(countryName(code, 'en-GB')).toBeNull();
});
