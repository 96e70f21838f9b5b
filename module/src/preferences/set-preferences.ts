// Choosing how site and game look and feel, and what others see.
import { areGameSettings } from '@hollowmere/world/game-settings';
import { arePreferences } from '@hollowmere/world/preferences';
import { requireAccountHolder, requireKnownUser } from '../accounts/require-user.ts';
import { noteActivity } from '../activity/note-activity.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { showPlayer } from '../profiles/show-player.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { gameSettingColumns, preferenceColumns, privacyColumns } from './tables.ts';

/** All of them at once. Guests have theirs, too. */
export const setPreferences = hollowmere.reducer(preferenceColumns, (ctx, wanted) => {
  const { id: userId } = requireKnownUser(ctx);
  if (!arePreferences(wanted)) return refuse('bad_preference');
  spendAllowance(ctx, 'changeSettings', userId);
  if (ctx.db.preference.userId.find(userId) === null) ctx.db.preference.insert({ userId, ...wanted });
  else ctx.db.preference.userId.update({ userId, ...wanted });
});

/** All of them at once, like preferences. */
export const setGameSettings = hollowmere.reducer(gameSettingColumns, (ctx, wanted) => {
  const { id: userId } = requireKnownUser(ctx);
  if (!areGameSettings(wanted)) return refuse('bad_preference');
  spendAllowance(ctx, 'changeSettings', userId);
  const row = { userId, ...wanted, buttons: [...wanted.buttons] };
  if (ctx.db.gameSetting.userId.find(userId) === null) ctx.db.gameSetting.insert(row);
  else ctx.db.gameSetting.userId.update(row);
});

/** Takes effect at once, in search, hiscores and profile. */
export const setPrivacy = hollowmere.reducer(privacyColumns, (ctx, wanted) => {
  const user = requireAccountHolder(ctx);
  spendAllowance(ctx, 'changeSettings', user.id);
  if (ctx.db.privacy.userId.find(user.id) === null) ctx.db.privacy.insert({ userId: user.id, ...wanted });
  else ctx.db.privacy.userId.update({ userId: user.id, ...wanted });
  noteActivity(ctx, user.id, 'privacy_changed');
  showPlayer(ctx, user);
});
