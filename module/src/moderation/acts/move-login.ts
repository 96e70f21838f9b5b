// Moving a login to another user. Nobody's word is enough: the person who is signed in with that login makes an offer
// for staff and gives them its secret. It is of no use to anybody else: `redeemJoin` does not know it.
import { t } from 'spacetimedb/server';
import { linkLogin } from '../../accounts/link-login.ts';
import { noteActivity } from '../../activity/note-activity.ts';
import { cancelDeletion } from '../../deletion/cancel-deletion.ts';
import { offerProvenBy } from '../../join/join-offer.ts';
import { removeFromWorld } from '../../presence/body.ts';
import { refuse } from '../../refuse.ts';
import { type Ctx, hollowmere, type SignInRow } from '../../schema.ts';
import type { Performed } from '../audit.ts';
import { isRestricted } from '../restriction.ts';
import { StaffAnswer, staffAct } from '../staff-act.ts';
import { requireLower, type StaffMember } from '../staff-member.ts';
import { aboutUser } from '../targets.ts';
import type { Undo } from '../undoable.ts';
import { checkedReason } from '../written-text.ts';

/** Whom the login led to before, if to anybody, keeps everything but it. Not away from somebody under a sanction. */
export const staffMoveLogin = hollowmere.procedure(
  { userId: t.u32(), proof: t.string(), reason: t.string() },
  StaffAnswer,
  (ctx, { userId, proof, reason }) =>
    staffAct(ctx, { act: 'move_login', target: aboutUser(userId), reason }, (tx, staff): Performed => {
      const target = requireLower(tx, staff, userId);
      checkedReason(reason);
      if (target.isGuest) return refuse('guests_cannot');
      if (target.goneAt !== undefined) return refuse('no_such_user');
      const signIn = provenBy(tx, proof);
      const from = tx.db.login.account.find(signIn.account)?.userId ?? 0;
      if (from === userId) return refuse('nothing_changed');
      if (from !== 0) requireLower(tx, staff, from);
      if (from !== 0 && isRestricted(tx, from)) return refuse('join_sanctioned');
      move(tx, signIn, from, userId);
      return { before: { account: signIn.account, userId: from }, after: { account: signIn.account, userId } };
    }),
);

/** The sign-in that made the offer; the offer is used up. */
function provenBy(ctx: Ctx, secret: string): SignInRow {
  const proven = offerProvenBy(ctx, secret, 'staff');
  if (proven === null || proven.signIn.account === '') return refuse('login_not_proven');
  ctx.db.joinOffer.hash.delete(proven.offer.hash);
  return proven.signIn;
}

function move(ctx: Ctx, login: Pick<SignInRow, 'account' | 'provider'>, from: number, to: number): void {
  const session = from === 0 ? null : ctx.db.session.userId.find(from);
  if (session !== null && isPlayedWith(ctx, session.identity, login.account)) removeFromWorld(ctx, session);
  linkLogin(ctx, login, to);
  // Whoever comes in by it is signed in from now on, and whoever signs in stays.
  cancelDeletion(ctx, to);
  for (const userId of [from, to]) noteActivity(ctx, userId, 'login_moved_by_staff', login.provider);
}

function isPlayedWith(ctx: Ctx, identity: SignInRow['identity'], account: string): boolean {
  return ctx.db.signIn.identity.find(identity)?.account === account;
}

/** Back to where it led before; to nobody, if that was nobody. */
export const undoMoveLogin: Undo = (ctx, staff, { before, after }): Performed => {
  const account = before.string('account');
  const [from, to] = [after.number('userId'), before.number('userId')];
  const login = ctx.db.login.account.find(account);
  if (login?.userId !== from) return refuse('changed_since');
  // As with the move itself: by its way back a login would shed what was laid on the account since.
  if (isRestricted(ctx, from)) return refuse('join_sanctioned');
  if (to !== 0) requireStillThere(ctx, staff, to);
  move(ctx, login, from, to);
  if (to === 0) ctx.db.login.account.delete(account);
  return { before: { account, userId: from }, after: { account, userId: to } };
};

function requireStillThere(ctx: Ctx, staff: StaffMember, userId: number): void {
  const user = ctx.db.user.id.find(userId);
  if (user === null || user.goneAt !== undefined) refuse('changed_since');
  requireLower(ctx, staff, userId);
}
