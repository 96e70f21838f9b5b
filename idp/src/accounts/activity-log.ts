// What happened to an account, kept for its owner to read: what, when and in which browser, never from which address.

import { and, desc, eq, lt } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import { activities } from '../storage/schema.ts';

/** Stored as text, so kinds may be added and old rows stay readable. */
export type ActivityKind =
  | 'registered'
  | 'signed_in'
  | 'password_changed'
  | 'password_reset'
  | 'reset_requested'
  | 'totp_enabled'
  | 'totp_disabled'
  | 'recovery_codes_issued'
  | 'passkey_added'
  | 'passkey_renamed'
  | 'passkey_removed'
  | 'email_requested'
  | 'email_confirmed'
  | 'email_removed'
  | 'session_ended'
  | 'other_sessions_ended'
  | 'data_exported'
  | FailureKind;

type FailureKind = 'password_failed' | 'code_failed' | 'recovery_code_failed' | 'passkey_failed' | 'proof_failed';

const FAILURES: ReadonlySet<ActivityKind> = new Set<FailureKind>([
  'password_failed',
  'code_failed',
  'recovery_code_failed',
  'passkey_failed',
  'proof_failed',
]);

/** Of failures and of everything else, each: so that a guesser cannot push the rest out of the list. */
const NEWEST_KEPT = 100;

export interface Activity {
  readonly at: Date;
  readonly kind: string;
  readonly detail: string;
  readonly client: string;
  readonly isFailure: boolean;
}

export class ActivityLog {
  readonly #database: Database;
  readonly #clock: () => number;

  constructor(database: Database, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  async note(accountId: string, kind: ActivityKind, client: string, detail = ''): Promise<void> {
    const isFailure = FAILURES.has(kind);
    await this.#database
      .insert(activities)
      .values({ accountId, kind, client, detail, isFailure, at: new Date(this.#clock()) });
    const ofItsSort = and(eq(activities.accountId, accountId), eq(activities.isFailure, isFailure));
    const [oldest] = await this.#database
      .select({ id: activities.id })
      .from(activities)
      .where(ofItsSort)
      .orderBy(desc(activities.id))
      .offset(NEWEST_KEPT - 1)
      .limit(1);
    if (oldest) await this.#database.delete(activities).where(and(ofItsSort, lt(activities.id, oldest.id)));
  }

  /** Newest first. */
  list(accountId: string): Promise<Activity[]> {
    return this.#database
      .select({
        at: activities.at,
        kind: activities.kind,
        detail: activities.detail,
        client: activities.client,
        isFailure: activities.isFailure,
      })
      .from(activities)
      .where(eq(activities.accountId, accountId))
      .orderBy(desc(activities.id));
  }
}
