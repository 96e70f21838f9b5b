// Preferences in the browser: read from the cookie without asking anybody, kept there, and applied to the page at once.
// For what runs after the page has come: the game, and forms that show a choice as it is made.
import type { Preferences } from '@hollowmere/world/preferences';
import { pageLook } from './page-look.ts';
import {
  PREFERENCES_COOKIE,
  preferencesCookieOptions,
  readPreferences,
  writePreferences,
} from './preferences-cookie.ts';

export function preferencesHere(): Preferences {
  const kept = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${PREFERENCES_COOKIE}=`));
  return readPreferences(kept && decoded(kept.slice(PREFERENCES_COOKIE.length + 1)));
}

/** For this browser; the account is the caller's business. */
export function keepPreferencesHere(preferences: Preferences): void {
  const { path, maxAge, sameSite } = preferencesCookieOptions;
  const value = encodeURIComponent(writePreferences(preferences));
  // biome-ignore lint/suspicious/noDocumentCookie: the other way of writing cookies is not in every browser we play in
  document.cookie = `${PREFERENCES_COOKIE}=${value}; Path=${path}; Max-Age=${maxAge}; SameSite=${sameSite}`;
  applyPreferences(preferences);
}

/** Shows a choice on the page that is open, without keeping it. */
export function applyPreferences(preferences: Preferences): void {
  const { theme, motion, fontSize } = pageLook(preferences);
  const root = document.documentElement;
  root.dataset.theme = theme;
  root.dataset.motion = motion;
  root.style.fontSize = fontSize;
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
