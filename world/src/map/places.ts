// What people built and left, placed by hand, part by part of the world.
import { kingsbarrow, kingsbarrowRuns } from './places/kingsbarrow.ts';
import type { Placed, Run } from './places/placed.ts';
import { sallowfen, sallowfenRuns } from './places/sallowfen.ts';
import { thornwood, thornwoodRuns } from './places/thornwood.ts';
import { underhollow } from './places/underhollow.ts';
import { valley, valleyRuns } from './places/valley.ts';

export type { Placed, Run } from './places/placed.ts';

export const placed: readonly Placed[] = [...valley, ...thornwood, ...sallowfen, ...kingsbarrow, ...underhollow];

export const runs: readonly Run[] = [...valleyRuns, ...thornwoodRuns, ...sallowfenRuns, ...kingsbarrowRuns];
