import { describe, expect, test } from 'vitest';
import { languageOf, zoneOf } from './manner.ts';

describe('the language of dates and numbers', () => {
  test.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de-AT'],
    ['fr;q=0.5, es;q=0.9', 'es'],
    ['en', 'en-GB'],
    ['en-US,en;q=0.9', 'en-US'],
    ['xx-nonsense!, it', 'it'],
    ['de;q=0, nl;q=0.1', 'nl'],
    ['*', 'en-GB'],
    ['', 'en-GB'],
    [';;;,q=,,-', 'en-GB'],
  ])('for a browser that accepts "%s" is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe('the time zone', () => {
  test('is the browser’s', () => {
    expect(zoneOf('Europe/Berlin')).toBe('Europe/Berlin');
  });

  test.each([undefined, '', 'Atlantis/Deep', '../etc', 'x'.repeat(1000)])('is UTC for "%s"', (claimed) => {
    expect(zoneOf(claimed)).toBe('UTC');
  });
});
