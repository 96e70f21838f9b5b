// A browser's own copy of how its person wants things to look: pages are right from the first byte, without asking the
// world. It holds no secret and is believed in nothing but looks. Readable by scripts, because the game reads it, too.
import type { ChosenKey } from '@hollowmere/world/keys';
import { asPreferences, type ClaimedPreferences, type Preferences } from '@hollowmere/world/preferences';

export const PREFERENCES_COOKIE = 'hollowmere.preferences';

const YEAR_SECONDS = 31_536_000;
/** The largest that {@link writePreferences} makes is far below; longer ones are not ours. */
const LONGEST = 2_000;

/** The value of the cookie as preferences; whatever is missing, old or made up becomes what newcomers have. */
export function readPreferences(value: string | undefined): Preferences {
  return asPreferences(claimed(value));
}

/** Preferences as the value of the cookie; whoever writes the header encodes it. */
export function writePreferences({ language, theme, motion, textSize, keys }: Preferences): string {
  return JSON.stringify({ language, theme, motion, textSize, keys });
}

export const preferencesCookieOptions = { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax' } as const;

function claimed(value: string | undefined): Partial<ClaimedPreferences> {
  if (!value || value.length > LONGEST) return {};
  try {
    return wellTypedParts(JSON.parse(value));
  } catch {
    return {};
  }
}

/** By hand: browsers read this too, on pages that have no room for a schema library. What the parts say is asPreferences' to judge. */
function wellTypedParts(parsed: unknown): Partial<ClaimedPreferences> {
  if (!isRecord(parsed)) return {};
  const { language, theme, motion, textSize, keys } = parsed;
  return {
    ...(typeof language === 'string' && { language }),
    ...(typeof theme === 'string' && { theme }),
    ...(typeof motion === 'string' && { motion }),
    ...(typeof textSize === 'number' && { textSize }),
    ...(Array.isArray(keys) && keys.every(isChosenKey) && { keys }),
  };
}

function isChosenKey(part: unknown): part is ChosenKey {
  return isRecord(part) && typeof part.action === 'string' && typeof part.key === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
