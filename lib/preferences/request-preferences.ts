// Preferences of whoever asks for a page, and how dates and numbers are to be written for them: from cookies and headers
// of the request alone.
import 'server-only';
import type { Preferences } from '@hollowmere/world/preferences';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { languageOf, type Manner, ZONE_COOKIE, zoneOf } from './manner.ts';
import { PREFERENCES_COOKIE, readPreferences } from './preferences-cookie.ts';

export const requestPreferences = cache(async (): Promise<Preferences> => {
  return readPreferences((await cookies()).get(PREFERENCES_COOKIE)?.value);
});

/** How dates and numbers are to be written, by the person's choice. */
export const requestManner = cache(async (): Promise<Manner> => {
  const { language } = await requestPreferences();
  const manner = await browserManner();
  return language === '' ? manner : { ...manner, language };
});

/** How the browser would have them written, whatever was chosen. */
export async function browserManner(): Promise<Manner> {
  const accepted = (await headers()).get('accept-language') ?? '';
  const zone = (await cookies()).get(ZONE_COOKIE)?.value;
  return { language: languageOf(accepted), timeZone: zoneOf(zone) };
}
