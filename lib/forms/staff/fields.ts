// Fields that the forms of staff have in common, by the world's own rules for what staff write.
import { sentenceOf } from '@hollowmere/world/errors';
import { checkParagraphs, NOTE_MAX, REASON_MAX, type TextRule } from '@hollowmere/world/moderation';
import { z } from 'zod';

/** Paragraphs by the world's rule, tidied; what is wrong is said in the world's words. */
export function paragraphs(rule: TextRule) {
  return z
    .string()
    .default('')
    .transform((typed, context) => {
      const verdict = checkParagraphs(typed, rule);
      if (verdict.ok) return verdict.value;
      context.addIssue({ code: 'custom', message: sentenceOf(verdict.code) });
      return z.NEVER;
    });
}

/** Why somebody acts: every act of staff asks for it. */
export const reason = paragraphs({ longest: REASON_MAX });

/** What a note says; an empty one is none. */
export const noteText = paragraphs({ longest: NOTE_MAX });

/** What only staff read. */
export const privateNote = paragraphs({ longest: NOTE_MAX, mayBeEmpty: true });

const MISUNDERSTOOD = 'That could not be understood. Please reload the page.';

/** A number from a hidden field. */
export const rowId = z.coerce
  .number(MISUNDERSTOOD)
  .int(MISUNDERSTOOD)
  .min(1, MISUNDERSTOOD)
  .max(0xffffffff, MISUNDERSTOOD);

/** Numbers of audit entries may grow longer than those of rows. */
export const auditId = z.coerce
  .number(MISUNDERSTOOD)
  .int(MISUNDERSTOOD)
  .min(1, MISUNDERSTOOD)
  .max(Number.MAX_SAFE_INTEGER, MISUNDERSTOOD);

/** A name for the sentence afterwards only; the id decides. */
export const shownName = z.string().max(80).default('');

/** The box that stands before what is hard to undo. */
export const confirmation = z.literal('on', 'Please confirm this.');
