// The secret that proves an offer: 32 random bytes in base64url, of which the world keeps only the hash.
import { STAFF_PROOF_PURPOSE } from '@hollowmere/world/moderation';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Of 32 bytes; the last sign carries four bits only. */
const SHAPE = /^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;

/** Whether a text can be 32 bytes in base64url: a secret, or the hash of one. */
export function isSecretShaped(text: string): boolean {
  return SHAPE.test(text);
}

/** Who may take an offer up: whoever joins, or staff who move a login. What was made for the one is nothing to the other. */
export type OfferFor = 'join' | 'staff';

/** The hash under which an offer is kept; `null` for what is no secret at all. */
export function hashOfSecret(secret: string, offerFor: OfferFor): string | null {
  if (!isSecretShaped(secret)) return null;
  const bytes = decode(secret);
  return encode(sha256(offerFor === 'staff' ? concatBytes(utf8ToBytes(STAFF_PROOF_PURPOSE), bytes) : bytes));
}

function decode(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const sign of text) {
    held = ((held << 6) | ALPHABET.indexOf(sign)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}

function encode(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 6; ) {
      bits -= 6;
      text += ALPHABET[(held >> bits) & 63];
    }
  }
  return bits === 0 ? text : text + ALPHABET[(held << (6 - bits)) & 63];
}
