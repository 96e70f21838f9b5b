// What staff did and tried to do. Read with the staff member's own token, never cached.
import 'server-only';
import { z } from 'zod';
import { database } from '../database.ts';
import { product, timestamp } from '../sats.ts';

const entry = product({
  id: z.number(),
  at: timestamp,
  actor: z.string(),
  act: z.string(),
  targetUserId: z.number(),
  target: z.string(),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
  /** 'attempted', 'done' or 'refused:<code>'. */
  outcome: z.string(),
  /** The entry this one undoes; 0 for none. */
  undoes: z.number(),
  undoneBy: z.number(),
  canUndo: z.boolean(),
});

const schema = product({ total: z.number(), page: z.number(), pages: z.number(), entries: z.array(entry) });

export type AuditPage = z.infer<typeof schema>;
export type AuditEntry = z.infer<typeof entry>;

export interface AuditSearch {
  readonly actor: string;
  readonly act: string;
  readonly target: string;
  readonly text: string;
  /** From 0. */
  readonly page: number;
}

/** Newest first. @throws WorldRefusal for who may not, AppError world_unreachable */
export function staffAudit({ page, ...filter }: AuditSearch, token: string): Promise<AuditPage> {
  return database().callProcedure('staff_audit', [filter, page], schema, token);
}
