// How long one waits between skills. Each has its own cool-down; besides, nobody does two things at once.
import type { Tick } from '../movement/units.ts';
import type { Skill } from './skill.ts';

/** After any skill this long until the next, whichever: time enough to see what the first one did. */
export const COMMON_WAIT_TICKS: Tick = 14;

/** When, after a use that began at `tick`, the same skill and any other may be used again; casting counts. */
export function waitsAfter(skill: Skill, tick: Tick): { readonly same: Tick; readonly any: Tick } {
  const done = tick + skill.castTicks;
  return { same: done + skill.cooldownTicks, any: Math.max(done, tick + COMMON_WAIT_TICKS) };
}
