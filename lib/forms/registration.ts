// The form in which a person chooses a username, accepts the terms and, where the world asks, says when they were born.
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

/** A day of the calendar as a date field sends it; empty where nobody asked. */
const daySchema = z
  .union([z.literal(''), z.iso.date('Please give a day of the calendar.')], 'Please give a day of the calendar.')
  .default('');

export const registrationSchema = z.object({
  username: usernameSchema,
  /** Version of the terms whose box was ticked. */
  terms: z.coerce.number('Please accept the terms of use.').int().min(1),
  born: daySchema,
});

/** Which field a refusal of `register` is about. */
export const registrationFields = {
  name_taken: 'username',
  name_malformed: 'username',
  name_reserved: 'username',
  terms_needed: 'terms',
  too_young: 'born',
} as const;

/** Whether somebody born on that day (2010-05-31) has had the birthday by `today` (a day, too). Days sort as they are written. */
export function isOldEnough(born: string, minimumAge: number, today: string): boolean {
  if (minimumAge === 0) return true;
  if (born === '') return false;
  const [year = '', ...monthAndDay] = born.split('-');
  const birthday = [String(Number(year) + minimumAge).padStart(4, '0'), ...monthAndDay].join('-');
  return birthday <= today;
}
