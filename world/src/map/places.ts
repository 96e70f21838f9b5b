// What people built and left, placed by hand, part by part of the world.
import type { Placed, Run } from './places/placed.ts';
import { valley, valleyRuns } from './places/valley.ts';

export type { Placed, Run } from './places/placed.ts';

export const placed: readonly Placed[] = valley;

export const runs: readonly Run[] = valleyRuns;
