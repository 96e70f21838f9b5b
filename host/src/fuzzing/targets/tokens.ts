// Tokens: this server's own and a foreign issuer's, changed in head, claims and signature. None may be accepted that says
// anything else than what was signed.
import { generateKeyPairSync } from 'node:crypto';
import { CompactSign, exportJWK } from 'jose';
import { Authority } from '../../server/tokens/authority.ts';
import { Issuers } from '../../server/tokens/issuers.ts';
import { generateSigningKey } from '../../server/tokens/signing-key.ts';
import { TokenError } from '../../server/tokens/token-error.ts';
import type { FuzzTarget } from '../fuzz.ts';
import { mutateBytes, mutateText } from '../mutate.ts';
import type { Choices } from '../random.ts';

const ISSUER = 'https://issuer.example';
const WORDS = [
  '',
  '{',
  '}',
  '"',
  ',',
  'null',
  '0',
  '-1',
  '1e400',
  '[]',
  '{}',
  'none',
  'HS256',
  'ES256',
  'localhost',
  ISSUER,
];

export async function tokensTarget(): Promise<FuzzTarget> {
  const foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const keys = [{ ...(await exportJWK(foreign.publicKey)), alg: 'ES256', kid: 'k' }];
  const documents: Record<string, unknown> = {
    [`${ISSUER}/.well-known/openid-configuration`]: { issuer: ISSUER, jwks_uri: `${ISSUER}/keys` },
    [`${ISSUER}/keys`]: { keys },
  };
  const fetchStored = async (url: string | URL | Request) => Response.json(documents[String(url)]);
  const authority = new Authority({
    key: generateSigningKey(),
    issuers: new Issuers({ allowed: [ISSUER], fetch: fetchStored }),
  });
  const claims = { iss: ISSUER, sub: 'anna', aud: ['x'], iat: 1, roles: ['player'] };
  const signed = await new CompactSign(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: 'k' })
    .sign(foreign.privateKey);
  const tokens = [(await authority.mint()).token, signed];
  /** A signature is good for exactly one head and one set of claims. */
  const signedParts = new Set(tokens.map(signedPart));
  return {
    name: 'tokens',
    async run(choices) {
      const token = mutateToken(choices.of(tokens), tokens, choices);
      try {
        const { claimsText } = await authority.verify(token);
        const isSigned = signedParts.has(signedPart(token)) && claimsText === payloadOf(token);
        if (!isSigned) throw new Error(`accepted: ${token}`);
      } catch (error) {
        if (!(error instanceof TokenError)) throw error;
      }
    },
    tidy() {},
    close() {},
  };
}

const signedPart = (token: string) => token.slice(0, token.lastIndexOf('.'));
const payloadOf = (token: string) => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();

/** Changes what one of the three parts says, or the text of the whole. */
function mutateToken(token: string, others: readonly string[], choices: Choices): string {
  if (choices.inPercent(20)) return mutateText(token, ['', '.', '=', '+', '/', 'a', ...others], choices);
  const parts = token.split('.');
  const at = choices.below(3);
  const bytes = Buffer.from(parts[at] ?? '', 'base64url');
  const isText = at < 2 && choices.inPercent(80);
  const changed = isText
    ? Buffer.from(mutateText(bytes.toString(), WORDS, choices))
    : mutateBytes(bytes, [bytes], choices);
  parts[at] = Buffer.from(changed).toString('base64url');
  return parts.join('.');
}
