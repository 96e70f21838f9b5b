// Whether a provider can be used as it is configured: asked at the start, on the sign-in page and by the operator, and answered in words.
// What only shows when somebody comes back from there (a wrong client secret) is noted here by the callback.
import 'server-only';
import type { Provider } from './environment.ts';
import { type Discovery, fetchDiscovery } from './provider-metadata.ts';

export type ProviderProblem =
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'no discovery'; readonly detail: string }
  | { readonly kind: 'other issuer'; readonly said: string }
  | { readonly kind: 'other algorithm'; readonly offered: readonly string[] }
  | { readonly kind: 'no code flow' }
  | { readonly kind: 'no PKCE' };

/** Asks the provider. Null when nothing is wrong as far as its discovery document tells. */
export async function checkProvider(provider: Provider): Promise<ProviderProblem | null> {
  const discovery = await fetchDiscovery(provider.issuer);
  return discovery.kind === 'found' ? judge(provider, discovery) : discovery;
}

function judge(provider: Provider, { document }: Extract<Discovery, { kind: 'found' }>): ProviderProblem | null {
  if (document.issuer !== provider.issuer) return { kind: 'other issuer', said: document.issuer };
  const offered = document.id_token_signing_alg_values_supported;
  if (offered && !offered.includes(provider.idTokenAlgorithm)) return { kind: 'other algorithm', offered };
  if (document.response_types_supported && !document.response_types_supported.includes('code')) {
    return { kind: 'no code flow' };
  }
  const methods = document.code_challenge_methods_supported;
  if (methods && !methods.includes('S256')) return { kind: 'no PKCE' };
  return null;
}

/** The problem in a sentence for the operator. Contains no secret. */
export function problemSentence({ issuer, idTokenAlgorithm }: Provider, problem: ProviderProblem): string {
  switch (problem.kind) {
    case 'unreachable':
      return `${issuer} cannot be reached (${problem.detail}). Is the address right, and may this server call it?`;
    case 'no discovery':
      return `${issuer} has no OpenID discovery document that can be read (${problem.detail}). Is this the issuer itself, without /.well-known/…?`;
    case 'other issuer':
      return `${issuer} calls itself "${problem.said}". The issuer must be written to the letter as the provider says it, slash at the end included.`;
    case 'other algorithm':
      return `${issuer} signs id tokens with ${problem.offered.join(', ')}, and not with ${idTokenAlgorithm}. Set the signing algorithm to one of those.`;
    case 'no code flow':
      return `${issuer} does not offer the authorization code flow.`;
    case 'no PKCE':
      return `${issuer} does not accept PKCE with S256.`;
  }
}

/** At the start: one line in the log for each provider that nobody can use. */
export async function reportProviderProblems(providers: readonly Provider[]): Promise<void> {
  await Promise.all(
    providers.map(async (provider) => {
      const problem = await checkProvider(provider);
      if (problem) console.warn(`The provider "${provider.id}" cannot be used: ${problemSentence(provider, problem)}`);
    }),
  );
}
