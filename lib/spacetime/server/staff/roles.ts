// Which role may do what, and who has one. Read with the staff member's own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { product, timestamp } from '../sats.ts';

const role = product({ key: z.string(), title: z.string(), rank: z.number(), permissions: z.array(z.string()) });

const holder = product({
  userId: z.number(),
  username: z.string(),
  role: z.string(),
  grantedBy: z.string(),
  grantedAt: timestamp,
});

const schema = product({ roles: z.array(role), holders: z.array(holder) });

export type StaffRoles = z.infer<typeof schema>;
export type StaffRole = z.infer<typeof role>;

/** @throws WorldRefusal for who may not, AppError world_unreachable */
export function staffRoles(token: string): Promise<StaffRoles> {
  return database().callProcedure('staff_roles', [], schema, token);
}
