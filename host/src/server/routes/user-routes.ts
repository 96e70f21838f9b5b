// Routes of the module's own: whatever comes below `/route` goes to its HTTP handlers as it is, credentials and all, and
// what they answer goes back. No client connects for that.
import type { IncomingMessage } from 'node:http';
import type { HttpHeaders, HttpResponse, HttpVersion } from '../../module-runtime/http-messages.ts';
import { MiB, readBytes } from '../http/body.ts';
import { isKnownHost } from '../http/guard.ts';
import { validateHeaderName, validateHeaderValue } from '../http/node-http.ts';
import { HttpError, type Reply, text } from '../http/reply.ts';
import type { Exchange, Route } from '../http/router.ts';
import type { ServerContext } from '../server-context.ts';
import { findDatabase } from './database-routes.ts';

const BODY_LIMIT = 32 * MiB;
const BASE = /^\/v1\/database\/[^/]+\/route/;

export function userRoutes(context: ServerContext): readonly Route[] {
  const handle = (exchange: Exchange) => answer(context, exchange);
  return [
    { method: '*', path: '/v1/database/:db/route', access: 'anyone', handle },
    { method: '*', path: '/v1/database/:db/route/*', access: 'anyone', handle },
  ];
}

async function answer(context: ServerContext, { request, url, params }: Exchange): Promise<Reply> {
  const method = request.method ?? 'GET';
  const path = url.pathname.replace(BASE, '');
  if (!findDatabase(context, params.db ?? '').engine.hasHttpRoute(method, path)) throw noRoute();
  const body = await readBytes(request, BODY_LIMIT);
  // Both again: they may have gone while the body was on its way.
  const database = findDatabase(context, params.db ?? '');
  const reply = await database.engine.answerHttp(path, {
    method,
    headers: headersOf(request),
    timeoutMicros: null,
    uri: externalUri(request, context),
    version: request.httpVersion as HttpVersion,
    body,
  });
  if (reply === null) throw noRoute();
  if (reply.kind === 'failed') return text(500, reply.message);
  await database.whenDurable(reply.offset);
  return replyOf(reply.response);
}

function noRoute(): HttpError {
  return new HttpError(404, 'Database has not registered a handler for this route');
}

function headersOf({ rawHeaders }: IncomingMessage): HttpHeaders {
  return Array.from({ length: rawHeaders.length / 2 }, (_, index) => [
    String(rawHeaders[index * 2]).toLowerCase(),
    Buffer.from(String(rawHeaders[index * 2 + 1]), 'latin1'),
  ]);
}

/**
 * The address as the client knows it: what stands before this server may have been asked under another name. Anybody can
 * send such headers, so they are believed as far as `Host` would be.
 */
function externalUri(request: IncomingMessage, { allowedHosts, openPublishing }: ServerContext): string {
  const forwarded = (name: string) =>
    String(request.headers[name] ?? '')
      .split(',', 1)[0]
      ?.trim() ?? '';
  const host = forwarded('x-forwarded-host');
  const isBelieved = host !== '' && (openPublishing || isKnownHost(host, allowedHosts));
  const authority = isBelieved ? host : (request.headers.host ?? 'localhost');
  const scheme = forwarded('x-forwarded-proto') === 'https' ? 'https' : 'http';
  return `${scheme}://${authority}${request.url ?? '/'}`;
}

/** What is about this connection and not about the answer is the server's to say. */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** Throws 500 for a status or a header that HTTP does not have. */
function replyOf({ status, headers, body }: HttpResponse): Reply {
  if (status < 200 || status > 999) throw new HttpError(500, `The module answered with the status ${status}.`);
  const all = new Map<string, string[]>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    if (OF_THE_CONNECTION.has(key)) continue;
    const written = Buffer.from(value).toString('latin1');
    checkHeader(key, written);
    all.set(key, [...(all.get(key) ?? []), written]);
  }
  return { status, headers: Object.fromEntries(all), body };
}

function checkHeader(name: string, value: string): void {
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
  } catch {
    throw new HttpError(500, `The module answered with a header that cannot be sent: ${name.slice(0, 100)}`);
  }
}
