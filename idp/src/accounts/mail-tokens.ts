// The secrets in links that are sent by mail: random, kept as hashes, good once and for half an hour.

import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt } from 'drizzle-orm';
import type { Database, Transaction } from '../storage/database.ts';
import { mailTokens } from '../storage/schema.ts';

export const LINK_MINUTES = 30;

export type LinkPurpose = 'verify' | 'reset';

export interface MailLink {
  readonly accountId: string;
  /** Where it was sent. */
  readonly email: string;
}

export class MailTokens {
  readonly #database: Database;
  readonly #clock: () => number;

  constructor(database: Database, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  /** @returns the secret for the link. Earlier links of this purpose open nothing any more. */
  async issue(purpose: LinkPurpose, { accountId, email }: MailLink): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(this.#clock() + LINK_MINUTES * 60_000);
    await this.#database.transaction(async (transaction) => {
      await transaction
        .delete(mailTokens)
        .where(and(eq(mailTokens.accountId, accountId), eq(mailTokens.purpose, purpose)));
      await transaction.insert(mailTokens).values({ hash: hashOf(token), accountId, purpose, email, expiresAt });
    });
    return token;
  }

  /** What the link would open, for the page that asks before it does. */
  async find(purpose: LinkPurpose, token: string): Promise<MailLink | null> {
    const [link] = await this.#database.select().from(mailTokens).where(this.#is(purpose, token));
    return link ?? null;
  }

  /** One statement decides, so that of two requests with the same link only one goes on. */
  async take(purpose: LinkPurpose, token: string, database: Transaction = this.#database): Promise<MailLink | null> {
    const [link] = await database.delete(mailTokens).where(this.#is(purpose, token)).returning();
    return link ?? null;
  }

  /** The address that waits for its owner's answer. */
  async waiting(accountId: string): Promise<string | null> {
    const [row] = await this.#database
      .select({ email: mailTokens.email })
      .from(mailTokens)
      .where(
        and(
          eq(mailTokens.accountId, accountId),
          eq(mailTokens.purpose, 'verify'),
          gt(mailTokens.expiresAt, new Date(this.#clock())),
        ),
      );
    return row?.email ?? null;
  }

  /** Takes back every link of an account. */
  async forget(accountId: string, database: Transaction = this.#database): Promise<void> {
    await database.delete(mailTokens).where(eq(mailTokens.accountId, accountId));
  }

  #is(purpose: LinkPurpose, token: string) {
    return and(
      eq(mailTokens.hash, hashOf(token)),
      eq(mailTokens.purpose, purpose),
      gt(mailTokens.expiresAt, new Date(this.#clock())),
    );
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(`mail link\n${token}`).digest('base64url');
}
