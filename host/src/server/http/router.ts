// Finds the route for a method and a path. Paths have `:name` in the place of variable parts, and may end in `*` for
// whatever follows.
import type { IncomingMessage } from 'node:http';
import type { Credential } from '../tokens/authority.ts';
import type { Reply } from './reply.ts';

/**
 * Who may use a route. `anyone`: no credential is looked at. `optional`: one that is there must be good. `identified`:
 * whoever brings none is given a new identity. `bearer`: a credential is required. `owner`: the server owner's routes.
 */
type Access = 'anyone' | 'optional' | 'identified' | 'bearer' | 'owner';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
}

/** An exchange on a route whose access makes sure of a credential. */
export interface IdentifiedExchange extends Exchange {
  readonly credential: Credential;
}

interface RouteFor<Kind extends Access, Given extends Exchange> {
  /** `*` for any but OPTIONS, which is answered for all routes alike. */
  readonly method: string;
  readonly path: string;
  readonly access: Kind;
  readonly handle: (exchange: Given) => Promise<Reply> | Reply;
}

/** Routes that need a credential for what they do. */
export type IdentifiedRoute =
  | RouteFor<'identified', IdentifiedExchange>
  | RouteFor<'bearer', IdentifiedExchange>
  | RouteFor<'owner', IdentifiedExchange>;

export type Route = RouteFor<'anyone', Exchange> | RouteFor<'optional', Exchange> | IdentifiedRoute;

export type Match =
  | { readonly kind: 'route'; readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly kind: 'method-not-allowed'; readonly methods: readonly string[] }
  | { readonly kind: 'not-found' };

interface Compiled {
  readonly route: Route;
  readonly pattern: RegExp;
}

export class Router {
  readonly #routes: readonly Compiled[];

  constructor(routes: readonly Route[]) {
    this.#routes = routes.map((route) => ({ route, pattern: compile(route.path) }));
  }

  match(method: string, path: string): Match {
    const onPath = this.#onPath(path);
    const found = onPath.find(({ route }) => answers(route, method));
    if (found !== undefined) return { kind: 'route', route: found.route, params: found.params };
    if (onPath.length === 0) return { kind: 'not-found' };
    return { kind: 'method-not-allowed', methods: onPath.map(({ route }) => route.method) };
  }

  /** All routes of a path, whatever their method. */
  routesAt(path: string): readonly Route[] {
    return this.#onPath(path).map(({ route }) => route);
  }

  #onPath(path: string): { readonly route: Route; readonly params: Record<string, string> }[] {
    return this.#routes.flatMap(({ route, pattern }) => {
      const params = pattern.exec(path)?.groups;
      return params === undefined ? [] : [{ route, params: decodeAll(params) }];
    });
  }
}

/** As in the reference, who asks for the head of an answer alone is answered by the route that gives the whole. */
function answers({ method: own }: Route, method: string): boolean {
  return own === method || own === '*' || (own === 'GET' && method === 'HEAD');
}

function compile(path: string): RegExp {
  return new RegExp(`^(?<_>)${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)').replace(/\*$/, '.*')}$`);
}

function decodeAll(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decodePart(value)]));
}

/** A part of a path as it was meant; what is not encoded properly stays as it stands there. */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
