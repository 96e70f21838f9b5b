'use server';
// What a player does with characters. Each act is the world's to allow; here its answer finds the right place on the page.
import { refresh, updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { requirePlayer } from '#lib/auth/access.ts';
import { asAppError } from '#lib/errors/app-error.ts';
import { type CharacterChange, characterChangeSchema } from '#lib/forms/character-change.ts';
import { type FormState, failedForm, fieldErrorsOf, typedValues } from '#lib/forms/form-state.ts';
import { newCharacterFields, newCharacterSchema } from '#lib/forms/new-character.ts';
import { callReducer } from '#lib/spacetime/server/acts.ts';
import { profileTag } from '#lib/spacetime/server/reads/public-profile.ts';

export async function createCharacter(_previous: FormState, data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const parsed = newCharacterSchema.safeParse(values);
  if (!parsed.success) return { values, fieldErrors: fieldErrorsOf(parsed.error), formError: null };
  const { player } = await requirePlayer('/characters/new');
  const { username, token } = player;
  const { name, class: heroClass, skin, hair, hairColor, tunic } = parsed.data;
  try {
    const look = { skin, hair, hair_color: hairColor, tunic };
    await callReducer('create_character', [name, { [heroClass]: [] }, look], token);
  } catch (error) {
    return failedForm(values, error, newCharacterFields);
  }
  updateTag(profileTag(username));
  redirect(`/characters?new=${encodeURIComponent(name)}`);
}

export async function changeCharacter(_previous: CharacterChange | null, data: FormData): Promise<CharacterChange> {
  const parsed = characterChangeSchema.safeParse(typedValues(data));
  if (!parsed.success) return { isDone: false, sentence: 'That could not be understood. Please reload the page.' };
  const { player } = await requirePlayer('/characters');
  const { username, token } = player;
  const { act, id, name } = parsed.data;
  try {
    await callReducer(act === 'delete' ? 'delete_character' : 'restore_character', [id], token);
  } catch (error) {
    return { isDone: false, sentence: asAppError(error).sentence };
  }
  updateTag(profileTag(username));
  refresh();
  return {
    isDone: true,
    sentence: act === 'delete' ? `${name} has left the valley. You can call them back for a week.` : `${name} is back.`,
  };
}
