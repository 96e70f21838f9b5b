// What a user name at the provider may look like, and when two names are the same name.

export type UsernameCheck =
  | { readonly ok: true; readonly username: string }
  | { readonly ok: false; readonly reason: string };

export const USERNAME_RULE = '3 to 30 letters or digits, with . _ - between them.';

// Marks belong to the letters of many scripts. Separators stand alone and only inside.
const SHAPE = /^[\p{L}\p{N}]\p{M}*(?:[._-]?[\p{L}\p{N}]\p{M}*)*$/u;

/** The form in which a name is kept and shown: compatibility characters folded, no spaces around. */
export function normaliseUsername(input: string): string {
  return input.normalize('NFKC').trim();
}

/** Two names with the same key are the same name. */
export function usernameKey(username: string): string {
  // Twice, because upper case of some letters (ß, ſ) is what makes them equal to others.
  return normaliseUsername(username).toUpperCase().toLowerCase().normalize('NFKC');
}

export function checkUsername(input: string): UsernameCheck {
  const username = normaliseUsername(input);
  const length = [...username].length;
  if (length === 0) return { ok: false, reason: 'Please choose a user name.' };
  if (length < 3) return { ok: false, reason: 'That is too short: at least 3 characters, please.' };
  if (length > 30) return { ok: false, reason: 'That is too long: at most 30 characters, please.' };
  if (!SHAPE.test(username)) {
    return { ok: false, reason: 'Only letters and digits, with single . _ - between them, please.' };
  }
  return { ok: true, username };
}
