// For those who watch servers: metrics, and where to find them. Energy is the reference's currency; here there is none.
import { HttpError, json, text } from '../http/reply.ts';
import type { Route } from '../http/router.ts';
import { parseIdentity } from '../identity.ts';
import { type AnswerCounts, metricsText } from '../metrics.ts';
import type { ServerContext } from '../server-context.ts';

const PROMETHEUS = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };

export function metricsRoutes({ databases }: ServerContext, answers: AnswerCounts): readonly Route[] {
  const balance = (identity = '') => {
    if (parseIdentity(identity) === null) throw new HttpError(400, 'An identity has 64 hex digits.');
    return json({ balance: '0' });
  };
  return [
    {
      method: 'GET',
      path: '/v1/metrics',
      access: 'anyone',
      handle: () => text(200, metricsText(databases, answers), PROMETHEUS),
    },
    {
      method: 'GET',
      path: '/v1/prometheus/sd_config',
      access: 'anyone',
      handle: ({ request }) => json([{ targets: [request.headers.host ?? ''], labels: {} }]),
    },
    {
      method: 'GET',
      path: '/v1/energy/:identity',
      access: 'anyone',
      handle: ({ params }) => balance(params.identity),
    },
    ...(['POST', 'PUT'] as const).map(
      (method): Route => ({
        method,
        path: '/v1/energy/:identity',
        access: 'bearer',
        handle: ({ params }) => balance(params.identity),
      }),
    ),
  ];
}
