// The form of a person's settings: looks, language of dates and numbers, keys of the game. It offers nothing wrong, so that
// a refusal is about the form as a whole.
import { type ChosenKey, isKeyAction } from '@hollowmere/world/keys';
import { arePreferences, DEFAULT_PREFERENCES, type Preferences } from '@hollowmere/world/preferences';
import { type FormState, finishedForm } from './form-state.ts';

/** A chosen key is sent as `key:<action>`. */
export const KEY_FIELD = 'key:';

type Fields = Readonly<Record<string, string>>;

/** What the form says, or what newcomers have where it asks for that (`reset`); null when it makes no sense. */
export function readSettings(fields: Fields): Preferences | null {
  if (fields.reset) return DEFAULT_PREFERENCES;
  const claimed = {
    language: fields.language ?? '',
    theme: fields.theme ?? '',
    motion: fields.motion ?? '',
    textSize: Number(fields.textSize),
    keys: chosenKeys(fields),
  };
  return arePreferences(claimed) ? claimed : null;
}

export function settingsKept({ reset }: Fields): FormState {
  return finishedForm(reset ? 'Everything is as it was in the beginning.' : 'Saved.');
}

export function settingsNotUnderstood(values: Fields): FormState {
  return { values, fieldErrors: {}, formError: 'That could not be understood. Please reload the page.' };
}

function chosenKeys(fields: Fields): ChosenKey[] {
  return Object.entries(fields)
    .filter(([name, key]) => name.startsWith(KEY_FIELD) && key !== '')
    .map(([name, key]) => ({ action: name.slice(KEY_FIELD.length), key }))
    .filter(({ action }) => isKeyAction(action));
}
