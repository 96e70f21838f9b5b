// The website's settings, read from the environment once, at start (never at build), with an error that names everything missing.
// What must never change under existing data is guarded further in permanent-settings.ts.
import { z } from 'zod';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Plain http to another machine. */
function isInTheClear(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !LOOPBACK.includes(hostname);
}

/** An address to the letter, in one of the given schemes. */
const exactAddress = (...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1)), {
    error: `must be an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  });

/** An address without trailing slash, in one of the given schemes. */
const address = (description: string, ...schemes: string[]) =>
  exactAddress(...schemes)
    .transform((text) => text.replace(/\/+$/, ''))
    .describe(description);

const isKeyOf32Bytes = (text: string) => /^[\w-]+$/.test(text) && Buffer.from(text, 'base64url').length >= 32;
const fitsTokenClaim = (text: string) => Buffer.byteLength(text) <= 128;

/** Every variable with its meaning; the order is the order of the documentation. */
const environmentSchema = z.object({
  NEXTAUTH_URL: address('address of this website as browsers see it', 'http', 'https'),
  NEXTAUTH_SECRET: z
    .string()
    .min(32, 'must be at least 32 characters long')
    .describe('secret that encrypts session cookies'),
  OIDC_PROVIDER_ID: z
    .string()
    .regex(/^[a-z0-9-]{1,32}$/, 'must be a short name of lower-case letters, digits and hyphens')
    .describe('permanent short name of the OpenID provider'),
  OIDC_PROVIDER_NAME: z.string().min(1, 'must not be empty').describe('name of the OpenID provider as people know it'),
  // With its trailing slash, where it has one: issuers are compared letter by letter.
  OIDC_ISSUER: exactAddress('http', 'https').describe('issuer of the OpenID provider'),
  OIDC_CLIENT_ID: z.string().min(1, 'must not be empty').describe('client id of this website at the provider'),
  OIDC_CLIENT_SECRET: z
    .string()
    .min(16, 'must be at least 16 characters long')
    .describe('client secret of this website at the provider'),
  OIDC_ID_TOKEN_ALG: z
    .enum(
      ['ES256', 'RS256', 'PS256', 'EdDSA', 'ES384', 'RS512'],
      'must be a signature algorithm such as ES256 or RS256',
    )
    .default('RS256')
    .describe('algorithm the provider signs id tokens with'),
  OIDC_ACCOUNT_URL: address('page of the provider where people look after their account', 'http', 'https').optional(),
  GAME_TOKEN_ISSUER: address('permanent issuer of game tokens', 'http', 'https')
    .refine(fitsTokenClaim, 'must not be longer than 128 bytes')
    .optional(),
  GAME_ACCOUNT_KEY: z
    .string()
    .refine(isKeyOf32Bytes, 'must be at least 32 random bytes in base64url')
    .describe('permanent key from which account ids are made'),
  GAME_SIGNING_KEY_FILE: z.string().optional().describe('file with the private key that signs game tokens'),
  GAME_SIGNING_KEY: z.string().optional().describe('the private key that signs game tokens, as a JSON Web Key'),
  PERMANENT_SETTINGS_FILE: z
    .string()
    .default('.data/website/permanent.json')
    .describe('file that remembers the permanent settings'),
  PERMANENT_SETTINGS: z.string().optional().describe('the permanent settings where there is no disk to remember them'),
  SPACETIMEDB_URI: address('address of SpacetimeDB as this server reaches it', 'http', 'https'),
  SPACETIMEDB_PUBLIC_URI: address('address of SpacetimeDB as browsers reach it', 'ws', 'wss'),
  SPACETIMEDB_DATABASE: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens')
    .describe('name of the database'),
  SESSION_MAX_AGE_SECONDS: z.coerce
    .number('must be a number of seconds')
    .int()
    .min(60, 'must be at least a minute')
    // The world forgets a sign-in sixty days after its last use, a revoked one too: no cookie may live to see that.
    .max(2_592_000, 'must be at most thirty days')
    .default(604_800)
    .describe('how long a sign-in lasts at most'),
  GAME_HOOK: z.enum(['0', '1']).default('0').describe('1 offers window.__game to end-to-end tests'),
});

type Variables = z.infer<typeof environmentSchema>;

export type Environment = ReturnType<typeof arrange>;

/** The environment lacks something, or holds something unusable. The message is for the operator. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = environmentSchema.safeParse(withoutBlanks(source));
  const complaints = parsed.success ? [] : parsed.error.issues.map((issue) => complaintOf(issue, source));
  if (!source.GAME_SIGNING_KEY_FILE && !source.GAME_SIGNING_KEY) {
    complaints.push('GAME_SIGNING_KEY_FILE (or GAME_SIGNING_KEY) is missing: the private key that signs game tokens.');
  }
  if (parsed.success) complaints.push(...contradictions(parsed.data));
  if (complaints.length > 0 || !parsed.success) {
    throw new EnvironmentError(`The website cannot start:\n${complaints.map((line) => `  - ${line}`).join('\n')}`);
  }
  return arrange(parsed.data);
}

let read: Environment | undefined;

/** The environment of this process. @throws EnvironmentError */
export function environment(): Environment {
  read ??= readEnvironment(process.env);
  return read;
}

function withoutBlanks(source: Readonly<Record<string, string | undefined>>) {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
}

function complaintOf(issue: z.core.$ZodIssue, source: Readonly<Record<string, string | undefined>>): string {
  const name = String(issue.path[0]) as keyof Variables;
  const meaning = environmentSchema.shape[name].description;
  if (source[name]?.trim()) return `${name} ${issue.message}.`;
  return `${name} is missing${meaning ? `: the ${meaning.replace(/^the /, '')}` : ''}.`;
}

function contradictions({ NEXTAUTH_URL, OIDC_ISSUER, SPACETIMEDB_PUBLIC_URI }: Variables): string[] {
  const complaints: string[] = [];
  if (isInTheClear(NEXTAUTH_URL)) {
    complaints.push('NEXTAUTH_URL must begin with https:// unless the website runs on this very machine.');
  }
  if (isInTheClear(OIDC_ISSUER)) {
    complaints.push('OIDC_ISSUER must begin with https:// unless the provider runs on this very machine.');
  }
  if (NEXTAUTH_URL.startsWith('https:') && !SPACETIMEDB_PUBLIC_URI.startsWith('wss:')) {
    complaints.push('SPACETIMEDB_PUBLIC_URI must begin with wss:// because the website is served by https.');
  }
  return complaints;
}

function arrange(variables: Variables) {
  return {
    siteUrl: variables.NEXTAUTH_URL,
    session: { secret: variables.NEXTAUTH_SECRET, maxAgeSeconds: variables.SESSION_MAX_AGE_SECONDS },
    provider: {
      id: variables.OIDC_PROVIDER_ID,
      name: variables.OIDC_PROVIDER_NAME,
      issuer: variables.OIDC_ISSUER,
      clientId: variables.OIDC_CLIENT_ID,
      clientSecret: variables.OIDC_CLIENT_SECRET,
      idTokenAlgorithm: variables.OIDC_ID_TOKEN_ALG,
      accountUrl: variables.OIDC_ACCOUNT_URL,
    },
    gameToken: {
      issuer: variables.GAME_TOKEN_ISSUER,
      accountKey: variables.GAME_ACCOUNT_KEY,
      signingKeyFile: variables.GAME_SIGNING_KEY_FILE,
      signingKey: variables.GAME_SIGNING_KEY,
    },
    permanentSettings: { file: variables.PERMANENT_SETTINGS_FILE, kept: variables.PERMANENT_SETTINGS },
    spacetimedb: {
      uri: variables.SPACETIMEDB_URI,
      publicUri: variables.SPACETIMEDB_PUBLIC_URI,
      database: variables.SPACETIMEDB_DATABASE,
    },
    hasGameHook: variables.GAME_HOOK === '1',
  } as const;
}
