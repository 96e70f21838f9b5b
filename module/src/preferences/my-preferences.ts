// What one chose; no row is the default.
import { t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { hollowmere } from '../schema.ts';
import { gameSettingColumns, preferenceColumns, privacyColumns } from './tables.ts';

const OwnPreferences = t.row('OwnPreferences', preferenceColumns);

export const myPreferences = hollowmere.view({ public: true }, t.option(OwnPreferences), (ctx) => {
  const row = ctx.db.preference.userId.find(ownUserId(ctx));
  if (row === null) return undefined;
  const { language, theme, motion, textSize, keys } = row;
  return { language, theme, motion, textSize, keys };
});

const OwnGameSettings = t.row('OwnGameSettings', gameSettingColumns);

export const myGameSettings = hollowmere.view({ public: true }, t.option(OwnGameSettings), (ctx) => {
  const row = ctx.db.gameSetting.userId.find(ownUserId(ctx));
  if (row === null) return undefined;
  const { userId: _own, ...settings } = row;
  return settings;
});

const OwnPrivacy = t.row('OwnPrivacy', privacyColumns);

export const myPrivacy = hollowmere.view({ public: true }, t.option(OwnPrivacy), (ctx) => {
  const row = ctx.db.privacy.userId.find(ownUserId(ctx));
  if (row === null) return undefined;
  const { hideFromSearch, hideLastSeen, hideProfile } = row;
  return { hideFromSearch, hideLastSeen, hideProfile };
});
