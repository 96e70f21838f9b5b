// The sessions of an account as its owner sees them: oidc-provider keeps what they open, this keeps in which browser and when.

import { and, eq, gt, lt } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import { oidcPayloads, sessionBrowsers } from '../storage/schema.ts';

/** A use is written down at most this often. */
const NOTED_EVERY_MS = 60_000;

export interface OpenSession {
  readonly uid: string;
  readonly client: string;
  readonly firstUsedAt: Date;
  readonly lastUsedAt: Date;
}

export class Sessions {
  readonly #database: Database;
  readonly #clock: () => number;

  constructor(database: Database, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  async noteUse(use: { readonly uid: string; readonly accountId: string; readonly client: string }): Promise<void> {
    const now = new Date(this.#clock());
    await this.#database
      .insert(sessionBrowsers)
      .values({ ...use, firstUsedAt: now, lastUsedAt: now })
      .onConflictDoUpdate({
        target: sessionBrowsers.uid,
        set: { lastUsedAt: now, client: use.client },
        setWhere: lt(sessionBrowsers.lastUsedAt, new Date(now.getTime() - NOTED_EVERY_MS)),
      });
  }

  /** Those that are still good for something, the one used last first. */
  async list(accountId: string): Promise<OpenSession[]> {
    const rows = await this.#database
      .select({ uid: oidcPayloads.uid, payload: oidcPayloads.payload, browser: sessionBrowsers })
      .from(oidcPayloads)
      .leftJoin(sessionBrowsers, eq(sessionBrowsers.uid, oidcPayloads.uid))
      .where(
        and(
          eq(oidcPayloads.model, 'Session'),
          eq(oidcPayloads.accountId, accountId),
          gt(oidcPayloads.expiresAt, new Date(this.#clock())),
        ),
      );
    return rows
      .flatMap(({ uid, payload, browser }): OpenSession[] => {
        if (uid === null) return [];
        // A session from before this list was kept, and not used since, is known by its sign-in alone.
        const signedInAt = new Date(Number(payload.loginTs ?? payload.iat) * 1000);
        const { client = 'A browser', firstUsedAt = signedInAt, lastUsedAt = signedInAt } = browser ?? {};
        return [{ uid, client, firstUsedAt, lastUsedAt }];
      })
      .sort((a, b) => b.lastUsedAt.getTime() - a.lastUsedAt.getTime());
  }
}
