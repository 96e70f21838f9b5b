// What one is to the world, so that the client leaves by itself and says why.
import { t } from 'spacetimedb/server';
import { standingOf } from '../moderation/own-standing.ts';
import { hollowmere } from '../schema.ts';
import { type Access, accessOf } from './require-user.ts';

/** As in `requireUser`. Wide from the start, because variants cannot be added later. */
const AccessState = t.enum('AccessState', [
  'ok',
  'unregistered',
  'signedOut',
  'banned',
  'guestsClosed',
  'suspended',
  'joined',
]);

/** Variants are written in camel case wherever they are read. */
const VARIANTS = {
  ok: 'ok',
  unregistered: 'unregistered',
  signed_out: 'signedOut',
  banned: 'banned',
  suspended: 'suspended',
  guests_closed: 'guestsClosed',
} as const satisfies Record<Access['state'], string>;

const OwnMute = t.object('OwnMute', { reason: t.string(), until: t.option(t.timestamp()) });

const OwnWarning = t.object('OwnWarning', {
  sanctionId: t.u32(),
  reason: t.string(),
  issuedAt: t.timestamp(),
});

const OwnStatus = t.row('OwnStatus', {
  state: AccessState,
  /** Empty while unregistered or signed out. */
  username: t.string(),
  isGuest: t.bool(),
  /** 0 while unregistered or signed out. */
  userId: t.u32(),
  /** Why, for people; empty when the state says it all. */
  reason: t.string(),
  /** When the state ends by itself. */
  until: t.option(t.timestamp()),
  /** The sanction that keeps one out; 0: none does. */
  sanctionId: t.u32(),
  /** Where the sanctioned may appeal: a mail address or a link. Empty when the owner named none. */
  appealTo: t.string(),
  mute: t.option(OwnMute),
  /** Warnings that wait for being acknowledged. */
  warnings: t.array(OwnWarning),
  /** The key of one's role; empty for everybody but staff. */
  role: t.string(),
  permissions: t.array(t.string()),
});

export const myStatus = hollowmere.view({ public: true }, t.option(OwnStatus), (ctx) => {
  const access = accessOf(ctx);
  const user = 'user' in access ? access.user : null;
  const restriction = 'restriction' in access ? access.restriction : null;
  return {
    state: { tag: VARIANTS[access.state] },
    username: user?.username ?? '',
    isGuest: user?.isGuest ?? false,
    userId: user?.id ?? 0,
    reason: restriction?.reason ?? '',
    until: restriction?.until,
    sanctionId: restriction?.barredBy ?? 0,
    appealTo: '',
    ...standingOf(ctx, user?.id ?? 0),
  };
});
