// Everything the queue of reports can send.
import { REASON_MAX, REPORT_VERDICTS } from '@hollowmere/world/moderation';
import { z } from 'zod';
import { paragraphs, privateNote, rowId } from './fields.ts';
import { sanctionFields, sanctionSchema } from './sanction.ts';
import { undoSchema } from './undo.ts';

export const reportActSchema = z.discriminatedUnion('act', [
  sanctionSchema,
  undoSchema,
  z.object({ act: z.literal('claim_report'), reportId: rowId }),
  z.object({
    act: z.literal('decide_report'),
    reportId: rowId,
    verdict: z.enum(REPORT_VERDICTS, 'Please choose a decision.'),
    answer: paragraphs({ longest: REASON_MAX }),
    note: privateNote,
  }),
]);

export type ReportAct = z.output<typeof reportActSchema>;

export const reportActFields = { ...sanctionFields, bad_verdict: 'verdict', reason_missing: 'answer' } as const;
