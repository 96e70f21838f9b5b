// The form in which staff warn, mute, suspend or ban somebody.
import { sentenceOf } from '@hollowmere/world/errors';
import { SANCTION_KINDS } from '@hollowmere/world/moderation';
import { z } from 'zod';
import { durationShape, minutesOf } from './duration.ts';
import { privateNote, reason, rowId, shownName } from './fields.ts';

export const sanctionSchema = z
  .object({
    act: z.literal('sanction'),
    userId: rowId,
    who: shownName,
    kind: z.enum(SANCTION_KINDS, sentenceOf('bad_sanction')),
    /** A ready-made sentence, for those whose browser does not copy it into the reason. */
    readyMade: z.string().default(''),
    reason: z.string().default(''),
    note: privateNote,
    ...durationShape,
    confirmed: z.string().optional(),
  })
  .transform(({ duration, amount, unit, readyMade, reason: typed, confirmed, ...form }, context) => {
    const fitting = reason.safeParse(typed.trim() === '' ? readyMade : typed);
    if (!fitting.success) {
      for (const { message } of fitting.error.issues) context.addIssue({ code: 'custom', path: ['reason'], message });
    }
    // A warning is said once and lasts no time.
    const minutes = form.kind === 'warn' ? 0 : minutesOf({ duration, amount, unit }, context);
    if (form.kind === 'ban' && confirmed !== 'on') {
      context.addIssue({ code: 'custom', path: ['confirmed'], message: 'Please confirm the ban.' });
    }
    return { ...form, minutes, reason: fitting.data ?? '' };
  });

export type SanctionForm = z.output<typeof sanctionSchema>;

/** Which field a refusal of the world is about. */
export const sanctionFields = {
  bad_sanction: 'kind',
  bad_duration: 'duration',
  reason_missing: 'reason',
  words_too_many: 'reason',
} as const;
