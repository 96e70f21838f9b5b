'use server';
// Keeps a visitor's settings in this browser.
import { refresh } from 'next/cache';
import { type FormState, typedValues } from '#lib/forms/form-state.ts';
import { readSettings, settingsKept, settingsNotUnderstood } from '#lib/forms/settings.ts';
import { keepPreferences } from '#lib/preferences/keep-preferences.ts';

export async function saveVisitorSettings(_previous: FormState, data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const preferences = readSettings(values);
  if (!preferences) return settingsNotUnderstood(values);
  await keepPreferences(preferences);
  refresh();
  return settingsKept(values);
}
