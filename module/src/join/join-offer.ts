// The giving half of a join: whoever offers keeps a secret in their browser and tells the world its hash. Who comes with
// the secret within ten minutes may take over what is theirs.
import { ticksOf } from '@hollowmere/world/time';
import { Range, t } from 'spacetimedb/server';
import { type Access, accessOf, refuseAccess } from '../accounts/require-user.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere, type JoinOfferRow, type SignInRow } from '../schema.ts';
import { tickOf } from '../world/settings.ts';
import { hashOfSecret, isSecretShaped, type OfferFor } from './secret.ts';

const OFFER_TICKS = ticksOf(600);

/** For guests, players, and those who signed in without having registered. A new offer takes the place of the former. */
export const offerJoin = hollowmere.reducer({ hash: t.string() }, (ctx, { hash }) => {
  const access = accessOf(ctx);
  const signIn = giverOf(access);
  if (signIn === null) return refuseAccess(access);
  // A hash that is there already is somebody's offer, and is not told to be.
  if (!isSecretShaped(hash) || ctx.db.joinOffer.hash.find(hash) !== null) return refuse('join_expired');
  spendAllowance(ctx, 'offerJoin', signIn.userId || signIn.account);
  ctx.db.joinOffer.identity.delete(ctx.sender);
  ctx.db.joinOffer.insert({ hash, identity: ctx.sender, voidAt: tickOf(ctx) + OFFER_TICKS });
});

/** Nobody can take it up any more. Without an offer it does nothing. */
export const withdrawJoin = hollowmere.reducer((ctx) => {
  ctx.db.joinOffer.identity.delete(ctx.sender);
});

/** Whose offer it would be; `null` for those who have nothing to offer, and for those who are kept out. */
function giverOf(access: Access): SignInRow | null {
  const mayOffer = access.state === 'ok' || access.state === 'guests_closed' || access.state === 'unregistered';
  return mayOffer ? access.signIn : null;
}

export interface LiveOffer {
  readonly offer: JoinOfferRow;
  /** The giving side. */
  readonly signIn: SignInRow;
}

/** The offer that a secret proves, and whose it is; `null` when it is over, was taken up, or never was. */
export function offerProvenBy(ctx: Ctx, secret: string, offerFor: OfferFor): LiveOffer | null {
  const hash = hashOfSecret(secret, offerFor);
  const offer = hash === null ? null : ctx.db.joinOffer.hash.find(hash);
  if (offer === null || offer.voidAt <= tickOf(ctx)) return null;
  const signIn = ctx.db.signIn.identity.find(offer.identity);
  return signIn === null || signIn.revoked !== undefined ? null : { offer, signIn };
}

export function forgetVoidOffers(ctx: Ctx): void {
  ctx.db.joinOffer.voidAt.delete(new Range<number>(null, { tag: 'included', value: tickOf(ctx) }));
}
