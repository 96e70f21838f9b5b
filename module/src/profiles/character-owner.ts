// Whose character one sees in the world, for the way to their profile.
import { t } from 'spacetimedb/server';
import { characterNamed } from '../blocks/named-player.ts';
import { hollowmere } from '../schema.ts';
import { usernameInWorld } from './visibility.ts';

/** The username of whoever plays the character of this name; empty where there is none, or they would not be told of. */
export const characterOwner = hollowmere.procedure({ name: t.string() }, t.string(), (ctx, { name }) =>
  ctx.withTx((tx) => {
    const found = characterNamed(tx, name);
    return found === null ? '' : usernameInWorld(tx, found.user);
  }),
);
