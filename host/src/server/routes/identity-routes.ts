// Routes about who one is: new identities, websocket tokens, the public key, and what belongs to whom.

import { empty, HttpError, json, type Reply } from '../http/reply.ts';
import type { Exchange, IdentifiedExchange, Route } from '../http/router.ts';
import { identityHex, parseIdentity } from '../identity.ts';
import type { ServerContext } from '../server-context.ts';

export function identityRoutes({ authority, databases }: ServerContext): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/v1/identity',
      access: 'anyone',
      handle: async () => {
        const { identity, token } = await authority.mint();
        return json({ identity: identityHex(identity), token });
      },
    },
    {
      method: 'POST',
      path: '/v1/identity/websocket-token',
      access: 'bearer',
      handle: async ({ credential }) => json({ token: await authority.websocketToken(credential) }),
    },
    {
      method: 'GET',
      path: '/v1/identity/public-key',
      access: 'anyone',
      handle: () => ({
        status: 200,
        headers: { 'content-type': 'application/pem-certificate-chain' },
        body: authority.publicPem,
      }),
    },
    { method: 'GET', path: '/v1/identity/:identity/verify', access: 'bearer', handle: verify },
    {
      method: 'GET',
      path: '/v1/identity/:identity/databases',
      access: 'anyone',
      handle: (exchange) => {
        const owned = databases.ownedBy(identityParam(exchange));
        return json({ identities: owned.map(({ engine }) => identityHex(engine.identity)) });
      },
    },
  ];
}

function verify(exchange: IdentifiedExchange): Reply {
  return empty(exchange.credential.identity === identityParam(exchange) ? 204 : 400);
}

function identityParam({ params }: Exchange): bigint {
  const identity = parseIdentity(params.identity ?? '');
  if (identity === null) throw new HttpError(400, 'An identity has 64 hex digits.');
  return identity;
}
