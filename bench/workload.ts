// The calls that are measured, through a socket and without one.
import type { Call } from './frames.ts';

export const CALLS: readonly Call[] = [
  { reducer: 'nothing', args: [] },
  { reducer: 'insert_item', args: [2, 5] },
  { reducer: 'move_one', args: [7, 1, 1] },
  { reducer: 'read_hundred', args: [1] },
];
