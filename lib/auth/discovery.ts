// What SpacetimeDB reads to judge game tokens: a discovery document and the key set it points to.
import type { PublishedKey } from './signing-key.ts';

const KEY_SET_PATH = '/api/spacetime/jwks';

/** New keys are published ten minutes before they sign, so five minutes of caching are safe. */
export const KEY_SET_CACHE_CONTROL = 'public, max-age=300, stale-while-revalidate=60';

/** The issuer is an issuer of tokens only: nobody can sign in here, so there are no endpoints for it. */
export function discoveryDocument(issuer: string) {
  return {
    issuer,
    jwks_uri: `${issuer}${KEY_SET_PATH}`,
    response_types_supported: ['id_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
  };
}

export function keySet(published: readonly PublishedKey[]) {
  return { keys: published };
}
