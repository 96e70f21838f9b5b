import { describe, expect, it } from 'vitest';
import { weakness } from './password-rules.ts';

describe('a password', () => {
  it.each([
    'lantern walks slowly',
    'Xk7#pQ2!vLm9',
    'correct-horse-mushroom',
    'dreiundzwanzig Krähen',
    '漢字の長い合言葉ですよね',
    'my dragon eats turnips',
    'samwise the brave gardener',
  ])('like %j is taken', (password) => {
    expect(weakness(password, 'ada')).toBeNull();
  });

  it.each([
    ['', 'Please choose'],
    ['123456789', 'too short'],
    ['x'.repeat(201), 'too long'],
    ['adalovelace', 'close to your user name'],
    ['AdaLovelace1815', 'close to your user name'],
    ['ecalevolada99', 'close to your user name'],
    ['aaaaaaaaaaaa', 'repeats itself'],
    ['abcabcabcabc', 'repeats itself'],
    ['hahahahahaha!', 'repeats itself'],
    ['12345678901', 'keyboard or the alphabet'],
    ['0987654321', 'keyboard or the alphabet'],
    ['abcdefghijkl', 'keyboard or the alphabet'],
    ['1q2w3e4r5t', 'keyboard or the alphabet'],
    ['Password123!', 'everybody tries'],
    ['P@ssw0rd2026', 'everybody tries'],
    ['hollowmere123', 'everybody tries'],
    ['iloveyou2026', 'everybody tries'],
    ['dragonmaster', 'everybody tries'],
    ['!!!Summer2026!!!', 'everybody tries'],
    ['summer2026winter', 'guessed too soon'],
    ['dragon-master-king', 'guessed too soon'],
  ])('like %j is refused: %s', (password, reason) => {
    expect(weakness(password, 'AdaLovelace')).toContain(reason);
  });

  it('is measured in characters as people count them', () => {
    expect(weakness('🦊🐺🌲🌊🏠🔥⭐🌙🎣', 'ada')).toContain('too short');
    expect(weakness('🦊🐺🌲🌊🏠🔥⭐🌙🎣🍄', 'ada')).toBeNull();
  });
});
