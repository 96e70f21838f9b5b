// The form in which a player reports another.
import { sentenceOf } from '@hollowmere/world/errors';
import { isReportCategory } from '@hollowmere/world/moderation';
import { z } from 'zod';
import { CATEGORY_MISSING, checkReportText } from './report-text.ts';

export const reportSchema = z
  .object({
    name: z.string().min(1).max(40),
    category: z.string(CATEGORY_MISSING).refine(isReportCategory, CATEGORY_MISSING),
    text: z.string(),
  })
  .transform((typed, context) => {
    const verdict = checkReportText(typed.category, typed.text);
    if (verdict.ok) return { ...typed, text: verdict.value };
    context.addIssue({ code: 'custom', path: ['text'], message: sentenceOf(verdict.code) });
    return z.NEVER;
  });

/** Which field a refusal of `report_player` is about. */
export const reportFields = { bad_category: 'category', reason_missing: 'text', words_too_many: 'text' } as const;
