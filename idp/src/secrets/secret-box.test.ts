import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { SecretBox, UnknownKeyError } from './secret-box.ts';

const newKey = () => randomBytes(32).toString('base64url');

describe('a sealed secret', () => {
  it('opens for its owner, and looks different every time', () => {
    const box = new SecretBox([newKey()]);
    const [one, two] = [box.seal('JBSWY3DP', 'ada'), box.seal('JBSWY3DP', 'ada')];
    expect(one).not.toBe(two);
    expect(one).not.toContain('JBSWY3DP');
    expect(box.open(one, 'ada')).toBe('JBSWY3DP');
  });

  it('does not open for somebody else, nor when a bit of it was changed', () => {
    const box = new SecretBox([newKey()]);
    const sealed = box.seal('JBSWY3DP', 'ada');
    expect(() => box.open(sealed, 'bea')).toThrow();
    const [id, text = ''] = sealed.split('.');
    const bytes = Buffer.from(text, 'base64url');
    bytes[14] = (bytes[14] ?? 0) ^ 1;
    expect(() => box.open(`${id}.${bytes.toString('base64url')}`, 'ada')).toThrow();
  });

  it('opens after the key was changed, as long as the old one is still there', () => {
    const [old, young] = [newKey(), newKey()];
    const sealed = new SecretBox([old]).seal('JBSWY3DP', 'ada');
    const both = new SecretBox([young, old]);
    expect(both.open(sealed, 'ada')).toBe('JBSWY3DP');
    expect(both.isCurrent(sealed)).toBe(false);
    expect(both.isCurrent(both.seal('JBSWY3DP', 'ada'))).toBe(true);
    expect(() => new SecretBox([young]).open(sealed, 'ada')).toThrow(UnknownKeyError);
  });
});
