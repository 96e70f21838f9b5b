// How staff act. A refusal must leave its trace, and throwing would roll the trace back: so one transaction writes the
// attempt, a second one acts and records what became of it, and what the second one refuses a third one records. A crash
// in between leaves an attempt without an outcome.
import { type ErrorCode, parseError } from '@hollowmere/world/errors';
import { actPermission, type Permission, type StaffAct } from '@hollowmere/world/moderation';
import { SenderError, t } from 'spacetimedb/server';
import { accessOf } from '../accounts/require-user.ts';
import { isAllowed } from '../limits/allowance.ts';
import { refuse } from '../refuse.ts';
import type { Ctx, ProcedureCall, UserRow } from '../schema.ts';
import { type Performed, recordAttempt, recordDone, recordRefused } from './audit.ts';
import { requireStaff, type StaffMember } from './staff-member.ts';
import type { FindTarget } from './targets.ts';

export const StaffAnswer = t.object('StaffAnswer', {
  ok: t.bool(),
  /** Of the refusal; empty when it was done. */
  code: t.string(),
  /** Where the audit has it; 0 for people who are not staff, and when it came too fast to be written down. */
  auditId: t.u64(),
});

export interface Deed {
  readonly act: StaffAct;
  readonly target: FindTarget;
  /** As given; empty for acts that need none. */
  readonly reason: string;
  /** Where the act alone does not say it; null: no such thing can be permitted. */
  readonly permission?: Permission | null;
  /** The act that it undoes. */
  readonly undoes?: bigint;
}

interface Answer {
  readonly ok: boolean;
  readonly code: string;
  readonly auditId: bigint;
}

/** Runs `perform` as the calling member of staff, or says why not. What `perform` refuses by throwing changes nothing. */
export function staffAct(ctx: ProcedureCall, deed: Deed, perform: (tx: Ctx, staff: StaffMember) => Performed): Answer {
  const { auditId, isStaff } = ctx.withTx((tx) => noteAttempt(tx, deed));
  const code = refusalOf(() =>
    ctx.withTx((tx) => {
      const permission = deed.permission === undefined ? actPermission(deed.act) : deed.permission;
      const staff = requireStaff(tx, permission ?? undefined);
      if (auditId === 0n) refuse('too_fast');
      recordDone(tx, auditId, perform(tx, staff));
    }),
  );
  if (code !== undefined && auditId !== 0n) ctx.withTx((tx) => recordRefused(tx, auditId, code));
  return { ok: code === undefined, code: code ?? '', auditId: isStaff ? auditId : 0n };
}

/** Attempts have a limit: nobody fills the audit, least of all people who have no business with it. */
function noteAttempt(tx: Ctx, { act, target, reason, undoes }: Deed): { auditId: bigint; isStaff: boolean } {
  const access = accessOf(tx);
  const user = 'user' in access ? access.user : null;
  const isStaff = user !== null && tx.db.staff.userId.find(user.id) !== null;
  if (!mayLeaveTrace(tx, user, isStaff)) return { auditId: 0n, isStaff };
  const actor = { id: user?.id ?? 0, name: user?.username ?? NOBODY };
  const auditId = recordAttempt(tx, { actor, act, target: target(tx), reason, ...(undoes && { undoes }) });
  return { auditId, isStaff };
}

/** Visitors and guests share what they may write: identities cost nothing. */
function mayLeaveTrace(tx: Ctx, user: UserRow | null, isStaff: boolean): boolean {
  if (user !== null && isStaff) return isAllowed(tx, 'actAsStaff', user.id);
  return isAllowed(tx, 'tryToActAsStaff', user === null || user.isGuest ? 0 : user.id);
}

/** The name in the audit of whoever has no account; no username has a bracket. */
const NOBODY = '(nobody)';

/** The code with which something refuses. Whatever else is thrown is a mistake of ours and goes on. */
function refusalOf(run: () => void): ErrorCode | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof SenderError) return parseError(error.message).code;
    throw error;
  }
}
