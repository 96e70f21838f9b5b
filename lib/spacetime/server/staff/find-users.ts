// Looking for people: by username, character, login or id. Read with the staff member's own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { product, timestamp } from '../sats.ts';

const row = product({
  id: z.number(),
  username: z.string(),
  isGuest: z.boolean(),
  role: z.string(),
  online: z.boolean(),
  createdAt: timestamp,
  lastLogin: timestamp,
  restriction: z.enum(['', 'mute', 'suspend', 'ban']),
  characters: z.array(z.string()),
});

const schema = product({ total: z.number(), page: z.number(), pages: z.number(), users: z.array(row) });

export type FoundUsers = z.infer<typeof schema>;
export type FoundUser = z.infer<typeof row>;

export interface UserSearch {
  readonly query: string;
  /** '' for any. */
  readonly role: string;
  readonly isSanctioned: boolean;
  /** Came lately. */
  readonly isNew: boolean;
  readonly isOnline: boolean;
  readonly withGuests: boolean;
  /** From 0. */
  readonly page: number;
}

/** @throws WorldRefusal for who may not, AppError world_unreachable */
export function findUsers(search: UserSearch, token: string): Promise<FoundUsers> {
  const filter = {
    role: search.role,
    sanctioned: search.isSanctioned,
    fresh: search.isNew,
    online: search.isOnline,
    include_guests: search.withGuests,
  };
  return database().callProcedure('staff_find_users', [search.query, filter, search.page], schema, token);
}
