import { describe, expect, it } from 'vitest';
import { PasswordHasher, TooBusyError } from './password-hash.ts';

describe('the password hasher', () => {
  it('makes argon2id hashes at the cost that OWASP asks for, each with its own salt', async () => {
    const hasher = new PasswordHasher();
    const [one, two] = [await hasher.hash('lantern'), await hasher.hash('lantern')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await hasher.verify(one, 'lantern')).toBe(true);
    expect(await hasher.verify(one, 'lanterns')).toBe(false);
  });

  it('takes as long to say no for nobody as for somebody', async () => {
    const hasher = new PasswordHasher();
    const somebody = await hasher.hash('lantern');
    const fastest = { somebody: Number.POSITIVE_INFINITY, nobody: Number.POSITIVE_INFINITY };
    // In turns, and only the fastest of each counts: a busy machine slows both.
    for (let round = 0; round < 20; round += 1) {
      const who = round % 2 === 0 ? 'somebody' : 'nobody';
      const start = performance.now();
      await hasher.verify(who === 'somebody' ? somebody : null, 'a guess');
      fastest[who] = Math.min(fastest[who], performance.now() - start);
    }
    expect(fastest.nobody).toBeGreaterThan(fastest.somebody / 3);
    expect(fastest.nobody).toBeLessThan(fastest.somebody * 3);
  }, 30_000);

  it('says no for nobody, whatever is tried', async () => {
    expect(await new PasswordHasher().verify(null, '')).toBe(false);
  });

  it('turns people away when hundreds wait, serves those who wait, and recovers', async () => {
    const hasher = new PasswordHasher({ memoryCost: 8, timeCost: 1, parallelism: 1 });
    const answers = await Promise.allSettled(Array.from({ length: 230 }, () => hasher.hash('x')));
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ reason }) => reason instanceof TooBusyError)).toBe(true);
    expect(answers.length - refused.length).toBeGreaterThanOrEqual(200);
    expect(await hasher.verify(await hasher.hash('lantern'), 'lantern')).toBe(true);
  }, 30_000);
});
