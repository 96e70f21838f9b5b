// Accounts as rows: made, found, changed, removed. Knows hashes, never passwords.

import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Database, Transaction } from '../storage/database.ts';
import { accounts } from '../storage/schema.ts';
import { emailKey } from './email.ts';
import { normaliseUsername, usernameKey } from './username.ts';

export type Account = typeof accounts.$inferSelect;

const MOST_OF_ONE_ADDRESS = 5;

export class Accounts {
  readonly #database: Database;
  readonly #clock: () => number;

  constructor(database: Database, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  /** @returns null when the name is taken, also by an account that was made in the same moment. */
  async create(username: string, passwordHash: string): Promise<Account | null> {
    const now = new Date(this.#clock());
    const [account] = await this.#database
      .insert(accounts)
      .values({
        // 128 random bits: says nothing, is never given out twice.
        id: randomBytes(16).toString('base64url'),
        username: normaliseUsername(username),
        usernameKey: usernameKey(username),
        passwordHash,
        createdAt: now,
        passwordChangedAt: now,
      })
      .onConflictDoNothing({ target: accounts.usernameKey })
      .returning();
    return account ?? null;
  }

  async withId(id: string): Promise<Account | null> {
    const [account] = await this.#database.select().from(accounts).where(eq(accounts.id, id));
    return account ?? null;
  }

  async named(username: string): Promise<Account | null> {
    const key = usernameKey(username);
    // PostgreSQL has no text with a zero byte in it.
    if (key.includes('\0')) return null;
    const [account] = await this.#database.select().from(accounts).where(eq(accounts.usernameKey, key));
    return account ?? null;
  }

  /** Several accounts may share one address; a handful of them at most is answered. */
  withEmail(email: string): Promise<Account[]> {
    const key = emailKey(email);
    if (key.includes('\0')) return Promise.resolve([]);
    return this.#database.select().from(accounts).where(eq(accounts.emailKey, key)).limit(MOST_OF_ONE_ADDRESS);
  }

  /** Only for an address whose owner has opened the link that was sent there; null forgets it. */
  async setEmail(id: string, email: string | null): Promise<void> {
    await this.#database
      .update(accounts)
      .set({ email, emailKey: email && emailKey(email) })
      .where(eq(accounts.id, id));
  }

  /** With everything that belongs to it. */
  async remove(id: string): Promise<void> {
    await this.#database.delete(accounts).where(eq(accounts.id, id));
  }

  /** In place of the one that was proved. @returns false when that was changed meanwhile. */
  async changePassword(
    { id, passwordHash: proved }: Account,
    passwordHash: string,
    database: Transaction,
  ): Promise<boolean> {
    const changed = await database
      .update(accounts)
      .set({ passwordHash, passwordChangedAt: new Date(this.#clock()) })
      .where(and(eq(accounts.id, id), eq(accounts.passwordHash, proved)))
      .returning({ id: accounts.id });
    return changed.length > 0;
  }

  async setPassword(id: string, passwordHash: string, database: Transaction): Promise<void> {
    await database
      .update(accounts)
      .set({ passwordHash, passwordChangedAt: new Date(this.#clock()) })
      .where(eq(accounts.id, id));
  }
}
