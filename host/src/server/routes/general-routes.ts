// Whether the server is there, and what it is.
import { empty, json, text } from '../http/reply.ts';
import type { Route } from '../http/router.ts';

/** What the server says it is. */
export const SERVER = { name: 'hollowmere-host', version: '0.1.0' };

const HEALTH = { package_name: SERVER.name, version: SERVER.version, nodes: [0], schedulable: true };

export function generalRoutes(): readonly Route[] {
  return [
    { method: 'GET', path: '/v1/ping', access: 'optional', handle: () => empty() },
    { method: 'GET', path: '/v1/health', access: 'anyone', handle: () => json(HEALTH) },
    {
      method: 'GET',
      path: '/v1/database/:db/subscribe',
      access: 'anyone',
      handle: () =>
        text(426, 'This service requires use of the websocket protocol', {
          connection: 'upgrade',
          upgrade: 'websocket',
        }),
    },
  ];
}
