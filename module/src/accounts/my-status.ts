// What one is to the world, so that the client leaves by itself and says why.
import { t } from 'spacetimedb/server';
import { hollowmere } from '../schema.ts';
import { type Access, accessOf } from './require-user.ts';

/** As in `requireUser`; `banned` is there for the moderation to come, because variants cannot be added later. */
const AccessState = t.enum('AccessState', ['ok', 'unregistered', 'signedOut', 'banned', 'guestsClosed']);

/** Variants are written in camel case wherever they are read. */
const VARIANTS = {
  ok: 'ok',
  unregistered: 'unregistered',
  signed_out: 'signedOut',
  guests_closed: 'guestsClosed',
} as const satisfies Record<Access['state'], string>;

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
});

export const myStatus = hollowmere.view({ public: true }, t.option(OwnStatus), (ctx) => {
  const access = accessOf(ctx);
  const user = access.state === 'ok' || access.state === 'guests_closed' ? access.user : null;
  return {
    state: { tag: VARIANTS[access.state] },
    username: user?.username ?? '',
    isGuest: user?.isGuest ?? false,
    userId: user?.id ?? 0,
    reason: '',
    until: undefined,
  };
});
