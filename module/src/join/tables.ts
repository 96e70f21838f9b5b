// Offers to join: who holds the secret behind the hash may take over what the offering side has.
import { t, table } from 'spacetimedb/server';

export const joinOffer = table(
  { name: 'join_offer' },
  {
    /** Of the secret, SHA-256 in base64url. */
    hash: t.string().primaryKey(),
    /** The giving side. */
    identity: t.identity().unique(),
    /** The tick from which it is void. */
    voidAt: t.u32().index(),
  },
);
