// The form in which a character comes to be: name, class and looks.
import { CHARACTER_CLASSES, LOOK_COUNTS } from '@hollowmere/world/characters';
import { sentenceOf } from '@hollowmere/world/errors';
import { checkCharacterName } from '@hollowmere/world/names';
import { z } from 'zod';

export const characterNameSchema = z.string().transform((typed, context) => {
  const verdict = checkCharacterName(typed);
  if (verdict.ok) return verdict.value;
  context.addIssue({ code: 'custom', message: sentenceOf(verdict.code) });
  return z.NEVER;
});

/** The number of a choice, below the count of that part of a look. */
const choice = (part: keyof typeof LOOK_COUNTS) =>
  z.coerce
    .number(sentenceOf('bad_look'))
    .int(sentenceOf('bad_look'))
    .min(0, sentenceOf('bad_look'))
    .max(LOOK_COUNTS[part] - 1, sentenceOf('bad_look'));

export const lookFields = {
  skin: choice('skin'),
  hair: choice('hair'),
  hairColor: choice('hairColor'),
  tunic: choice('tunic'),
};

export const newCharacterSchema = z.object({
  name: characterNameSchema,
  class: z.enum(CHARACTER_CLASSES, sentenceOf('bad_class')),
  ...lookFields,
});

/** Which field a refusal of `createCharacter` is about. */
export const newCharacterFields = {
  name_taken: 'name',
  name_malformed: 'name',
  name_reserved: 'name',
  bad_class: 'class',
} as const;
