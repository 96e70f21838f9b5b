// Where somebody who was sanctioned can object: what the owner of the world wrote down, made into something to follow.

/** A link for a mail address or an https address; null for anything else, which nobody should be sent to. */
export function appealAddress(written: string): string | null {
  if (/^[^\s@/:?&]+@[^\s@/:?&]+\.[^\s@/:?&]+$/.test(written)) return `mailto:${written}`;
  return URL.canParse(written) && new URL(written).protocol === 'https:' ? written : null;
}
