// Which names are names.

/** Nearly all names; the classes of Unicode are slow to load. */
const PLAIN = /^[A-Za-z_]\w*$/;

/** Non-empty, in Unicode's composed form, a letter or `_` first, then letters, digits, marks and `_`. */
export function isIdentifier(name: string): boolean {
  if (PLAIN.test(name)) return true;
  return /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(name) && name.normalize('NFC') === name;
}
