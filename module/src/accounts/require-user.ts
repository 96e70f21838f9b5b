// From a sender to a user. The point look-up `signIn[sender]` is the only way there: nothing else ever maps a sender to
// a user, and no id is believed from an argument.
import { restrictionOf } from '../moderation/restriction.ts';
import { refuse } from '../refuse.ts';
import type { Ctx, ReadCtx, RestrictionRow, SignInRow, UserRow } from '../schema.ts';
import { settingsOf } from '../world/settings.ts';

/** What a sender is to the world. */
export type Access =
  | { readonly state: 'ok'; readonly signIn: SignInRow; readonly user: UserRow }
  /** Nobody yet: a visitor, or signed in without a username. */
  | { readonly state: 'unregistered'; readonly signIn: SignInRow | null }
  /** This sign-in was ended, and how. */
  | { readonly state: 'signed_out'; readonly endedReason: string }
  /** A guest who became part of an account; this identity is over. */
  | { readonly state: 'joined' }
  /** A guest while the owner admits none; still reads what is theirs. */
  | { readonly state: 'guests_closed'; readonly signIn: SignInRow; readonly user: UserRow }
  /** Kept out by staff; still reads what is theirs, and may end sign-ins, take their data and leave. */
  | {
      readonly state: 'banned' | 'suspended';
      readonly signIn: SignInRow;
      readonly user: UserRow;
      readonly restriction: RestrictionRow;
    };

export function accessOf(ctx: ReadCtx): Access {
  const signIn = ctx.db.signIn.identity.find(ctx.sender);
  return signIn === null ? { state: 'unregistered', signIn } : accessThrough(ctx, signIn);
}

/** What somebody is who comes through this sign-in. */
export function accessThrough(ctx: ReadCtx, signIn: SignInRow): Access {
  const { revoked, endedReason } = signIn;
  if (revoked !== undefined && endedReason === 'joined') return { state: 'joined' };
  if (revoked !== undefined) return { state: 'signed_out', endedReason };
  const user = signIn.userId === 0 ? null : ctx.db.user.id.find(signIn.userId);
  if (user === null) return { state: 'unregistered', signIn };
  const restriction = restrictionOf(ctx, user.id);
  if (restriction !== null && restriction.barredBy !== 0) {
    return { state: restriction.kind === 'ban' ? 'banned' : 'suspended', signIn, user, restriction };
  }
  if (user.goneAt !== undefined) return { state: 'unregistered', signIn };
  if (user.isGuest && !settingsOf(ctx).guestsOpen) return { state: 'guests_closed', signIn, user };
  return { state: 'ok', signIn, user };
}

/** For every reducer of a player. Throws `unregistered`, `signed_out`, `banned`, `suspended` or `guests_closed`. */
export function requireUser(ctx: Ctx): { readonly user: UserRow; readonly signIn: SignInRow } {
  const access = accessOf(ctx);
  return access.state === 'ok' ? access : refuseAccess(access);
}

/** For what guests cannot do. */
export function requireRegistered(ctx: Ctx): UserRow {
  const { user } = requireUser(ctx);
  return user.isGuest ? refuse('unregistered') : user;
}

/** For what people may do with what is theirs even while they are kept out of the world; guests, too. */
export function requireKnownUser(ctx: Ctx): UserRow {
  const access = accessOf(ctx);
  return 'user' in access && access.user.goneAt === undefined ? access.user : refuseAccess(access);
}

/** As `requireKnownUser`, for registered people. */
export function requireAccountHolder(ctx: Ctx): UserRow {
  const user = requireKnownUser(ctx);
  return user.isGuest ? refuse('unregistered') : user;
}

/** For what needs a sign-in at the website, with or without a username. Throws `signed_out`. */
export function requireSignIn(ctx: Ctx): SignInRow {
  const signIn = ctx.db.signIn.identity.find(ctx.sender);
  const isUsable = signIn !== null && signIn.revoked === undefined && signIn.account !== '';
  return isUsable ? signIn : refuse('signed_out');
}

/** For views of one's own rows: whose rows these are; 0, which no row refers to, when nobody's. */
export function ownUserId(ctx: ReadCtx): number {
  const signIn = ctx.db.signIn.identity.find(ctx.sender);
  return signIn === null || signIn.revoked !== undefined ? 0 : signIn.userId;
}

/** Says no to somebody who may not act, with the reason. */
export function refuseAccess({ state }: Access): never {
  if (state === 'ok') return refuse('already_registered');
  return refuse(state === 'joined' ? 'signed_out' : state);
}
