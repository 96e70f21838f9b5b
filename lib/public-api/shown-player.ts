// The player whom an address names, as far as they show themselves.
import 'server-only';
import { type PublicProfile, publicProfile } from '../spacetime/server/reads/public-profile.ts';

const LONGEST_NAME = 40;

/** Null for names that nobody can have, too. @throws AppError world_unreachable */
export async function shownPlayer(encoded: string): Promise<PublicProfile | null> {
  const name = decodedName(encoded);
  return name === null ? null : publicProfile(name);
}

/** The name in a part of an address; null when nobody can be called that. */
export function decodedName(encoded: string): string | null {
  try {
    const name = decodeURIComponent(encoded);
    return name !== '' && name.length <= LONGEST_NAME ? name : null;
  } catch {
    return null;
  }
}
