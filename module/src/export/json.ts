// Rows as readable JSON.

/** Anything of a row: moments become ISO 8601, identities hexadecimal, enums their variant, wide integers numbers. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, part) => readable(part), 2);
}

function readable(part: unknown): unknown {
  if (typeof part === 'bigint') return Number(part);
  if (typeof part !== 'object' || part === null) return part;
  if ('microsSinceUnixEpoch' in part && typeof part.microsSinceUnixEpoch === 'bigint') {
    return new Date(Number(part.microsSinceUnixEpoch / 1000n)).toISOString();
  }
  if ('toHexString' in part && typeof part.toHexString === 'function') return part.toHexString();
  if ('tag' in part) return part.tag;
  return part;
}
