// What counts as a mail address here, and when two are the same. Whether somebody reads it is proved by the link that is sent.

export type EmailCheck =
  | { readonly ok: true; readonly email: string }
  | { readonly ok: false; readonly reason: string };

const LONGEST = 254;
/** Deliberately loose: only what cannot be an address, or would be more than one, is refused. */
const SHAPE = /^[^\s@<>()[\]\\,;:"]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;

export function checkEmail(input: string): EmailCheck {
  const email = input.normalize('NFKC').trim();
  if (email === '') return { ok: false, reason: 'Please give a mail address.' };
  if (email.length > LONGEST || !SHAPE.test(email)) {
    return { ok: false, reason: 'That does not look like a mail address, such as name@example.org.' };
  }
  return { ok: true, email };
}

export function emailKey(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase();
}
