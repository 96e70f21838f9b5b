// A browser's own copy of how its person wants things to look: pages are right from the first byte, without asking the
// world. It holds no secret and is believed in nothing but looks. Readable by scripts, because the game reads it, too.
import { asPreferences, type ClaimedPreferences, type Preferences } from '@hollowmere/world/preferences';
import { z } from 'zod';

export const PREFERENCES_COOKIE = 'hollowmere.preferences';

const YEAR_SECONDS = 31_536_000;
/** The largest that {@link writePreferences} makes is far below; longer ones are not ours. */
const LONGEST = 2_000;

const schema = z
  .object({
    language: z.string(),
    theme: z.string(),
    motion: z.string(),
    textSize: z.number(),
    keys: z.array(z.object({ action: z.string(), key: z.string() })),
  })
  .partial();

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
    const parsed = schema.safeParse(JSON.parse(value));
    return parsed.success ? withoutGaps(parsed.data) : {};
  } catch {
    return {};
  }
}

/** zod writes what is missing as undefined; here it is left out, so that it overwrites nothing. */
function withoutGaps(partial: z.infer<typeof schema>): Partial<ClaimedPreferences> {
  return Object.fromEntries(Object.entries(partial).filter(([, part]) => part !== undefined));
}
