// Everything staff may know of one person. Read with the staff member's own token, never cached.
import 'server-only';
import { z } from 'zod';
import { characterClassSchema, lookSchema } from '../characters.ts';
import { database } from '../database.ts';
import { identity, option, product, timestamp } from '../sats.ts';

const character = product({
  id: z.number(),
  name: z.string(),
  class: characterClassSchema,
  level: z.number(),
  look: lookSchema,
  createdAt: timestamp,
  deletedAt: option(timestamp),
});

const login = product({ account: z.string(), provider: z.string(), createdAt: timestamp, lastUsed: timestamp });

const signIn = product({
  identity,
  client: z.string(),
  country: z.string(),
  provider: z.string(),
  amr: z.array(z.string()),
  firstUsed: timestamp,
  lastUsed: timestamp,
  revoked: option(timestamp),
  endedReason: z.string(),
});

const sanction = product({
  id: z.number(),
  kind: z.string(),
  reason: z.string(),
  note: z.string(),
  issuedBy: z.string(),
  issuedAt: timestamp,
  until: option(timestamp),
  liftedAt: option(timestamp),
  liftedBy: z.string(),
  liftReason: z.string(),
  isActive: z.boolean(),
});

const activity = product({
  at: timestamp,
  kind: z.string(),
  detail: z.string(),
  client: z.string(),
  country: z.string(),
});

const note = product({ id: z.number(), author: z.string(), text: z.string(), at: timestamp });

const report = product({
  id: z.number(),
  reporter: z.string(),
  category: z.string(),
  text: z.string(),
  at: timestamp,
  state: z.string(),
});

const schema = option(
  product({
    id: z.number(),
    username: z.string(),
    isGuest: z.boolean(),
    role: z.string(),
    online: z.boolean(),
    createdAt: timestamp,
    lastLogin: timestamp,
    needsRename: z.boolean(),
    deletionDue: option(timestamp),
    /** Whether the asking staff member ranks above this person, and is somebody else. */
    canActOn: z.boolean(),
    characters: z.array(character),
    logins: z.array(login),
    signIns: z.array(signIn),
    sanctions: z.array(sanction),
    activity: z.array(activity),
    notes: z.array(note),
    reports: z.array(report),
  }),
);

export type StaffUser = NonNullable<z.infer<typeof schema>>;

/** Null when there is nobody of that id. @throws WorldRefusal for who may not, AppError world_unreachable */
export function staffUser(id: number, token: string): Promise<StaffUser | null> {
  return database().callProcedure('staff_user', [id], schema, token);
}
