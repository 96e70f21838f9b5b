// Every variable that the website reads, with the rule that checks it, its meaning and an example. The documentation's table is made from here.
import { z } from 'zod';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Plain http to another machine. */
export function isInTheClear(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !LOOPBACK.includes(hostname);
}

/** An address to the letter, in one of the given schemes. */
const exactAddress = (...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)), {
    error: `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });

/** An address without trailing slash, in one of the given schemes. */
const address = (...schemes: string[]) => exactAddress(...schemes).transform((text) => text.replace(/\/+$/, ''));

const text = z.string().min(1, 'must not be empty');

const isKeyOf32Bytes = (key: string) => /^[\w-]+$/.test(key) && Buffer.from(key, 'base64url').length >= 32;
const fitsTokenClaim = (issuer: string) => Buffer.byteLength(issuer) <= 128;

/** A rule with its meaning (a noun phrase, for complaints and documentation alike) and an example. */
function variable<Schema extends z.ZodType>(schema: Schema, description: string, example: string): Schema {
  return schema.meta({ description, examples: [example] });
}

const PROVIDER_ID = /^[a-z0-9-]{1,32}$/;
const PROVIDER_ID_RULE = 'must be a short name of lower-case letters, digits and hyphens';

/** What is said about an OpenID provider, whichever it is. */
export const providerFields = {
  NAME: variable(text, 'name of the OpenID provider as people know it', 'Hollowmere'),
  // With its trailing slash, where it has one: issuers are compared letter by letter.
  ISSUER: variable(
    exactAddress('http', 'https'),
    'issuer of the OpenID provider, to the letter; https unless on this machine',
    'https://id.example.org',
  ),
  CLIENT_ID: variable(text, 'client id of this website at the provider', 'hollowmere-website'),
  CLIENT_SECRET: variable(
    z.string().min(16, 'must be at least 16 characters long'),
    'client secret of this website at the provider',
    'from the provider',
  ),
  ID_TOKEN_ALG: variable(
    z
      .enum(
        ['ES256', 'RS256', 'PS256', 'EdDSA', 'ES384', 'RS512'],
        'must be a signature algorithm such as ES256 or RS256',
      )
      .default('RS256'),
    'algorithm the provider signs id tokens with; the bundled one signs with ES256',
    'ES256',
  ),
  ACCOUNT_URL: variable(
    address('http', 'https').optional(),
    'page of the provider where people look after password and second factor',
    'https://id.example.org/account',
  ),
  SCOPE: variable(
    z
      .string()
      .refine((scope) => scope.split(' ').includes('openid'), 'must contain openid')
      .default('openid'),
    'scope to ask the provider for; nothing but openid is needed',
    'openid',
  ),
};

/** The first provider: one installation, one provider is the usual case, and its variables have the shortest names. */
export const firstProviderVariables = {
  OIDC_PROVIDER_ID: variable(
    z.string().regex(PROVIDER_ID, PROVIDER_ID_RULE),
    'short name of the OpenID provider, **permanent**',
    'hollowmere',
  ),
  OIDC_PROVIDER_NAME: providerFields.NAME,
  OIDC_ISSUER: providerFields.ISSUER,
  OIDC_CLIENT_ID: providerFields.CLIENT_ID,
  OIDC_CLIENT_SECRET: providerFields.CLIENT_SECRET,
  OIDC_ID_TOKEN_ALG: providerFields.ID_TOKEN_ALG,
  OIDC_ACCOUNT_URL: providerFields.ACCOUNT_URL,
  OIDC_SCOPE: providerFields.SCOPE,
};

/** Everything but the providers; the order is the order of the documentation. */
export const websiteVariables = {
  NEXTAUTH_URL: variable(
    address('http', 'https'),
    'address of this website as browsers see it; https unless on this machine',
    'https://play.example.org',
  ),
  NEXTAUTH_SECRET: variable(
    z.string().min(32, 'must be at least 32 characters long'),
    'secret that encrypts session cookies; may be changed, which signs everybody out',
    'openssl rand -base64 36',
  ),
  GAME_TOKEN_ISSUER: variable(
    address('http', 'https').refine(fitsTokenClaim, 'must not be longer than 128 bytes').optional(),
    'issuer of game tokens, **permanent**; SpacetimeDB must reach it. Unset: the address of the first start',
    'https://play.example.org',
  ),
  GAME_ACCOUNT_KEY: variable(
    z.string().refine(isKeyOf32Bytes, 'must be at least 32 random bytes in base64url'),
    'key from which account ids are made, **permanent**',
    '32 random bytes in base64url',
  ),
  GAME_SIGNING_KEY_FILE: variable(
    z.string().optional(),
    'file with the private key that signs game tokens (JSON Web Key, ES256), readable by its owner only',
    '/etc/hollowmere/game-signing-key.json',
  ),
  GAME_SIGNING_KEY: variable(
    z.string().optional(),
    'the same key itself, where there is no disk; one of the two is required',
    '{"kty":"EC","crv":"P-256","kid":…,"x":…,"y":…,"d":…}',
  ),
  PERMANENT_SETTINGS_FILE: variable(
    z.string().default('.data/website/permanent.json'),
    'file that remembers the permanent settings',
    '/var/lib/hollowmere/permanent.json',
  ),
  PERMANENT_SETTINGS: variable(
    z.string().optional(),
    'the permanent settings themselves, where there is no disk; the first start prints what to put here',
    '{"gameTokenIssuer":…,"accountKeyFingerprint":…,"providerIds":[…]}',
  ),
  SPACETIMEDB_URI: variable(
    address('http', 'https'),
    'address of SpacetimeDB as this server reaches it',
    'https://maincloud.spacetimedb.com',
  ),
  SPACETIMEDB_PUBLIC_URI: variable(
    address('ws', 'wss'),
    'address of SpacetimeDB as browsers reach it; wss when the website is served by https',
    'wss://maincloud.spacetimedb.com',
  ),
  SPACETIMEDB_DATABASE: variable(
    z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens'),
    'name of the database',
    'hollowmere',
  ),
  SESSION_MAX_AGE_SECONDS: variable(
    z.coerce
      .number('must be a number of seconds')
      .int()
      .min(60, 'must be at least a minute')
      // The world forgets a sign-in sixty days after its last use, a revoked one too: no cookie may live to see that.
      .max(2_592_000, 'must be at most thirty days')
      .default(604_800),
    'how long a sign-in lasts at most, in seconds; thirty days at most',
    '604800',
  ),
  COUNTRY_HEADER: variable(
    z
      .string()
      .regex(/^[a-z0-9-]+$/i, 'must be the name of a header')
      .optional(),
    'header in which your platform tells the visitor’s country, shown beside sign-ins; on Vercel it is known',
    'cf-ipcountry',
  ),
  OIDC_PROVIDERS: variable(
    z
      .string()
      .transform((list) => list.split(',').map((id) => id.trim()))
      .pipe(z.array(z.string().regex(PROVIDER_ID, `${PROVIDER_ID_RULE}, separated by commas`)))
      .optional(),
    'short names of further OpenID providers, **permanent** each, separated by commas',
    'example,another',
  ),
  GAME_HOOK: variable(z.enum(['0', '1']).default('0'), '1 offers window.__game to end-to-end tests', '0'),
};
