// Reads the provider's settings from environment variables and says in one message what is missing or wrong.
// Which combinations are unsafe is for config.ts to say; the README has the table of all variables.

import type { JWK } from 'jose';
import { z } from 'zod';
import { DEVELOPMENT_CLIENT_SECRET, type ProviderConfig } from './config.ts';
import { ENCRYPTION_KEY } from './secrets/key-files.ts';

const origin = z
  .string()
  .refine(isOrigin, 'must be an http or https address: scheme, host and port only, without a slash at the end');

function isOrigin(value: string): boolean {
  return /^https?:/.test(value) && URL.canParse(value) && new URL(value).origin === value;
}

const listen = z
  .string()
  .regex(/^(\[[\da-fA-F:]+\]|[^:\s]+):\d{1,5}$/, 'must be host:port, like 127.0.0.1:3002')
  .transform((value) => {
    const colon = value.lastIndexOf(':');
    return { host: value.slice(0, colon).replace(/^\[|\]$/g, ''), port: Number(value.slice(colon + 1)) };
  })
  .refine(({ port }) => port <= 65_535, 'names a port above 65535');

const proxies = z
  .string()
  .regex(/^(true|false|\d)$/, 'must be the number of proxies in front, or true for one')
  .transform((value) => (value === 'true' ? 1 : value === 'false' ? 0 : Number(value)));

const privateKey = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  kid: z.string().min(1),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

const signingKeys = z
  .string()
  .transform((value, context): unknown => {
    try {
      return JSON.parse(value);
    } catch {
      context.addIssue('must be JSON');
      return z.NEVER;
    }
  })
  .pipe(z.object({ keys: z.array(privateKey).min(1) }, 'must be a JWK set of private P-256 keys, each with a kid'))
  .transform(({ keys }): JWK[] => keys.map((key) => ({ ...key, alg: 'ES256', use: 'sig' })));

const cookieSecrets = z.string().transform((value) => value.split(',').map((secret) => secret.trim()));

const encryptionKeys = z
  .string()
  .transform((value) => value.split(',').map((key) => key.trim().replace(/=+$/, '')))
  .refine(
    (keys) => keys.every((key) => ENCRYPTION_KEY.test(key)),
    'must be keys of 32 random bytes as base64url, separated by commas',
  );

const schema = z.object({
  IDP_ISSUER: origin.default('http://127.0.0.1:3002'),
  IDP_PAGES_ORIGIN: origin.optional(),
  IDP_PREVIOUS_ISSUER: origin.optional(),
  IDP_LISTEN: listen.default({ host: '127.0.0.1', port: 3002 }),
  IDP_DATA_DIR: z.string().default('.data/idp'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must begin with postgres://' }).optional(),
  IDP_CLIENT_ID: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces')
    .default('hollowmere-website'),
  IDP_CLIENT_SECRET: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be printable ASCII without spaces')
    .default(DEVELOPMENT_CLIENT_SECRET),
  IDP_CLIENT_ORIGIN: origin.default('http://localhost:3001'),
  IDP_CLIENT_CALLBACK: z
    .string()
    .regex(/^\/[\w./-]*$/, 'must be a path that begins with a slash')
    .default('/api/auth/callback/oidc'),
  IDP_TRUST_PROXY: proxies.default(0),
  IDP_DESIGN_DIR: z.string().optional(),
  IDP_SIGNING_KEYS: signingKeys.optional(),
  IDP_COOKIE_SECRETS: cookieSecrets.optional(),
  IDP_ENCRYPTION_KEY: encryptionKeys.optional(),
  IDP_SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' }).optional(),
  IDP_MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be a mail address, like Hollowmere <mail@example.org>')
    .optional(),
  IDP_THROTTLE: z.enum(['normal', 'relaxed'], 'must be normal or relaxed').default('normal'),
});

export class EnvironmentError extends Error {
  constructor(problems: readonly string[]) {
    super(
      ['The environment of the provider is not complete:', ...problems.map((problem) => `  - ${problem}`)].join('\n'),
    );
    this.name = 'EnvironmentError';
  }
}

/**
 * Empty variables count as unset, as they come from compose files and shells.
 * @throws EnvironmentError that names every bad variable.
 */
export function readEnvironment(environment: Readonly<Record<string, string | undefined>>): ProviderConfig {
  const result = schema.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value)));
  if (!result.success) {
    throw new EnvironmentError(result.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`));
  }
  const { data } = result;
  if (data.IDP_SMTP_URL && !data.IDP_MAIL_FROM) {
    throw new EnvironmentError(['IDP_MAIL_FROM: is needed beside IDP_SMTP_URL: the address that mail comes from']);
  }
  return {
    issuer: data.IDP_ISSUER,
    ...(data.IDP_PAGES_ORIGIN && { pagesOrigin: data.IDP_PAGES_ORIGIN }),
    ...(data.IDP_PREVIOUS_ISSUER && { previousIssuer: data.IDP_PREVIOUS_ISSUER }),
    listen: data.IDP_LISTEN,
    dataDir: data.IDP_DATA_DIR,
    ...(data.DATABASE_URL && { databaseUrl: data.DATABASE_URL }),
    client: {
      id: data.IDP_CLIENT_ID,
      secret: data.IDP_CLIENT_SECRET,
      origin: data.IDP_CLIENT_ORIGIN,
      callbackPath: data.IDP_CLIENT_CALLBACK,
    },
    trustedProxies: data.IDP_TRUST_PROXY,
    ...(data.IDP_DESIGN_DIR && { designDir: data.IDP_DESIGN_DIR }),
    ...(data.IDP_SIGNING_KEYS && { signingKeys: data.IDP_SIGNING_KEYS }),
    ...(data.IDP_COOKIE_SECRETS && { cookieSecrets: data.IDP_COOKIE_SECRETS }),
    ...(data.IDP_ENCRYPTION_KEY && { encryptionKeys: data.IDP_ENCRYPTION_KEY }),
    ...(data.IDP_SMTP_URL && data.IDP_MAIL_FROM && { mail: { smtpUrl: data.IDP_SMTP_URL, from: data.IDP_MAIL_FROM } }),
    throttle: data.IDP_THROTTLE,
  };
}
