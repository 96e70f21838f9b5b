// Undoing an act of staff: every page that shows an outcome or an entry of the audit offers it.
import { z } from 'zod';
import { auditId, reason } from './fields.ts';

export const undoSchema = z.object({ act: z.literal('undo'), auditId, reason });
