// Sign-ins between their two steps: the password was right, the second factor is still to come.

import { and, eq, gt } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import { pendingSignIns } from '../storage/schema.ts';

/** As long as oidc-provider keeps the sign-in itself. */
const LIFE_MS = 15 * 60_000;

export class PendingSignIns {
  readonly #database: Database;
  readonly #clock: () => number;

  constructor(database: Database, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  async keep(interactionUid: string, accountId: string): Promise<void> {
    const values = { accountId, expiresAt: new Date(this.#clock() + LIFE_MS) };
    await this.#database
      .insert(pendingSignIns)
      .values({ interactionUid, ...values })
      .onConflictDoUpdate({ target: pendingSignIns.interactionUid, set: values });
  }

  /** @returns the account whose password this sign-in has given. */
  async accountOf(interactionUid: string): Promise<string | null> {
    const [row] = await this.#database
      .select({ accountId: pendingSignIns.accountId })
      .from(pendingSignIns)
      .where(
        and(eq(pendingSignIns.interactionUid, interactionUid), gt(pendingSignIns.expiresAt, new Date(this.#clock()))),
      );
    return row?.accountId ?? null;
  }

  /** One statement decides. @returns false when it was taken away meanwhile. */
  async take(interactionUid: string): Promise<boolean> {
    const taken = await this.#database
      .delete(pendingSignIns)
      .where(eq(pendingSignIns.interactionUid, interactionUid))
      .returning({ interactionUid: pendingSignIns.interactionUid });
    return taken.length > 0;
  }

  async forget(interactionUid: string): Promise<void> {
    await this.#database.delete(pendingSignIns).where(eq(pendingSignIns.interactionUid, interactionUid));
  }
}
