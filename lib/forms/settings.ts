// The form of a person's settings: looks, language of dates and numbers, keys of the game.
import { type ChosenKey, isKeyAction } from '@hollowmere/world/keys';
import { arePreferences, type Preferences } from '@hollowmere/world/preferences';
import { z } from 'zod';

/** A chosen key is sent as `key:<action>`. */
export const KEY_FIELD = 'key:';

/** Preferences from what the form sent; every refusal is about the form as a whole, because it offers nothing wrong. */
export const settingsSchema = z.record(z.string(), z.string()).transform((fields, context): Preferences => {
  const claimed = {
    language: fields.language ?? '',
    theme: fields.theme ?? '',
    motion: fields.motion ?? '',
    textSize: Number(fields.textSize),
    keys: chosenKeys(fields),
  };
  if (arePreferences(claimed)) return claimed;
  context.addIssue({ code: 'custom', message: 'not among those offered' });
  return z.NEVER;
});

function chosenKeys(fields: Readonly<Record<string, string>>): ChosenKey[] {
  return Object.entries(fields)
    .filter(([name, key]) => name.startsWith(KEY_FIELD) && key !== '')
    .map(([name, key]) => ({ action: name.slice(KEY_FIELD.length), key }))
    .filter(({ action }) => isKeyAction(action));
}
