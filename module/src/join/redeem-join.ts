// The receiving half of a join: a guest becomes part of an account, another login leads to it, or two accounts become
// one. Nothing is lost: what does not fit can be called back like any deleted character.
import { t } from 'spacetimedb/server';
import { linkLogin } from '../accounts/link-login.ts';
import { noteActivity } from '../activity/note-activity.ts';
import { livingCharacters } from '../characters/own-character.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { requirePeace } from '../presence/require-peace.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere, type UserRow } from '../schema.ts';
import { type JoinSides, joinSides } from './join-sides.ts';
import { mergeUser } from './merge-user.ts';

/** `keep` are the characters of the side that goes which are to be played on, as many as there is room for. */
export const redeemJoin = hollowmere.reducer(
  { secret: t.string(), keep: t.array(t.u32()) },
  (ctx, { secret, keep }) => {
    const sides = joinSides(ctx, secret);
    if (typeof sides === 'string') return refuse(sides);
    const { offer, giver, receiver, staying, going } = sides;
    checkKept(ctx, sides, keep);
    // Becoming part of an account is no way out of a fight either.
    if (going !== null) requirePeace(ctx, going.id);
    spendAllowance(ctx, 'redeemJoin', staying.user.id);
    ctx.db.joinOffer.hash.delete(offer.hash);
    ctx.db.joinOffer.identity.delete(ctx.sender);

    if (going !== null) {
      mergeUser(ctx, { going, staying: staying.user, keep });
      noteActivity(ctx, staying.user.id, going.isGuest ? 'guest_joined' : 'account_joined', going.username);
      return;
    }
    const linked = staying.side === 'giver' ? receiver.signIn : giver.signIn;
    linkLogin(ctx, linked, staying.user.id);
    noteActivity(ctx, staying.user.id, 'login_linked', linked.provider);
  },
);

function checkKept(ctx: Ctx, { going, room }: JoinSides, keep: readonly number[]): void {
  if (keep.length > room) refuse('join_too_many');
  const offered = new Set(ownedBy(ctx, going));
  const isTheirs = keep.every((id) => offered.has(id)) && new Set(keep).size === keep.length;
  if (!isTheirs) refuse('no_such_character');
}

function ownedBy(ctx: Ctx, going: UserRow | null): number[] {
  return going === null ? [] : livingCharacters(ctx, going.id).map(({ id }) => id);
}
