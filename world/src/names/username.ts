// Usernames: the name of an account, as it stands in addresses and lists.
import { nameKey } from './confusable.ts';
import { isReserved } from './reserved.ts';
import { accept, refuse, type Verdict } from './verdict.ts';

export const USERNAME_MIN = 3;
export const USERNAME_MAX = 20;
/** A username changes this often at most, unless staff asked for it. */
export const USERNAME_RENAME_DAYS = 30;
/** For people: what the form says beside the field. */
export const USERNAME_RULE = '3 to 20 letters, digits, hyphens or underscores, beginning with a letter.';

/** Begins with a letter, ends with a letter or digit, separators one at a time. */
const SHAPE = /^[A-Za-z][A-Za-z0-9]*(?:[_-][A-Za-z0-9]+)*$/;

/** Blanks around it are forgiven; nothing else is changed. */
export function checkUsername(typed: string): Verdict<'name_malformed' | 'name_reserved'> {
  const name = typed.length > 100 ? typed : typed.trim();
  if (name.length < USERNAME_MIN || name.length > USERNAME_MAX || !SHAPE.test(name)) return refuse('name_malformed');
  return isReserved(name) ? refuse('name_reserved') : accept(name);
}

/**
 * The key under which a username is unique and looked up. `Anna`, `anna` and `an-na` are one; so are `Illy` and `lIly`.
 * A guest's name (`Guest 4821`) has a key like any other, and no registered name can begin like it.
 */
export function usernameKey(username: string): string {
  return nameKey(username);
}

/** What a guest is called: `Guest 4821`. Its blank is refused in chosen names, so it can never be taken. */
export function guestName(number: number): string {
  return `Guest ${number}`;
}
