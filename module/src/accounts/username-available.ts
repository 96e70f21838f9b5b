// Whether a username could be registered, for the form to say while one types. `register` decides.
import { checkUsername, usernameKey } from '@hollowmere/world/names';
import { t } from 'spacetimedb/server';
import { hollowmere } from '../schema.ts';

/** The code of the refusal; empty when the name is free. */
export const usernameAvailable = hollowmere.procedure({ name: t.string() }, t.string(), (ctx, { name }) => {
  const checked = checkUsername(name);
  if (!checked.ok) return checked.code;
  const taken = ctx.withTx((tx) => tx.db.user.usernameKey.find(usernameKey(checked.value)) !== null);
  return taken ? 'name_taken' : '';
});
