// Ten codes on paper for the day when the phone is gone: each opens once, in place of a code from the app. Kept as hashes only.

import { createHash, randomInt } from 'node:crypto';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '../storage/database.ts';
import { recoveryCodes } from '../storage/schema.ts';

const CODES = 10;
/** Without letters and digits that are taken for one another. 16 of these 32 are 80 random bits: too many to guess from a hash. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';
const LETTERS = 16;

export class RecoveryCodes {
  readonly #database: Database;
  readonly #clock: () => number;

  constructor(database: Database, clock: () => number) {
    this.#database = database;
    this.#clock = clock;
  }

  /** Ten new ones; those before are worth nothing any more. @returns them, for the only time. */
  async issue(accountId: string): Promise<readonly string[]> {
    const codes = Array.from({ length: CODES }, newCode);
    await this.#database.transaction(async (transaction) => {
      await transaction.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
      await transaction
        .insert(recoveryCodes)
        .values(codes.map((code) => ({ accountId, hash: hashOf(accountId, code) })));
    });
    return codes;
  }

  /** One statement decides, so that a code that comes twice in the same moment opens once. */
  async take(accountId: string, code: string): Promise<boolean> {
    const taken = await this.#database
      .update(recoveryCodes)
      .set({ usedAt: new Date(this.#clock()) })
      .where(
        and(
          eq(recoveryCodes.accountId, accountId),
          eq(recoveryCodes.hash, hashOf(accountId, code)),
          isNull(recoveryCodes.usedAt),
        ),
      )
      .returning({ hash: recoveryCodes.hash });
    return taken.length > 0;
  }

  async left(accountId: string): Promise<number> {
    const [row] = await this.#database
      .select({ left: count() })
      .from(recoveryCodes)
      .where(and(eq(recoveryCodes.accountId, accountId), isNull(recoveryCodes.usedAt)));
    return row?.left ?? 0;
  }

  async remove(accountId: string, database: Transaction = this.#database): Promise<void> {
    await database.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
  }
}

/** `abcd-efgh-jkmn-pqrs` */
function newCode(): string {
  const letters = Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** However it was typed: spaces, hyphens and capitals do not count. */
function hashOf(accountId: string, code: string): string {
  const letters = code.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHash('sha256').update(`recovery code\n${accountId}\n${letters}`).digest('base64url');
}
