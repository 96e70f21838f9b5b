// What one may be proud of: a goal that one deed counts towards, and what comes of it.
import type { DeedKey } from '../deeds.ts';

export interface Achievement {
  /** Stable for ever. */
  readonly id: number;
  readonly key: string;
  readonly name: string;
  /** What it takes, for people. */
  readonly words: string;
  readonly goal: { readonly deed: DeedKey; readonly count: number };
  /** Coins, once. */
  readonly reward: number;
}
