// All looks that go into a program: those at time and memory, and those at how much is made at one stroke.
import type { Edit } from './edits.ts';
import { loopChecks } from './loop-checks.ts';
import { recursionChecks } from './recursion-checks.ts';
import { sizeChecks } from './size-checks.ts';

/** From the inside to the outside: what ends at the same place is closed in this order. */
export function allChecks(root: object): Edit[] {
  return [...recursionChecks(root), ...loopChecks(root), ...sizeChecks(root)];
}
