// Registration: a signed-in person chooses a username, and only then has an account.
import { checkUsername, usernameKey } from '@hollowmere/world/names';
import { t } from 'spacetimedb/server';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere, type SignInRow } from '../schema.ts';
import { requireSignIn } from './require-user.ts';
import { writeProfile } from './write-profile.ts';

/** Links the account, and every sign-in of it, to a new user. */
export const register = hollowmere.reducer({ username: t.string() }, (ctx, { username }) => {
  const { account, userId } = requireSignIn(ctx);
  if (userId !== 0) return refuse('already_registered');
  const checked = checkUsername(username);
  if (!checked.ok) return refuse(checked.code);
  const key = usernameKey(checked.value);
  if (ctx.db.user.usernameKey.find(key) !== null) return refuse('name_taken');

  const user = ctx.db.user.insert({
    id: 0,
    identity: ctx.sender,
    username: checked.value,
    usernameKey: key,
    createdAt: ctx.timestamp,
    lastLogin: ctx.timestamp,
    isGuest: false,
  });
  ctx.db.login.insert({ account, userId: user.id, createdAt: ctx.timestamp });
  linkSignIns(ctx, account, user.id);
  writeProfile(ctx, user);
});

function linkSignIns(ctx: Ctx, account: string, userId: number): void {
  const all: SignInRow[] = [...ctx.db.signIn.account.filter(account)];
  for (const signIn of all) ctx.db.signIn.identity.update({ ...signIn, userId });
}
