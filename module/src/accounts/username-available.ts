// Whether a username could be registered, for the form to say while one types. `register` and `renameUser` decide.
import { t } from 'spacetimedb/server';
import { hollowmere } from '../schema.ts';
import { checkFreeUsername } from './free-username.ts';
import { ownUserId } from './require-user.ts';

/** The code of the refusal; empty when the name is free for whoever asks. */
export const usernameAvailable = hollowmere.procedure({ name: t.string() }, t.string(), (ctx, { name }) =>
  ctx.withTx((tx) => {
    const checked = checkFreeUsername(tx, name, ownUserId(tx));
    return checked.ok ? '' : checked.code;
  }),
);
