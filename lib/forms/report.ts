// The form in which a player reports another.
import { sentenceOf } from '@hollowmere/world/errors';
import { checkParagraphs, isReportCategory, REASON_MAX } from '@hollowmere/world/moderation';
import { z } from 'zod';

const textSchema = z.string().transform((typed, context) => {
  const verdict = checkParagraphs(typed, { longest: REASON_MAX, mayBeEmpty: true });
  if (verdict.ok) return verdict.value;
  context.addIssue({ code: 'custom', message: sentenceOf(verdict.code) });
  return z.NEVER;
});

export const reportSchema = z.object({
  name: z.string().min(1).max(40),
  category: z.string('Please choose what it is about.').refine(isReportCategory, 'Please choose what it is about.'),
  text: textSchema,
});

/** Which field a refusal of `report_player` is about. */
export const reportFields = { bad_category: 'category', reason_missing: 'text', words_too_many: 'text' } as const;
