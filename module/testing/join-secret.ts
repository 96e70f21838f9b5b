// Secrets for joins, as a browser makes them; here each is made from a word, so that tests run again as they were.
import { createHash } from 'node:crypto';

export function joinSecret(word: string): { readonly secret: string; readonly hash: string } {
  const bytes = createHash('sha256').update(word).digest();
  return { secret: bytes.toString('base64url'), hash: createHash('sha256').update(bytes).digest('base64url') };
}
