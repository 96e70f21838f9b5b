'use server';
// Keeps settings: with the account, and in this browser, so that the next page is right from its first byte.
import { refresh } from 'next/cache';
import { requireAccount } from '#lib/auth/access.ts';
import { type FormState, failedForm, typedValues } from '#lib/forms/form-state.ts';
import { readSettings, settingsKept, settingsNotUnderstood } from '#lib/forms/settings.ts';
import { keepPreferences } from '#lib/preferences/keep-preferences.ts';
import { callReducer } from '#lib/spacetime/server/acts.ts';

export async function saveSettings(_previous: FormState, data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const preferences = readSettings(values);
  if (!preferences) return settingsNotUnderstood(values);
  const { player } = await requireAccount('/account/settings');
  const { language, theme, motion, textSize } = preferences;
  const keys = preferences.keys.map(({ action, key }) => ({ action, key }));
  try {
    await callReducer('set_preferences', [language, theme, motion, textSize, keys], player.token);
  } catch (error) {
    return failedForm(values, error, {});
  }
  await keepPreferences(preferences);
  refresh();
  return settingsKept(values);
}
