// The forms that change a character which lives: its name, its look, its place among the others.
import { z } from 'zod';
import { characterNameSchema, lookFields } from './new-character.ts';

const characterId = z.coerce.number().int().min(1).max(0xffffffff);

export const renameCharacterSchema = z.object({ id: characterId, name: characterNameSchema });

/** Which field a refusal of `renameCharacter` is about. */
export const renameCharacterFields = {
  name_taken: 'name',
  name_malformed: 'name',
  name_reserved: 'name',
  renamed_lately: 'name',
  nothing_changed: 'name',
} as const;

export const changeLookSchema = z.object({ id: characterId, ...lookFields });

/** Ids, separated by commas. */
export const orderSchema = z.object({
  ids: z
    .string()
    .regex(/^\d{1,10}(?:,\d{1,10}){0,20}$/)
    .transform((text) => text.split(',').map(Number)),
});
