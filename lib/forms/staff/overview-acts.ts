// What the overview can send: announcements.
import { sentenceOf } from '@hollowmere/world/errors';
import { ANNOUNCEMENT_MAX, ANNOUNCEMENT_TONES } from '@hollowmere/world/moderation';
import { z } from 'zod';
import { durationShape, minutesOf } from './duration.ts';
import { paragraphs, reason, rowId } from './fields.ts';
import { undoSchema } from './undo.ts';

const announceSchema = z
  .object({
    act: z.literal('announce'),
    text: paragraphs({ longest: ANNOUNCEMENT_MAX }),
    tone: z.enum(ANNOUNCEMENT_TONES, sentenceOf('bad_tone')),
    ...durationShape,
  })
  .transform(({ duration, amount, unit, ...form }, context) => {
    return { ...form, minutes: minutesOf({ duration, amount, unit }, context) };
  });

export const overviewActSchema = z.discriminatedUnion('act', [
  announceSchema,
  undoSchema,
  z.object({ act: z.literal('withdraw_announcement'), announcementId: rowId, reason }),
]);

export type OverviewAct = z.output<typeof overviewActSchema>;

export const overviewActFields = {
  bad_tone: 'tone',
  bad_duration: 'duration',
  reason_missing: 'text',
  words_too_many: 'text',
} as const;
