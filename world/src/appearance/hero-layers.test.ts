import { describe, expect, test } from 'vitest';
import { facingOf, heroLayers, heroPose } from './index.ts';

const look = { skin: 2, hair: 4, hairColor: 7, tunic: 1 };

describe('the layers of a character', () => {
  test('lie in the order clothes, head, hair, hat', () => {
    expect(heroLayers(look, 'cleric', 'down', 'stand').map(({ frame }) => frame)).toEqual([
      'hero/outfit/cleric/1/down/stand',
      'hero/head/2/down',
      'hero/hair/4/7/down',
      'hero/hat/cleric/1/down',
    ]);
  });

  test('facing left is facing right in a mirror', () => {
    const left = heroLayers(look, 'mage', 'left', 'pass');
    const right = heroLayers(look, 'mage', 'right', 'pass');
    expect(left.map(({ frame }) => frame)).toEqual(right.map(({ frame }) => frame));
    expect(left.every(({ flipX }) => flipX)).toBe(true);
    expect(right.some(({ flipX }) => flipX)).toBe(false);
  });

  test('head, hair and hat rise together in the middle of a step, the feet do not', () => {
    expect(heroLayers(look, 'ranger', 'up', 'pass').map(({ lift }) => lift)).toEqual([0, 1, 1, 1]);
  });

  test('hair is cut to fit beneath helmets, hats and hoods', () => {
    const hairOf = (heroClass: 'warrior' | 'cleric') => heroLayers(look, heroClass, 'down', 'stand')[2]?.frame;
    expect(hairOf('warrior')).toBe('hero/under/4/7/down');
    expect(hairOf('cleric')).toBe('hero/hair/4/7/down');
  });
});

describe('poses', () => {
  test('a walk cycle lasts half a second and steps with both feet', () => {
    const cycle = [0, 125, 250, 375].map((ms) => heroPose(true, ms));
    expect(cycle).toEqual(['step-a', 'pass', 'step-b', 'pass']);
    expect(heroPose(true, 500)).toBe('step-a');
  });

  test('who stands breathes', () => {
    const seen = new Set(Array.from({ length: 20 }, (_, i) => heroPose(false, i * 130)));
    expect(seen).toEqual(new Set(['stand', 'breathe']));
  });
});

test('eight directions are drawn in four facings', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8].map(facingOf)).toEqual([
    'up',
    'right',
    'right',
    'right',
    'down',
    'left',
    'left',
    'left',
  ]);
});
