// What the benchmark and its crowds tell each other.
import type { Counts } from '../distribution.ts';
import type { Body } from './owner.ts';
import type { Home } from './places.ts';
import type { Target } from './population.ts';
import type { Traffic } from './sockets.ts';
import type { Deeds } from './tally.ts';
import type { Told } from './told.ts';

export interface Newcomer {
  readonly token: string;
  readonly home: Home;
  readonly seed: number;
}

export type ToCrowd =
  | { readonly ask: 'arrive'; readonly target: Target; readonly newcomers: readonly Newcomer[] }
  /** Everything since this was last asked. */
  | { readonly ask: 'figures' };

export interface CrowdFigures {
  readonly cpuSeconds: number;
  readonly traffic: Traffic;
  readonly delays: Counts;
  readonly deeds: Deeds;
  /** Empty unless it is asked for. */
  readonly told: Told;
}

export type FromCrowd =
  /** In the order of the newcomers. */
  | { readonly told: 'arrived'; readonly bodies: readonly Body[] }
  | { readonly told: 'figures'; readonly figures: CrowdFigures }
  | { readonly told: 'failed'; readonly reason: string };
