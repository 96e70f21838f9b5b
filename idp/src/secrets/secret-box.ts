// Encrypts what must be readable again, such as the secret of an authenticator app: AES-256-GCM, bound to its owner, with keys that
// can be changed one after the other.

import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

export class UnknownKeyError extends Error {
  override readonly name = 'UnknownKeyError';

  constructor() {
    super(
      'Secrets in the database are encrypted with a key that is not there. Put it back into IDP_ENCRYPTION_KEY or encryption-keys.json.',
    );
  }
}

interface Key {
  readonly id: string;
  readonly bytes: Buffer;
}

export class SecretBox {
  readonly #keys: readonly [Key, ...Key[]];

  /** @param keys 32 bytes each, as base64url: the first encrypts, all decrypt. */
  constructor(keys: readonly string[]) {
    const [first, ...others] = keys.map((key) => ({ id: keyId(key), bytes: Buffer.from(key, 'base64url') }));
    if (!first) throw new UnknownKeyError();
    this.#keys = [first, ...others];
  }

  /** @param owner must be given again to open it, so that a row copied to another account opens nothing there. */
  seal(secret: string, owner: string): string {
    const [{ id, bytes }] = this.#keys;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', bytes, iv).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${id}.${sealed.toString('base64url')}`;
  }

  /** @throws UnknownKeyError, or an Error of node:crypto when it was tampered with or belongs to another owner. */
  open(box: string, owner: string): string {
    const [id = '', text = ''] = box.split('.');
    const key = this.#keys.find((candidate) => candidate.id === id);
    if (!key) throw new UnknownKeyError();
    const sealed = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, sealed.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    })
      .setAAD(Buffer.from(owner))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    return decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  }

  /** Was it encrypted with the key that encrypts now? */
  isCurrent(box: string): boolean {
    return box.startsWith(`${this.#keys[0].id}.`);
  }
}

/** Names a key without giving it away. */
function keyId(key: string): string {
  return createHash('sha256').update(`encryption key\n${key}`).digest('base64url').slice(0, 8);
}
