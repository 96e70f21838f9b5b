// Writing the audit. Rows are added, never taken away; the only later write is how an act came out.
import { REASON_MAX, type StaffAct } from '@hollowmere/world/moderation';
import { dayOf } from '../moment.ts';
import type { Ctx } from '../schema.ts';
import { type Facts, writeFacts } from './facts.ts';

/** What an act is about: a person, where there is one, and a name for people. */
export interface Target {
  /** 0: no person. */
  readonly userId: number;
  readonly label: string;
}

export interface Attempt {
  /** 0 and a word for it when it is nobody's user. */
  readonly actor: { readonly id: number; readonly name: string };
  readonly act: StaffAct;
  readonly target: Target;
  /** As it was given, accepted or not. */
  readonly reason: string;
  /** The act it undoes; 0: none. */
  readonly undoes?: bigint;
}

export interface Performed {
  readonly before: Facts;
  readonly after: Facts;
  /** When it is known better than at the attempt. */
  readonly target?: Target;
}

/** Returns the number of the new row. */
export function recordAttempt(ctx: Ctx, { actor, act, target, reason, undoes = 0n }: Attempt): bigint {
  const { id } = ctx.db.audit.insert({
    id: 0n,
    at: ctx.timestamp,
    day: dayOf(ctx.timestamp),
    actorId: actor.id,
    actor: actor.name,
    act,
    targetUserId: target.userId,
    target: target.label,
    before: '{}',
    after: '{}',
    reason: reason.slice(0, REASON_MAX).toWellFormed(),
    outcome: 'attempted',
    undoes,
  });
  return id;
}

export function recordDone(ctx: Ctx, id: bigint, { before, after, target }: Performed): void {
  const row = attempted(ctx, id);
  const about = target === undefined ? {} : { targetUserId: target.userId, target: target.label };
  const facts = { before: writeFacts(before), after: writeFacts(after) };
  ctx.db.audit.id.update({ ...row, ...about, ...facts, outcome: 'done' });
}

export function recordRefused(ctx: Ctx, id: bigint, code: string): void {
  ctx.db.audit.id.update({ ...attempted(ctx, id), outcome: `refused:${code}` });
}

function attempted(ctx: Ctx, id: bigint) {
  const row = ctx.db.audit.id.find(id);
  if (row?.outcome !== 'attempted') throw new Error(`audit ${id} is no attempt that waits for its outcome`);
  return row;
}
