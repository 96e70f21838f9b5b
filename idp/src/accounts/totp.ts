// The second factor from an authenticator app: six digits that change every 30 seconds (RFC 6238).
// The secret is encrypted at rest; each code is taken once.

import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import type { SecretBox } from '../secrets/secret-box.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { totps } from '../storage/schema.ts';

const PERIOD_SECONDS = 30;
/** Clocks of phones are off by some seconds: the code before and the one after count, too. */
const WINDOW = 1;
const SECRET_BYTES = 20;

export interface Enrolment {
  /** As base32, for people who type it. */
  readonly secret: string;
  /** For the QR code. */
  readonly address: string;
  readonly startedAt: Date;
}

export class Totps {
  readonly #database: Database;
  readonly #box: SecretBox;
  readonly #clock: () => number;

  constructor(database: Database, box: SecretBox, clock: () => number) {
    this.#database = database;
    this.#box = box;
    this.#clock = clock;
  }

  /** Since when a code is asked for at sign-in; null when it is not. */
  async enrolledSince(accountId: string): Promise<Date | null> {
    const [row] = await this.#database
      .select({ confirmedAt: totps.confirmedAt })
      .from(totps)
      .where(eq(totps.accountId, accountId));
    return row?.confirmedAt ?? null;
  }

  /** A new secret, which counts once a first code confirms it. @returns null when an app is set up already. */
  async begin(accountId: string): Promise<Date | null> {
    const values = {
      secret: this.#box.seal(new Secret({ size: SECRET_BYTES }).base32, accountId),
      createdAt: new Date(this.#clock()),
      lastStep: 0,
    };
    const begun = await this.#database
      .insert(totps)
      .values({ accountId, ...values })
      .onConflictDoUpdate({ target: totps.accountId, set: values, setWhere: isNull(totps.confirmedAt) })
      .returning({ startedAt: totps.createdAt });
    return begun[0]?.startedAt ?? null;
  }

  /** The secret that waits for its first code. */
  async waiting(accountId: string, username: string): Promise<Enrolment | null> {
    const [row] = await this.#database
      .select()
      .from(totps)
      .where(and(eq(totps.accountId, accountId), isNull(totps.confirmedAt)));
    if (!row) return null;
    const secret = this.#box.open(row.secret, accountId);
    return { secret, address: generator(secret, username).toString(), startedAt: row.createdAt };
  }

  /** @returns false when the code does not belong to the secret that waits. */
  async confirm(accountId: string, code: string): Promise<boolean> {
    return this.#take(accountId, code, 'waiting');
  }

  /** One statement decides, so that of two requests with the same code only one gets in. */
  async verify(accountId: string, code: string): Promise<boolean> {
    return this.#take(accountId, code, 'enrolled');
  }

  async remove(accountId: string, database: Transaction = this.#database): Promise<void> {
    await database.delete(totps).where(eq(totps.accountId, accountId));
  }

  /** Moves what an older key encrypted to the key that encrypts now. @throws UnknownKeyError when a key is missing. */
  async reseal(): Promise<void> {
    for (const { accountId, secret } of await this.#database.select().from(totps)) {
      const text = this.#box.open(secret, accountId);
      if (this.#box.isCurrent(secret)) continue;
      await this.#database
        .update(totps)
        .set({ secret: this.#box.seal(text, accountId) })
        .where(and(eq(totps.accountId, accountId), eq(totps.secret, secret)));
    }
  }

  async #take(accountId: string, code: string, state: 'waiting' | 'enrolled'): Promise<boolean> {
    const isInState = state === 'waiting' ? isNull(totps.confirmedAt) : isNotNull(totps.confirmedAt);
    const [row] = await this.#database
      .select()
      .from(totps)
      .where(and(eq(totps.accountId, accountId), isInState));
    if (!row) return false;
    const now = this.#clock();
    const secret = this.#box.open(row.secret, accountId);
    const delta = generator(secret, '').validate({ token: code.replace(/\s/g, ''), timestamp: now, window: WINDOW });
    if (delta === null) return false;
    const step = Math.floor(now / 1000 / PERIOD_SECONDS) + delta;
    const taken = await this.#database
      .update(totps)
      .set({ lastStep: step, confirmedAt: row.confirmedAt ?? new Date(now) })
      .where(and(eq(totps.accountId, accountId), eq(totps.secret, row.secret), isInState, lt(totps.lastStep, step)))
      .returning({ accountId: totps.accountId });
    return taken.length > 0;
  }
}

function generator(secret: string, username: string): TOTP {
  return new TOTP({ issuer: 'Hollowmere', label: username, period: PERIOD_SECONDS, secret: Secret.fromBase32(secret) });
}
