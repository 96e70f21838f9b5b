import { describe, expect, it } from 'vitest';
import { estimateGuesses, strengthOf } from './estimate.js';

const strength = (password: string, username = 'ada') => strengthOf(password, username, 10);

describe('the strength of a password', () => {
  it.each([
    ['', 0],
    ['short', 1],
    ['summer2026winter', 1],
    ['dragonmasterking', 1],
    ['Hollowmere!Hollowmere!', 1],
    ['p@ssw0rd-qwerty-2026', 1],
    ['summer winter dragon sword', 2],
    ['kxvqzwplmt', 3],
    ['lantern walks slowly', 4],
    ['Xk7#pQ2!vLm9', 4],
    ['漢字の長い合言葉ですよね', 4],
  ])('of %j is %i', (password, expected) => {
    expect(strength(password)).toBe(expected);
  });

  it('is less where the user name is part of it', () => {
    expect(estimateGuesses('lovelace-turnips', 'lovelace')).toBeLessThan(
      estimateGuesses('lovelace-turnips', 'ada') - 5,
    );
  });

  it('never shrinks when something is added at the end', () => {
    let before = 0;
    for (const text of ['dragon', 'dragon mush', 'dragon mushroom', 'dragon mushroom 1987 k']) {
      const now = estimateGuesses(text, '');
      expect(now).toBeGreaterThan(before);
      before = now;
    }
  });

  it('is found quickly, however long the password', () => {
    const start = performance.now();
    strength('password'.repeat(25));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
