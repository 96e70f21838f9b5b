// A small share of what `npm run bench -- fuzz` does at length.
import { describe, expect, it } from 'vitest';
import { type FuzzTarget, fuzz } from './fuzz.ts';
import { Choices } from './random.ts';
import { TARGETS } from './targets/all-targets.ts';

describe('whatever comes', () => {
  it.each(TARGETS)('%o takes or refuses it', async (open) => {
    const target = await open();
    const { slowestMs } = await fuzz(target, { inputs: 50, seed: 20_261_126, memory: 'not measured' });
    await target.close();
    expect(slowestMs).toBeLessThan(5000);
  });
});

describe('a fuzzer', () => {
  const target = (run: FuzzTarget['run']): FuzzTarget => ({ name: 'numbers', run, tidy() {}, close() {} });

  it('says which input broke something, which can be made again', async () => {
    const seen: number[] = [];
    const breaking = target((choices) => {
      const number = choices.below(100);
      seen.push(number);
      if (number === 42) throw new Error('broken');
    });
    const report = fuzz(breaking, { inputs: 10_000, seed: 5, memory: 'not measured' });
    const { message } = await report.then(
      () => new Error('nothing broke'),
      (error: Error) => error,
    );
    expect(message).toContain(`input ${seen.length - 1} of seed 5`);
    expect(new Choices(5 + seen.length - 1).below(100)).toBe(42);
  });

  it('sees memory that stays', async () => {
    const kept: Uint8Array[] = [];
    const { keptBytes } = await fuzz(
      target(() => void kept.push(new Uint8Array(10_000))),
      { inputs: 1000, seed: 1, memory: 'measured' },
    );
    expect(keptBytes).toBeGreaterThan(8_000_000);
    expect(kept).toHaveLength(1000);
  });
});
