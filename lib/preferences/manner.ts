// The manner in which moments and numbers are written: a language and a time zone, both known to this server's Intl,
// so that page and browser write the same.

export interface Manner {
  /** A BCP 47 tag. */
  readonly language: string;
  /** An IANA name. */
  readonly timeZone: string;
}

export const DEFAULT_MANNER: Manner = { language: 'en-GB', timeZone: 'UTC' };

/** The browser writes its time zone here; without scripts everything is in UTC. */
export const ZONE_COOKIE = 'hollowmere.zone';

const LONGEST_HEADER = 500;
const LONGEST_ZONE = 64;

/** The first language of an Accept-Language header that Intl can write. */
export function languageOf(acceptLanguage: string): string {
  const accepted = acceptLanguage
    .slice(0, LONGEST_HEADER)
    .split(',')
    .map(weighted)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return accepted.find(({ tag }) => canWrite(tag))?.tag ?? DEFAULT_MANNER.language;
}

/** A time zone that Intl knows, else UTC. */
export function zoneOf(claimed: string | undefined): string {
  if (!claimed || claimed.length > LONGEST_ZONE) return DEFAULT_MANNER.timeZone;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: claimed }).resolvedOptions().timeZone;
  } catch {
    return DEFAULT_MANNER.timeZone;
  }
}

function weighted(part: string): { readonly tag: string; readonly weight: number } {
  const [tag = '', quality] = part.split(';').map((text) => text.trim());
  const weight = quality?.startsWith('q=') ? Number(quality.slice(2)) : 1;
  // "en" alone says nothing about days and months; the world's way of writing them is the British one.
  return { tag: tag === 'en' ? DEFAULT_MANNER.language : tag, weight: Number.isFinite(weight) ? weight : 0 };
}

function canWrite(tag: string): boolean {
  try {
    return tag !== '*' && Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
