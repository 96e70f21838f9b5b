// The form in which a person chooses a username.
import { sentenceOf } from '@hollowmere/world/errors';
import { checkUsername } from '@hollowmere/world/names';
import { z } from 'zod';

/** A username by the world's own rules; blanks around it are forgiven. */
export const usernameSchema = z.string().transform((typed, context) => {
  const verdict = checkUsername(typed);
  if (verdict.ok) return verdict.value;
  context.addIssue({ code: 'custom', message: sentenceOf(verdict.code) });
  return z.NEVER;
});

export const registrationSchema = z.object({ username: usernameSchema });

/** Which field a refusal of `register` is about. */
export const registrationFields = {
  name_taken: 'username',
  name_malformed: 'username',
  name_reserved: 'username',
} as const;
