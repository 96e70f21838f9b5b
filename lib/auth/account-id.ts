// Turns "this person at that provider" into the account id that the world knows. The provider's subject itself never leaves the website.
import { createHash, createHmac } from 'node:crypto';

export interface Login {
  /** Permanent short name of the provider. */
  readonly providerId: string;
  /** The person's subject at that provider. */
  readonly subject: string;
}

/** base64url(HMAC-SHA-256(key, provider id + newline + subject)): the same for ever, for the same key. */
export function accountId(accountKey: string, { providerId, subject }: Login): string {
  const key = Buffer.from(accountKey, 'base64url');
  return createHmac('sha256', key).update(`${providerId}\n${subject}`).digest('base64url');
}

/** What the world may know of a provider's session: enough to end it, not enough to use it. */
export function providerSessionHash(sid: string): string {
  return createHash('sha256').update(sid).digest('base64url');
}
