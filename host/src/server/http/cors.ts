// What pages of other origins may do: everything that players' routes offer, since those ask for a token and never for a
// cookie, and nothing at all on the owner's routes, unless publishing is open.
import type { Reply } from './reply.ts';
import type { Route } from './router.ts';

export const ANY_ORIGIN = { 'access-control-allow-origin': '*' } as const;

/** Whether answers on this route may be read by any page. */
export function isOpenToPages(route: Route, openPublishing: boolean): boolean {
  return openPublishing || route.access !== 'owner';
}

/**
 * The answer to a browser's question before a request. On a path that also has routes of the owner only the methods of
 * the others are named: a browser may keep a `*` and use it for them.
 */
export function preflight(routes: readonly Route[], openPublishing: boolean): Reply {
  const open = routes.filter((route) => isOpenToPages(route, openPublishing));
  if (routes.length > 0 && open.length === 0) return { status: 403 };
  const methods = open.length === routes.length ? '*' : open.map(({ method }) => method).join(',');
  return {
    status: 200,
    headers: {
      ...ANY_ORIGIN,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': 'authorization,accept,content-type',
    },
  };
}
