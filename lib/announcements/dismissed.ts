// Which announcements this browser has put aside: their numbers in a cookie, so that a page comes without them from the first byte.

export const DISMISSED_COOKIE = 'hollowmere.dismissed';

export const dismissedCookieOptions = { path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true } as const;

/** As many as a cookie should carry; the oldest are forgotten first. */
const MOST = 50;

/** Whatever is no number of ours is left out. */
export function readDismissed(value: string | undefined): readonly number[] {
  return (value ?? '')
    .split('.')
    .filter((part) => /^[1-9]\d{0,9}$/.test(part))
    .map(Number)
    .slice(-MOST);
}

export function withDismissed(value: string | undefined, id: number): string {
  const others = readDismissed(value).filter((known) => known !== id);
  return [...others, id].slice(-MOST).join('.');
}
