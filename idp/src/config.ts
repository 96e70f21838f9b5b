// What a provider needs to know to start, and which combinations it refuses. Where the values come from is environment.ts.

import type { JWK } from 'jose';

export interface ProviderConfig {
  /**
   * The public address, part of every token: permanent once people have accounts.
   * Left out only by tests, which learn their port from the system: then it is the address that was bound.
   */
  readonly issuer?: string;
  /**
   * Where people open the pages, when that is another name of this machine than the issuer's. Browsers bind passkeys to a
   * host name and refuse a bare number such as 127.0.0.1; the issuer stays what it is, because tokens carry it.
   */
  readonly pagesOrigin?: string;
  /** Set for the one start that moves a public issuer on purpose. */
  readonly previousIssuer?: string;
  readonly listen: { readonly host: string; readonly port: number };
  /** Key files, and PGlite when there is no `databaseUrl`. */
  readonly dataDir: string;
  readonly databaseUrl?: string;
  readonly client: {
    readonly id: string;
    readonly secret: string;
    readonly origin: string;
    /** Where the website takes codes; left out: where Hollowmere's own takes those of its first provider. */
    readonly callbackPath?: string;
  };
  /** How many reverse proxies stand in front and may be believed about address and protocol. */
  readonly trustedProxies: number;
  /** A built folder with `tokens.css` and fonts; without it, the pages wear the same look from defaults of their own. */
  readonly designDir?: string;
  /** Private keys, the first signs. Left out: kept in `dataDir`. */
  readonly signingKeys?: readonly JWK[];
  /** The first signs cookies, all are accepted. Left out: kept in `dataDir`. */
  readonly cookieSecrets?: readonly string[];
  /** 32 bytes each as base64url; the first encrypts second factors, all decrypt. Left out: kept in `dataDir`. */
  readonly encryptionKeys?: readonly string[];
  /** How mail leaves. Left out: every message is written into the folder `mail` in `dataDir`. */
  readonly mail?: { readonly smtpUrl: string; readonly from: string };
  /** `relaxed` lets test suites sign in a thousand people from one address; refused off loopback. */
  readonly throttle: 'normal' | 'relaxed';
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

export const DEVELOPMENT_CLIENT_SECRET = 'hollowmere-development-client-secret';

/** The key that oidc-provider uses when it is given none: published with its source. */
const PUBLISHED_KEY_ID = 'keystore-CHANGE-ME';
const SHORTEST_SECRET = 32;

/** Is this host name reachable from this machine only? Takes the form of `URL.hostname`, brackets of IPv6 included. */
export function isLoopback(hostname: string): boolean {
  return (
    /^([a-z0-9-]+\.)*localhost$/.test(hostname) ||
    hostname === '[::1]' ||
    hostname === '::1' ||
    /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}

/** Everything that would make this configuration unsafe, one sentence each; empty when it may start. */
export function reasonsToRefuse(config: ProviderConfig): string[] {
  const issuer = config.issuer ?? `http://${config.listen.host}`;
  const addresses = [issuer, config.pagesOrigin ?? issuer].map((address) => new URL(address).hostname);
  return addresses.every(isLoopback) && isLoopback(config.listen.host)
    ? []
    : [...publicIssuerProblems(new URL(issuer), config), ...secretProblems(config)];
}

function publicIssuerProblems(issuer: URL, config: ProviderConfig): string[] {
  if (isLoopback(issuer.hostname)) return [];
  const problems: string[] = [];
  if (config.pagesOrigin && config.pagesOrigin !== issuer.origin) {
    problems.push('IDP_PAGES_ORIGIN is for this machine only: a public issuer and its pages have one address.');
  }
  if (issuer.protocol !== 'https:') problems.push('IDP_ISSUER must be an https address unless it is on this machine.');
  if (config.trustedProxies === 0) {
    problems.push(
      'IDP_TRUST_PROXY must say how many proxies stand in front: TLS ends there, and IDP_ISSUER is public.',
    );
  }
  if (new URL(config.client.origin).protocol !== 'https:') {
    problems.push('IDP_CLIENT_ORIGIN must be an https address when IDP_ISSUER is public.');
  }
  return problems;
}

function secretProblems(config: ProviderConfig): string[] {
  const problems: string[] = [];
  const { secret } = config.client;
  if (secret === DEVELOPMENT_CLIENT_SECRET || secret.length < SHORTEST_SECRET) {
    problems.push(`IDP_CLIENT_SECRET must be set to a secret of at least ${SHORTEST_SECRET} characters.`);
  }
  if (config.signingKeys?.some((key) => key.kid === PUBLISHED_KEY_ID)) {
    problems.push('IDP_SIGNING_KEYS holds the development key that is published with oidc-provider.');
  }
  if (config.cookieSecrets?.some((cookieSecret) => cookieSecret.length < SHORTEST_SECRET)) {
    problems.push(`IDP_COOKIE_SECRETS must be secrets of at least ${SHORTEST_SECRET} characters each.`);
  }
  if (config.throttle === 'relaxed') {
    problems.push('IDP_THROTTLE=relaxed is for tests on this machine.');
  }
  return problems;
}

export class UnsafeConfigurationError extends Error {
  constructor(reasons: readonly string[]) {
    super(['The provider does not start like this:', ...reasons.map((reason) => `  - ${reason}`)].join('\n'));
    this.name = 'UnsafeConfigurationError';
  }
}
