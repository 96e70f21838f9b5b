// Writes a browser's own copy of its person's preferences into the answer to a form.
import 'server-only';
import type { Preferences } from '@hollowmere/world/preferences';
import { cookies } from 'next/headers';
import { environment } from '../auth/environment.ts';
import { PREFERENCES_COOKIE, preferencesCookieOptions, writePreferences } from './preferences-cookie.ts';

export async function keepPreferences(preferences: Preferences): Promise<void> {
  const secure = environment().siteUrl.startsWith('https:');
  (await cookies()).set(PREFERENCES_COOKIE, writePreferences(preferences), { ...preferencesCookieOptions, secure });
}
