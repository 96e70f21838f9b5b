// Where a person goes after signing in: only ever a page of ours, so that a crafted link cannot send them elsewhere.

const DEFAULT_RETURN_PATH = '/characters';

/**
 * A path of this website from a path or an absolute address of it; anything else becomes the default.
 * Browsers read `//host` and `/\host` as other hosts, and drop tabs and line breaks: resolving first judges what they would do.
 */
export function safeReturnPath(text: string | null | undefined, siteUrl: string): string {
  if (!text || !URL.canParse(text, siteUrl)) return DEFAULT_RETURN_PATH;
  const resolved = new URL(text, siteUrl);
  if (resolved.origin !== new URL(siteUrl).origin) return DEFAULT_RETURN_PATH;
  return `${resolved.pathname.replace(/^\/{2,}/, '/')}${resolved.search}${resolved.hash}`;
}
