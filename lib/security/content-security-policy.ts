// The Content-Security-Policy of a page: scripts only with this request's nonce, connections only to ourselves and the world.

export interface PolicyInput {
  readonly nonce: string;
  /** ws:// or wss:// address of SpacetimeDB; its http twin is added, because a connection begins with a POST there. */
  readonly worldUri: string;
  /** Forms may lead to the OpenID providers: signing in and out are redirects of a form. */
  readonly providerOrigins: readonly string[];
  readonly isDevelopment: boolean;
  /** The game's page: SpacetimeDB's client compiles its codecs from text, and cannot run where that is forbidden. */
  readonly isGame: boolean;
}

export function contentSecurityPolicy({
  nonce,
  worldUri,
  providerOrigins,
  isDevelopment,
  isGame,
}: PolicyInput): string {
  const world = new URL(worldUri);
  const worldHttp = `${world.protocol === 'wss:' ? 'https:' : 'http:'}//${world.host}`;
  // React needs eval for its error messages, and only in development.
  const evaluation = isDevelopment || isGame ? " 'unsafe-eval'" : '';
  const hotReload = isDevelopment ? ' ws:' : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "media-src 'self' blob: data:",
    `connect-src 'self' ${world.protocol}//${world.host} ${worldHttp}${hotReload}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    ["form-action 'self'", ...new Set(providerOrigins)].join(' '),
    "frame-ancestors 'none'",
  ].join('; ');
}
