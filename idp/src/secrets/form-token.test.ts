import { describe, expect, it } from 'vitest';
import { FormTokens } from './form-token.ts';

describe('a form token', () => {
  it('is good for its purpose only', () => {
    const tokens = new FormTokens(['secret']);
    expect(tokens.isValid(tokens.make('interaction 1'), 'interaction 1')).toBe(true);
    expect(tokens.isValid(tokens.make('interaction 1'), 'interaction 2')).toBe(false);
    expect(tokens.isValid(undefined, 'interaction 1')).toBe(false);
    expect(tokens.isValid('é', 'interaction 1')).toBe(false);
  });

  it('outlives the change of the secret, as long as the old one is still accepted', () => {
    const old = new FormTokens(['old']).make('form');
    expect(new FormTokens(['new', 'old']).isValid(old, 'form')).toBe(true);
    expect(new FormTokens(['new']).isValid(old, 'form')).toBe(false);
  });
});
