// What people chose about the site and the game, and what of them others may see. No row is the default; see
// world/preferences.
import { t, table } from 'spacetimedb/server';

export const KeyBinding = t.object('KeyBinding', { action: t.string(), key: t.string() });

export const preference = table(
  { name: 'preference' },
  {
    userId: t.u32().primaryKey(),
    language: t.string(),
    theme: t.string(),
    motion: t.string(),
    /** In percent. */
    textSize: t.u32(),
    keys: t.array(KeyBinding),
  },
);

export const privacy = table(
  { name: 'privacy' },
  {
    userId: t.u32().primaryKey(),
    hideFromSearch: t.bool(),
    hideLastSeen: t.bool(),
    hideProfile: t.bool(),
  },
);
