// The provider's discovery document, as far as sign-out and back-channel logout need it. next-auth reads its own copy.
import 'server-only';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';

const metadataSchema = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url().optional(),
});

export interface ProviderMetadata {
  readonly endSessionEndpoint: string | undefined;
  readonly keys: JWTVerifyGetKey;
}

const KEEP_MS = 5 * 60_000;
const TIMEOUT_MS = 3_000;

const kept = new Map<string, { readonly until: number; readonly metadata: Promise<ProviderMetadata> }>();

/** Kept for five minutes; a failure is not kept. @throws AppError provider_unreachable */
export function providerMetadata(issuer: string): Promise<ProviderMetadata> {
  const known = kept.get(issuer);
  if (known && known.until > Date.now()) return known.metadata;
  const metadata = fetchMetadata(issuer);
  kept.set(issuer, { until: Date.now() + KEEP_MS, metadata });
  metadata.catch(() => kept.delete(issuer));
  return metadata;
}

/** Where an issuer tells about itself. A slash at its end counts once. */
export const discoveryAddress = (issuer: string) => `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`;

async function fetchMetadata(issuer: string): Promise<ProviderMetadata> {
  try {
    const answer = await fetch(discoveryAddress(issuer), {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      cache: 'no-store',
    });
    const metadata = metadataSchema.parse(await answer.json());
    if (metadata.issuer !== issuer) throw new Error(`it calls itself ${metadata.issuer}`);
    return {
      endSessionEndpoint: metadata.end_session_endpoint,
      keys: createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: TIMEOUT_MS }),
    };
  } catch (cause) {
    throw new AppError('provider_unreachable', { detail: `discovery of ${issuer} failed`, cause });
  }
}
