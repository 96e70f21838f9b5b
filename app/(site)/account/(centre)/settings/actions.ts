'use server';
// Keeps settings: with the account, and in this browser, so that the next page is right from its first byte.
import { DEFAULT_PREFERENCES, type Preferences } from '@hollowmere/world/preferences';
import { refresh } from 'next/cache';
import { requireAccount } from '#lib/auth/access.ts';
import { type FormState, failedForm, finishedForm, typedValues } from '#lib/forms/form-state.ts';
import { settingsSchema } from '#lib/forms/settings.ts';
import { keepPreferences } from '#lib/preferences/keep-preferences.ts';
import { callReducer } from '#lib/spacetime/server/acts.ts';

export async function saveSettings(_previous: FormState, data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const parsed = settingsSchema.safeParse(values);
  if (!parsed.success && !values.reset) {
    return { values, fieldErrors: {}, formError: 'That could not be understood. Please reload the page.' };
  }
  const preferences: Preferences = parsed.success && !values.reset ? parsed.data : DEFAULT_PREFERENCES;
  const { player } = await requireAccount('/account/settings');
  try {
    const { language, theme, motion, textSize, keys } = preferences;
    await callReducer(
      'set_preferences',
      [language, theme, motion, textSize, keys.map((key) => ({ ...key }))],
      player.token,
    );
  } catch (error) {
    return failedForm(values, error, {});
  }
  await keepPreferences(preferences);
  refresh();
  return finishedForm(values.reset ? 'Everything is as it was in the beginning.' : 'Saved.');
}
