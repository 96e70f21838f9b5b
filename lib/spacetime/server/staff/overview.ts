// How the world is doing, for the first of the staff's pages. Read with their own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { option, product, timestamp } from '../sats.ts';

const announcement = product({
  id: z.number(),
  text: z.string(),
  tone: z.enum(['info', 'warning', 'celebration']),
  startsAt: timestamp,
  until: option(timestamp),
});

const schema = product({
  online: z.number(),
  signUpsToday: z.number(),
  /** Seven days, oldest first. */
  signUpsWeek: z.array(z.number()),
  users: z.number(),
  guests: z.number(),
  activeSanctions: z.number(),
  waitingReports: z.number(),
  /** The worst of each of the last sixty minutes, oldest first. */
  latenessMillis: z.array(z.number()),
  announcements: z.array(announcement),
});

export type StaffOverview = z.infer<typeof schema>;

/** @throws WorldRefusal for who is no staff, AppError world_unreachable */
export function staffOverview(token: string): Promise<StaffOverview> {
  return database().callProcedure('staff_overview', [], schema, token);
}
