'use server';
// Puts an announcement aside in this browser.
import { cookies } from 'next/headers';
import { DISMISSED_COOKIE, dismissedCookieOptions, withDismissed } from '#lib/announcements/dismissed.ts';

export async function dismissAnnouncement(data: FormData): Promise<void> {
  const id = Number(data.get('id'));
  if (!Number.isSafeInteger(id) || id < 1) return;
  const jar = await cookies();
  jar.set(DISMISSED_COOKIE, withDismissed(jar.get(DISMISSED_COOKIE)?.value, id), dismissedCookieOptions);
}
