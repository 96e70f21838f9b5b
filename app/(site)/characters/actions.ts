'use server';
// What a player does with characters. Each act is the world's to allow; here its answer finds the right place on the page,
// and the public profile follows.
import { refresh, updateTag } from 'next/cache';
import { redirect } from 'next/navigation';
import { requirePlayer } from '#lib/auth/access.ts';
import { asAppError } from '#lib/errors/app-error.ts';
import {
  changeLookSchema,
  orderSchema,
  renameCharacterFields,
  renameCharacterSchema,
} from '#lib/forms/change-character.ts';
import { type CharacterChange, characterChangeSchema } from '#lib/forms/character-change.ts';
import { type FormState, failedForm, fieldErrorsOf, finishedForm, typedValues } from '#lib/forms/form-state.ts';
import { newCharacterFields, newCharacterSchema } from '#lib/forms/new-character.ts';
import { callReducer } from '#lib/spacetime/server/acts.ts';
import { profileTag } from '#lib/spacetime/server/reads/public-profile.ts';

export async function createCharacter(_previous: FormState, data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const parsed = newCharacterSchema.safeParse(values);
  if (!parsed.success) return { values, fieldErrors: fieldErrorsOf(parsed.error), formError: null };
  const { player } = await requirePlayer('/characters/new');
  const { name, class: heroClass, skin, hair, hairColor, tunic } = parsed.data;
  try {
    const look = { skin, hair, hair_color: hairColor, tunic };
    await callReducer('create_character', [name, { [heroClass]: [] }, look], player.token);
  } catch (error) {
    return failedForm(values, error, newCharacterFields);
  }
  updateTag(profileTag(player.username));
  redirect(`/characters?new=${encodeURIComponent(name)}`);
}

export async function changeCharacter(_previous: CharacterChange | null, data: FormData): Promise<CharacterChange> {
  const parsed = characterChangeSchema.safeParse(typedValues(data));
  if (!parsed.success) return { isDone: false, sentence: 'That could not be understood. Please reload the page.' };
  const { player } = await requirePlayer('/characters');
  const { act, id, name } = parsed.data;
  try {
    await callReducer(act === 'delete' ? 'delete_character' : 'restore_character', [id], player.token);
  } catch (error) {
    return { isDone: false, sentence: asAppError(error).sentence };
  }
  updateTag(profileTag(player.username));
  refresh();
  if (act === 'restore') return { isDone: true, sentence: `${name} is back.` };
  return {
    isDone: true,
    sentence: `${name} has left the valley. You can call them back for a week.`,
    deleted: { id, name },
  };
}

/** A sentence about what went wrong, or null. */
export async function orderCharacters(_previous: string | null, data: FormData): Promise<string | null> {
  const parsed = orderSchema.safeParse(typedValues(data));
  if (!parsed.success) return 'That could not be understood. Please reload the page.';
  const { player } = await requirePlayer('/characters');
  try {
    await callReducer('order_characters', [parsed.data.ids], player.token);
  } catch (error) {
    return asAppError(error).sentence;
  }
  updateTag(profileTag(player.username));
  refresh();
  return null;
}

export async function renameCharacter(_previous: FormState, data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const parsed = renameCharacterSchema.safeParse(values);
  if (!parsed.success) return { values, fieldErrors: fieldErrorsOf(parsed.error), formError: null };
  const { id, name } = parsed.data;
  const { player } = await requirePlayer(`/characters/${id}`);
  try {
    await callReducer('rename_character', [id, name], player.token);
  } catch (error) {
    return failedForm(values, error, renameCharacterFields);
  }
  updateTag(profileTag(player.username));
  refresh();
  return finishedForm(`This is ${name} now.`);
}

export async function changeLook(_previous: FormState, data: FormData): Promise<FormState> {
  const values = typedValues(data);
  const parsed = changeLookSchema.safeParse(values);
  if (!parsed.success) return failedLook(values, Object.values(fieldErrorsOf(parsed.error))[0]);
  const { id, skin, hair, hairColor, tunic } = parsed.data;
  const { player } = await requirePlayer(`/characters/${id}`);
  try {
    await callReducer('change_look', [id, { skin, hair, hair_color: hairColor, tunic }], player.token);
  } catch (error) {
    return failedForm(values, error, {});
  }
  updateTag(profileTag(player.username));
  refresh();
  return finishedForm('The new look is on.');
}

function failedLook(values: FormState['values'], sentence: string | undefined): FormState {
  return { values, fieldErrors: {}, formError: sentence ?? 'That could not be understood. Please reload the page.' };
}
