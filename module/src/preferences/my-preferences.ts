// What one chose; no row is the default.
import { t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { hollowmere } from '../schema.ts';
import { ButtonBinding, KeyBinding } from './tables.ts';

const OwnPreferences = t.row('OwnPreferences', {
  language: t.string(),
  theme: t.string(),
  motion: t.string(),
  /** In percent. */
  textSize: t.u32(),
  keys: t.array(KeyBinding),
});

export const myPreferences = hollowmere.view({ public: true }, t.option(OwnPreferences), (ctx) => {
  const row = ctx.db.preference.userId.find(ownUserId(ctx));
  if (row === null) return undefined;
  const { language, theme, motion, textSize, keys } = row;
  return { language, theme, motion, textSize, keys };
});

const OwnGameSettings = t.row('OwnGameSettings', {
  zoom: t.u32(),
  palette: t.string(),
  hand: t.string(),
  hasFlashes: t.bool(),
  hasShake: t.bool(),
  volume: t.u32(),
  effects: t.u32(),
  ambience: t.u32(),
  music: t.u32(),
  buttons: t.array(ButtonBinding),
});

export const myGameSettings = hollowmere.view({ public: true }, t.option(OwnGameSettings), (ctx) => {
  const row = ctx.db.gameSetting.userId.find(ownUserId(ctx));
  if (row === null) return undefined;
  const { userId: _own, ...settings } = row;
  return settings;
});

const OwnPrivacy = t.row('OwnPrivacy', { hideFromSearch: t.bool(), hideLastSeen: t.bool(), hideProfile: t.bool() });

export const myPrivacy = hollowmere.view({ public: true }, t.option(OwnPrivacy), (ctx) => {
  const row = ctx.db.privacy.userId.find(ownUserId(ctx));
  if (row === null) return undefined;
  const { hideFromSearch, hideLastSeen, hideProfile } = row;
  return { hideFromSearch, hideLastSeen, hideProfile };
});
