// The hidden token that ties a form to the sign-in (or session) it was made for, so that no other site can send it.
// Derived, not stored: a keyed hash of what the form is for.

import { createHmac, timingSafeEqual } from 'node:crypto';

export class FormTokens {
  readonly #secrets: readonly string[];

  /** @param secrets the first makes tokens, all are accepted. */
  constructor(secrets: readonly string[]) {
    this.#secrets = secrets;
  }

  /** @param purpose names form and owner, such as `interaction:<uid>`. */
  make(purpose: string): string {
    return mac(this.#secrets[0] ?? '', purpose);
  }

  isValid(token: string | undefined, purpose: string): boolean {
    return token !== undefined && this.#secrets.some((secret) => isEqual(token, mac(secret, purpose)));
  }
}

function mac(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(`form-token\n${purpose}`).digest('base64url');
}

function isEqual(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
