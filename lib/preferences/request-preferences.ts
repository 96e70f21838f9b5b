// Preferences of whoever asks for a page, and how dates and numbers are to be written for them: from cookies and headers
// of the request alone.
import 'server-only';
import type { Preferences } from '@hollowmere/world/preferences';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import type { Manner } from './manner.ts';
import { languageOf, ZONE_COOKIE, zoneOf } from './manner.ts';
import { PREFERENCES_COOKIE, readPreferences } from './preferences-cookie.ts';

export const requestPreferences = cache(async (): Promise<Preferences> => {
  return readPreferences((await cookies()).get(PREFERENCES_COOKIE)?.value);
});

export const requestManner = cache(async (): Promise<Manner> => {
  const { language } = await requestPreferences();
  const accepted = (await headers()).get('accept-language') ?? '';
  const zone = (await cookies()).get(ZONE_COOKIE)?.value;
  return { language: languageOf(language, accepted), timeZone: zoneOf(zone) };
});
