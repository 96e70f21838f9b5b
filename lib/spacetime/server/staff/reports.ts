// What players reported, with the lines that were said. Read with the staff member's own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { option, product, timestamp } from '../sats.ts';

const line = product({ name: z.string(), text: z.string(), saidAt: timestamp, isReported: z.boolean() });

const report = product({
  id: z.number(),
  reporter: z.string(),
  reported: z.string(),
  reportedUserId: z.number(),
  category: z.string(),
  text: z.string(),
  at: timestamp,
  state: z.string(),
  evidence: z.array(line),
  claimedBy: z.string(),
  decidedBy: z.string(),
  decidedAt: option(timestamp),
  answer: z.string(),
  note: z.string(),
});

const schema = product({ total: z.number(), page: z.number(), pages: z.number(), reports: z.array(report) });

export type StaffReports = z.infer<typeof schema>;
export type StaffReport = z.infer<typeof report>;

/** `state` is '' for all; `page` counts from 0. @throws WorldRefusal for who may not, AppError world_unreachable */
export function staffReports(state: string, page: number, token: string): Promise<StaffReports> {
  return database().callProcedure('staff_reports', [state, page], schema, token);
}
