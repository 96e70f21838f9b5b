// Registration: a signed-in person chooses a username, and only then has an account.
import { t } from 'spacetimedb/server';
import { noteActivity } from '../activity/note-activity.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { reckonRestriction } from '../moderation/reckon-restriction.ts';
import { moveRecords } from '../moderation/records-of-user.ts';
import { isRestricted } from '../moderation/restriction.ts';
import { showPlayer } from '../profiles/show-player.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { settingsOf } from '../world/settings.ts';
import { checkFreeUsername } from './free-username.ts';
import { insertUser } from './insert-user.ts';
import { linkLogin } from './link-login.ts';
import { accessThrough, refuseAccess, requireAccountHolder, requireSignIn } from './require-user.ts';
import { countSignUp } from './sign-ups.ts';

/**
 * Links the account, and every sign-in of it, to a new user. `isOldEnough` is what the person says of themselves: nobody
 * is asked for a date of birth.
 */
export const register = hollowmere.reducer(
  { username: t.string(), termsVersion: t.u32(), isOldEnough: t.bool() },
  (ctx, wanted) => {
    const signIn = requireSignIn(ctx);
    const access = accessThrough(ctx, signIn);
    if (access.state !== 'unregistered') return refuseAccess(access);
    const { termsVersion, minimumAge, registrationOpen } = settingsOf(ctx);
    if (!registrationOpen) return refuse('registration_closed');
    if (wanted.termsVersion !== termsVersion) return refuse('terms_needed');
    if (minimumAge > 0 && !wanted.isOldEnough) return refuse('too_young');
    const checked = checkFreeUsername(ctx, wanted.username, 0);
    if (!checked.ok) return refuse(checked.code);
    spendAllowance(ctx, 'register', 0);

    const user = insertUser(ctx, { username: checked.value, isGuest: false, termsVersion });
    linkLogin(ctx, signIn, user.id);
    carrySanctions(ctx, signIn.userId, user.id);
    countSignUp(ctx);
    noteActivity(ctx, user.id, 'registered', user.username);
    showPlayer(ctx, user);
  },
);

/** Who deleted their account begins anew, but not without the mute that still holds: the login led to what was left. */
function carrySanctions(ctx: Ctx, formerId: number, userId: number): void {
  if (!isRestricted(ctx, formerId)) return;
  moveRecords(ctx, formerId, userId);
  for (const id of [formerId, userId]) reckonRestriction(ctx, id);
}

/** Says yes to a later version of the terms. */
export const acceptTerms = hollowmere.reducer({ termsVersion: t.u32() }, (ctx, wanted) => {
  const user = requireAccountHolder(ctx);
  if (wanted.termsVersion !== settingsOf(ctx).termsVersion) return refuse('terms_needed');
  if (user.termsVersion === wanted.termsVersion) return;
  ctx.db.user.id.update({ ...user, termsVersion: wanted.termsVersion });
  noteActivity(ctx, user.id, 'terms_accepted', String(wanted.termsVersion));
});
