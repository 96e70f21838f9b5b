// What people chose about the site and the game, and what of them others may see. No row is the default; see
// world/preferences.
import { t, table } from 'spacetimedb/server';

const KeyBinding = t.object('KeyBinding', { action: t.string(), key: t.string() });

/** What a person chooses: the columns of the table, the arguments of the reducer and the row of the view. */
export const preferenceColumns = {
  language: t.string(),
  theme: t.string(),
  motion: t.string(),
  /** In percent. */
  textSize: t.u32(),
  keys: t.array(KeyBinding),
};

export const preference = table(
  { name: 'preference' },
  {
    userId: t.u32().primaryKey(),
    ...preferenceColumns,
  },
);

const ButtonBinding = t.object('ButtonBinding', { action: t.string(), button: t.u8() });

export const gameSettingColumns = {
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
};

/** What the game alone follows; see world/game-settings. Volumes and zoom in percent. */
export const gameSetting = table(
  { name: 'game_setting' },
  {
    userId: t.u32().primaryKey(),
    ...gameSettingColumns,
  },
);

export const privacyColumns = {
  hideFromSearch: t.bool(),
  hideLastSeen: t.bool(),
  hideProfile: t.bool(),
};

export const privacy = table(
  { name: 'privacy' },
  {
    userId: t.u32().primaryKey(),
    ...privacyColumns,
  },
);
