// Whether a request was made by our own pages. Every handler of ours that acts on a POST asks this first;
// server actions have Next's own check.
import { AppError } from '../errors/app-error.ts';

/**
 * Browsers send Origin with every POST, and most say Sec-Fetch-Site. A request with neither is refused, too.
 * @throws AppError foreign_request
 */
export function requireSameOrigin(headers: Headers, siteUrl: string): void {
  if (!isSameOrigin(headers, siteUrl)) {
    throw new AppError('foreign_request', { detail: `origin ${headers.get('origin') ?? 'absent'}` });
  }
}

export function isSameOrigin(headers: Headers, siteUrl: string): boolean {
  const origin = headers.get('origin');
  const isOwnOrigin = origin === new URL(siteUrl).origin;
  if (origin !== null && !isOwnOrigin) return false;
  return isOwnOrigin || headers.get('sec-fetch-site') === 'same-origin';
}
