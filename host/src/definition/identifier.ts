// Which names are names.

/** Non-empty, in Unicode's composed form, a letter or `_` first, then letters, digits, marks and `_`. */
export function isIdentifier(name: string): boolean {
  return /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(name) && name.normalize('NFC') === name;
}
