// Turns a router into the function that answers HTTP requests: guards first, then who is asking, then the route, then the
// answer with the headers every answer has.
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { StorageFailed } from '../../engine/engine-errors.ts';
import type { Identity } from '../../engine/interface.ts';
import { identityHex } from '../identity.ts';
import type { Authority, Credential } from '../tokens/authority.ts';
import { credentialOf } from './authentication.ts';
import { ANY_ORIGIN, isOpenToPages, preflight } from './cors.ts';
import { checkHost, checkOrigin } from './guard.ts';
import { HttpError, type Reply, text } from './reply.ts';
import type { Exchange, IdentifiedExchange, IdentifiedRoute, Route, Router } from './router.ts';

export interface ListenerOptions {
  readonly router: Router;
  readonly authority: Authority;
  readonly ownerIdentity: Identity;
  readonly allowedHosts: ReadonlySet<string>;
  /** The reference's behaviour: anybody publishes, from any page, under any name. */
  readonly openPublishing: boolean;
  /** Told of every answer. */
  readonly onAnswer: (status: number) => void;
  readonly log: (message: string, error: unknown) => void;
}

export function createListener(options: ListenerOptions) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, options)
      .catch((error: unknown) => replyToError(error, options))
      .then((reply) => {
        options.onAnswer(reply.status);
        write(response, reply);
      })
      .catch((error: unknown) => {
        options.log('an answer could not be written', error);
        response.destroy();
      });
  };
}

async function answer(request: IncomingMessage, options: ListenerOptions): Promise<Reply> {
  const { router, openPublishing, allowedHosts } = options;
  if (!openPublishing) checkHost(request, allowedHosts);
  const url = URL.parse(request.url ?? '/', 'http://host');
  if (url === null) throw new HttpError(400, 'The address cannot be read.');
  const method = request.method ?? 'GET';
  if (method === 'OPTIONS') return preflight(router.routesAt(url.pathname), openPublishing);
  const match = router.match(method, url.pathname);
  if (match.kind === 'not-found') return withHeaders({ status: 404 }, ANY_ORIGIN);
  if (match.kind === 'method-not-allowed') {
    return withHeaders({ status: 405 }, { ...ANY_ORIGIN, allow: match.methods.join(', ') });
  }
  const { route, params } = match;
  const exchange = { request, url, params };
  return isOpenToPages(route, openPublishing)
    ? withHeaders(await run(route, exchange, options).catch((error) => replyToError(error, options)), ANY_ORIGIN)
    : run(route, exchange, options);
}

async function run(route: Route, exchange: Exchange, options: ListenerOptions): Promise<Reply> {
  const { request, url } = exchange;
  const { authority } = options;
  if (route.access === 'anyone') return route.handle(exchange);
  if (route.access === 'owner' && !options.openPublishing) checkOrigin(request);
  const presented = await credentialOf(request, url, authority);
  if (route.access === 'optional') return route.handle(exchange);
  if (presented === null && needsCredential(route, options)) throw new HttpError(401, 'Authorization required');
  const credential = presented ?? (await authority.mint());
  if (route.access === 'owner') checkOwner(credential, options);
  if (route.access === 'bearer') return route.handle({ ...exchange, credential });
  const reply = await handled(route, { ...exchange, credential }, options);
  return withHeaders(reply, identityHeaders(credential));
}

/** Answers to errors carry the identity as well: the caller may have been given it just now. */
async function handled(route: IdentifiedRoute, exchange: IdentifiedExchange, options: ListenerOptions): Promise<Reply> {
  try {
    return await route.handle(exchange);
  } catch (error) {
    return replyToError(error, options);
  }
}

function needsCredential(route: Route, { openPublishing }: ListenerOptions): boolean {
  return route.access === 'bearer' || (route.access === 'owner' && !openPublishing);
}

/** With open publishing each route asks for the owner of the database instead. */
function checkOwner({ identity }: Credential, { ownerIdentity, openPublishing }: ListenerOptions): void {
  if (openPublishing || identity === ownerIdentity) return;
  throw new HttpError(403, `${identityHex(identity)} is not the owner of this server; only its owner may do this.`);
}

export function identityHeaders({ identity, token }: Credential): Record<string, string> {
  return { 'spacetime-identity': identityHex(identity), 'spacetime-identity-token': token };
}

function replyToError(error: unknown, { log }: Pick<ListenerOptions, 'log'>): Reply {
  if (error instanceof HttpError) return text(error.status, error.message, error.headers);
  if (error instanceof StorageFailed) return text(503, error.message);
  log('a request failed', error);
  return text(500, error instanceof Error ? error.message : String(error));
}

function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

function write(response: ServerResponse, { status, headers, body, stream }: Reply): void {
  if (response.destroyed) return;
  if (stream !== undefined) {
    response.writeHead(status, outgoing(headers));
    stream(response);
    return;
  }
  const bytes = Buffer.from(body ?? '');
  response.writeHead(status, { ...outgoing(headers), 'content-length': bytes.length });
  response.end(bytes);
}

function outgoing(headers: Reply['headers'] = {}): OutgoingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
  );
}
