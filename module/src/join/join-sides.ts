// Both sides of a join and who stays: asked by the preview, and again by the join itself.

import { MAX_CHARACTERS } from '@hollowmere/world/characters';
import type { ErrorCode } from '@hollowmere/world/errors';
import { accessThrough } from '../accounts/require-user.ts';
import { livingCharacters } from '../characters/own-character.ts';
import { isRestricted } from '../moderation/restriction.ts';
import type { Ctx, SignInRow, UserRow } from '../schema.ts';
import { type LiveOffer, offerProvenBy } from './join-offer.ts';

export interface JoinSide {
  readonly signIn: SignInRow;
  /** None for a login that nobody registered with yet. */
  readonly user: UserRow | null;
}

export interface JoinSides {
  readonly offer: LiveOffer['offer'];
  readonly giver: JoinSide;
  readonly receiver: JoinSide;
  /** Whose user stays; the other's, if there is one, is over afterwards. */
  readonly staying: { readonly side: 'receiver' | 'giver'; readonly user: UserRow };
  readonly going: UserRow | null;
  /** How many characters of the side that goes the side that stays has room for. */
  readonly room: number;
}

/** What a secret joins with whoever asks, or why it does not. */
export function joinSides(ctx: Ctx, secret: string): JoinSides | ErrorCode {
  const own = ctx.db.signIn.identity.find(ctx.sender);
  if (own === null || own.revoked !== undefined || own.account === '') return 'signed_out';
  const live = offerProvenBy(ctx, secret, 'join');
  if (live === null) return 'join_expired';
  const giver = sideOf(ctx, live.signIn);
  const receiver = sideOf(ctx, own);
  const refusal = refusalOf(ctx, giver, receiver);
  if (refusal !== null) return refusal;
  const staying = stayingOf(giver, receiver);
  if (staying === null) return 'unregistered';
  const going = staying.side === 'receiver' ? giver.user : null;
  const room = going === null ? 0 : Math.max(0, MAX_CHARACTERS - livingCharacters(ctx, staying.user.id).length);
  return { offer: live.offer, giver, receiver, staying, going, room };
}

function sideOf(ctx: Ctx, signIn: SignInRow): JoinSide {
  const access = accessThrough(ctx, signIn);
  return { signIn, user: 'user' in access ? access.user : null };
}

function refusalOf(ctx: Ctx, giver: JoinSide, receiver: JoinSide): ErrorCode | null {
  const isSameUser = giver.user !== null && giver.user.id === receiver.user?.id;
  const isSameAccount = giver.signIn.account === receiver.signIn.account;
  if (isSameUser || isSameAccount) return 'join_same';
  // The secret never leaves the browser in which it was made: whoever comes from another kind of browser was given it.
  const clients = [giver.signIn.client, receiver.signIn.client].filter((client) => client !== '');
  if (new Set(clients).size > 1) return 'join_foreign';
  // Not to shed a sanction by becoming part of somebody else, and not to lend one out.
  // By the login, which leads on to what is left of a deleted account as long as a sanction holds.
  const users = [giver.signIn.userId, receiver.signIn.userId];
  return users.some((id) => isRestricted(ctx, id)) ? 'join_sanctioned' : null;
}

function stayingOf(giver: JoinSide, receiver: JoinSide): JoinSides['staying'] | null {
  if (receiver.user !== null && !receiver.user.isGuest) return { side: 'receiver', user: receiver.user };
  if (giver.user !== null && !giver.user.isGuest) return { side: 'giver', user: giver.user };
  return null;
}
