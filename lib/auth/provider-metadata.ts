// The provider's discovery document, as far as checks, sign-out and back-channel logout need it. next-auth reads its own copy.
import 'server-only';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';

const documentSchema = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url().optional(),
  response_types_supported: z.array(z.string()).optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).optional(),
  code_challenge_methods_supported: z.array(z.string()).optional(),
});

type DiscoveryDocument = z.infer<typeof documentSchema>;

export type Discovery =
  | { readonly kind: 'found'; readonly document: DiscoveryDocument }
  | { readonly kind: 'unreachable' | 'no discovery'; readonly detail: string };

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
  const metadata = usableMetadata(issuer);
  kept.set(issuer, { until: Date.now() + KEEP_MS, metadata });
  metadata.catch(() => kept.delete(issuer));
  return metadata;
}

/** Where an issuer tells about itself. A slash at its end counts once. */
export const discoveryAddress = (issuer: string) => `${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`;

/** Asks the issuer, now. Never throws: what is wrong is the answer. */
export async function fetchDiscovery(issuer: string): Promise<Discovery> {
  const answer = await ask(issuer);
  if (typeof answer === 'string') return { kind: 'unreachable', detail: answer };
  if (!answer.ok) return { kind: 'no discovery', detail: `it answers ${answer.status}` };
  const parsed = documentSchema.safeParse(await answer.json().catch(() => null));
  if (parsed.success) return { kind: 'found', document: parsed.data };
  return { kind: 'no discovery', detail: 'what it answers is not one' };
}

/** The answer, or why there is none. */
async function ask(issuer: string): Promise<Response | string> {
  try {
    return await fetch(discoveryAddress(issuer), { signal: AbortSignal.timeout(TIMEOUT_MS), cache: 'no-store' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return 'no answer in time';
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    return code ?? (error as Error).message;
  }
}

async function usableMetadata(issuer: string): Promise<ProviderMetadata> {
  const discovery = await fetchDiscovery(issuer);
  if (discovery.kind !== 'found') throw unusable(issuer, `${discovery.kind}: ${discovery.detail}`);
  const { document } = discovery;
  if (document.issuer !== issuer) throw unusable(issuer, `it calls itself ${document.issuer}`);
  return {
    endSessionEndpoint: document.end_session_endpoint,
    keys: createRemoteJWKSet(new URL(document.jwks_uri), { timeoutDuration: TIMEOUT_MS }),
  };
}

function unusable(issuer: string, detail: string): AppError {
  return new AppError('provider_unreachable', { detail: `discovery of ${issuer} failed: ${detail}` });
}
