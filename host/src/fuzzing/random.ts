// Choices of a fuzzer: the same ones for a seed in every run, so that an input that broke something can be made again.
import { randomFrom } from '../testing/seeded-random.ts';

export class Choices {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = randomFrom(seed);
  }

  /** A whole number from 0 up to, and without, `limit`. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  /** True in so many of a hundred cases. */
  inPercent(share: number): boolean {
    return this.below(100) < share;
  }

  /** A number of any size: small ones, ones around powers of two, and the largest. */
  u32(): number {
    if (this.inPercent(40)) return this.below(4);
    const power = 2 ** this.below(33);
    return Math.min(0xffff_ffff, Math.max(0, power + this.below(3) - 1)) >>> 0;
  }
}
