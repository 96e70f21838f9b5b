// What one is to the world, so that the client leaves by itself and says why.
import { t } from 'spacetimedb/server';
import { standingOf } from '../moderation/own-standing.ts';
import { hollowmere } from '../schema.ts';
import { settingsOf } from '../world/settings.ts';
import { type Access, accessOf } from './require-user.ts';

/** As in `requireUser`. */
const AccessState = t.enum('AccessState', [
  'ok',
  'unregistered',
  'signedOut',
  'banned',
  'guestsClosed',
  'suspended',
  /** A guest who became part of an account: this identity is over, and the client forgets its token. */
  'joined',
]);

/** Variants are written in camel case wherever they are read. */
const VARIANTS = {
  ok: 'ok',
  unregistered: 'unregistered',
  signed_out: 'signedOut',
  banned: 'banned',
  guests_closed: 'guestsClosed',
  suspended: 'suspended',
  joined: 'joined',
} as const satisfies Record<Access['state'], string>;

const OwnMute = t.object('OwnMute', { reason: t.string(), until: t.option(t.timestamp()) });

const OwnWarning = t.object('OwnWarning', { sanctionId: t.u32(), reason: t.string(), issuedAt: t.timestamp() });

const OwnStatus = t.row('OwnStatus', {
  state: AccessState,
  /** Empty while unregistered or signed out. */
  username: t.string(),
  isGuest: t.bool(),
  /** 0 while unregistered or signed out. */
  userId: t.u32(),
  /** Why, for people; how the sign-in ended (`ended_reason`) while signed out; empty when the state says it all. */
  reason: t.string(),
  /** When the state ends by itself. */
  until: t.option(t.timestamp()),
  /** The sanction that keeps one out; 0 when none does. */
  sanctionId: t.u32(),
  /** Where to write about it: an address of mail or an https link; empty when the owner gave none. */
  appealTo: t.string(),
  mute: t.option(OwnMute),
  /** Those that are not acknowledged yet. */
  warnings: t.array(OwnWarning),
  /** The key of one's role among the staff; empty for players. */
  role: t.string(),
  permissions: t.array(t.string()),
  /** Staff took the username away, and why. */
  needsRename: t.bool(),
  renameReason: t.string(),
  /** Which version of the terms of use was accepted. */
  termsVersion: t.u32(),
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
    reason: 'endedReason' in access ? access.endedReason : (restriction?.reason ?? ''),
    until: restriction?.until,
    sanctionId: restriction?.barredBy ?? 0,
    appealTo: settingsOf(ctx).appealTo,
    ...standingOf(ctx, user?.id ?? 0),
    needsRename: user?.needsRename ?? false,
    renameReason: user?.renameReason ?? '',
    termsVersion: user?.termsVersion ?? 0,
  };
});
