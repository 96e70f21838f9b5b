// The website's settings, read from the environment once, at start (never at build), with an error that names everything missing.
// What must never change under existing data is guarded further in permanent-settings.ts.
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { complaintOf, type Source } from './environment-complaint.ts';
import { isInTheClear, websiteVariables } from './environment-variables.ts';
import { type Provider, readProviders } from './provider-environment.ts';

export type { Provider } from './provider-environment.ts';

const websiteSchema = z.object(websiteVariables);

type Variables = z.infer<typeof websiteSchema>;

export type Environment = ReturnType<typeof arrange>;

/** The environment lacks something, or holds something unusable. The message is for the operator. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** @throws EnvironmentError naming every variable that is missing or wrong. */
export function readEnvironment(source: Source): Environment {
  const hasKey = Boolean(source.GAME_SIGNING_KEY_FILE?.trim() || source.GAME_SIGNING_KEY?.trim());
  const isPreview = source.VERCEL_ENV === 'preview' && !hasKey;
  const given = isPreview ? { ...previewDefaults(source), ...withoutBlanks(source) } : withoutBlanks(source);
  const parsed = websiteSchema.safeParse(given);
  const complaints = parsed.success ? [] : parsed.error.issues.map((issue) => complaintOf(issue, websiteSchema, given));
  if (!hasKey && !isPreview) {
    complaints.push('GAME_SIGNING_KEY_FILE (or GAME_SIGNING_KEY) is missing: the private key that signs game tokens.');
  }
  const furtherIds = (parsed.success && parsed.data.OIDC_PROVIDERS) || [];
  const read = isPreview ? { providers: [], complaints: [] } : readProviders(given, furtherIds);
  complaints.push(...read.complaints);
  if (parsed.success) complaints.push(...contradictions(parsed.data));
  if (complaints.length > 0 || !parsed.success) {
    throw new EnvironmentError(`The website cannot start:\n${complaints.map((line) => `  - ${line}`).join('\n')}`);
  }
  return arrange(parsed.data, read.providers, source);
}

let read: Environment | undefined;

/** The environment of this process. @throws EnvironmentError */
export function environment(): Environment {
  read ??= readEnvironment(process.env);
  return read;
}

/** A preview of a change has no secrets, and nobody signs in there: what only sign-in needs is made up for the process. */
function previewDefaults({ VERCEL_BRANCH_URL, VERCEL_URL }: Source): Source {
  const host = VERCEL_BRANCH_URL || VERCEL_URL;
  return {
    ...(host && { NEXTAUTH_URL: `https://${host}` }),
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    GAME_ACCOUNT_KEY: randomBytes(32).toString('base64url'),
  };
}

function withoutBlanks(source: Source): Source {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
}

function contradictions({ NEXTAUTH_URL, SPACETIMEDB_PUBLIC_URI }: Variables): string[] {
  const complaints: string[] = [];
  if (isInTheClear(NEXTAUTH_URL)) {
    complaints.push('NEXTAUTH_URL must begin with https:// unless the website runs on this very machine.');
  }
  if (NEXTAUTH_URL.startsWith('https:') && !SPACETIMEDB_PUBLIC_URI.startsWith('wss:')) {
    complaints.push('SPACETIMEDB_PUBLIC_URI must begin with wss:// because the website is served by https.');
  }
  return complaints;
}

function arrange(variables: Variables, providers: readonly Provider[], { VERCEL }: Source) {
  return {
    siteUrl: variables.NEXTAUTH_URL,
    session: { secret: variables.NEXTAUTH_SECRET, maxAgeSeconds: variables.SESSION_MAX_AGE_SECONDS },
    /** Where people may sign in, the first one first. Empty on a preview without a signing key: sign-in is off there. */
    providers,
    /** The header that tells a visitor's country; Vercel sets its own and lets nobody else set it. */
    countryHeader: variables.COUNTRY_HEADER ?? (VERCEL ? 'x-vercel-ip-country' : undefined),
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
