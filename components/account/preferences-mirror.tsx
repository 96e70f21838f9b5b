'use client';
// Brings what an account keeps about looks to a browser that does not know it yet: the page that is open follows at once.
import type { Preferences } from '@hollowmere/world/preferences';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { keepPreferencesHere, preferencesHere } from '#lib/preferences/browser-preferences.ts';
import { writePreferences } from '#lib/preferences/preferences-cookie.ts';

/** Null for those who never chose: their browser's own choice stays. */
export function PreferencesMirror({ preferences }: { readonly preferences: Preferences | null }) {
  const router = useRouter();
  const kept = preferences && writePreferences(preferences);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says whether anything changed, the object is new each time
  useEffect(() => {
    if (!preferences) return;
    const before = preferencesHere();
    if (writePreferences(before) === kept) return;
    keepPreferencesHere(preferences);
    // Dates and numbers come from the server.
    if (before.language !== preferences.language) router.refresh();
  }, [kept, router]);
  return null;
}
