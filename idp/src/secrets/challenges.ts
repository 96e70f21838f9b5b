// Challenges for passkeys: made for one purpose, good for some minutes, answered once. Derived rather than stored, so that showing a
// page costs no row; only an answered one is written down.

import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../storage/database.ts';
import { usedProofs } from '../storage/schema.ts';

const LIFE_MS = 15 * 60_000;
const TIME_BYTES = 6;
const RANDOM_BYTES = 16;
const HEAD_BYTES = TIME_BYTES + RANDOM_BYTES;

export class Challenges {
  readonly #database: Database;
  readonly #secrets: readonly string[];
  readonly #clock: () => number;

  /** @param secrets the first makes challenges, all are accepted. */
  constructor(database: Database, secrets: readonly string[], clock: () => number) {
    this.#database = database;
    this.#secrets = secrets;
    this.#clock = clock;
  }

  /** @param purpose names what the answer is for and whose browser asks, such as `sign-in <uid>`. */
  make(purpose: string): Uint8Array<ArrayBuffer> {
    const head = Buffer.concat([Buffer.alloc(TIME_BYTES), randomBytes(RANDOM_BYTES)]);
    head.writeUIntBE(this.#clock(), 0, TIME_BYTES);
    return Uint8Array.from(Buffer.concat([head, mac(this.#secrets[0] ?? '', purpose, head)]));
  }

  /** Is this one of ours, for this purpose, fresh and never answered before? From now on it is answered. */
  async redeem(challenge: string, purpose: string): Promise<boolean> {
    const bytes = Buffer.from(challenge, 'base64url');
    const head = bytes.subarray(0, HEAD_BYTES);
    if (head.length < HEAD_BYTES) return false;
    const madeAt = head.readUIntBE(0, TIME_BYTES);
    const isOurs = this.#secrets.some((secret) => isEqual(bytes.subarray(HEAD_BYTES), mac(secret, purpose, head)));
    if (!isOurs || this.#clock() - madeAt > LIFE_MS) return false;
    const redeemed = await this.#database
      .insert(usedProofs)
      .values({
        hash: createHash('sha256').update(bytes).digest('base64url'),
        expiresAt: new Date(madeAt + 2 * LIFE_MS),
      })
      .onConflictDoNothing()
      .returning({ hash: usedProofs.hash });
    return redeemed.length > 0;
  }
}

function mac(secret: string, purpose: string, head: Buffer): Buffer {
  return createHmac('sha256', secret).update(`passkey challenge\n${purpose}\n`).update(head).digest();
}

function isEqual(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
