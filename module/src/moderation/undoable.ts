// What the inverse of an act gets: the act as the audit has it, and why it is undone.
import type { Ctx } from '../schema.ts';
import type { Performed } from './audit.ts';
import type { RecordedFacts } from './facts.ts';
import type { StaffMember } from './staff-member.ts';

interface RecordedAct {
  readonly before: RecordedFacts;
  readonly after: RecordedFacts;
  /** 0: no person. */
  readonly targetUserId: number;
  /** Why it is undone. */
  readonly reason: string;
}

/** Undoes what an act did. Refuses with `changed_since` when the world is not any more as the act left it. */
export type Undo = (ctx: Ctx, staff: StaffMember, act: RecordedAct) => Performed;
