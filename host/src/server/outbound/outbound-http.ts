// Requests that modules make to the outside: to public addresses only, within a time and a size, redirects followed as
// browsers do. Nothing of a query string, where secrets stand, gets into an error.
import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Duplex } from 'node:stream';
import type { OutboundHttp } from '../../engine/lane.ts';
import type { HttpHeaders, HttpRequest, HttpResponse, HttpVersion } from '../../module-runtime/http-messages.ts';
import { isPublicAddress } from './public-address.ts';

export interface OutboundLimits {
  readonly timeoutMs: number;
  readonly longestTimeoutMs: number;
  readonly maxResponseBytes: number;
  readonly maxRedirects: number;
  readonly isAllowed: (address: string) => boolean;
}

export const OUTBOUND_LIMITS: OutboundLimits = {
  timeoutMs: 30_000,
  longestTimeoutMs: 180_000,
  maxResponseBytes: 32 * 1024 * 1024,
  maxRedirects: 10,
  isAllowed: isPublicAddress,
};

const PRIVATE = 'refusing to connect to private or special-purpose addresses';

/** Why a request got no answer: a sentence for the module. */
class OutboundError extends Error {
  override readonly name = 'OutboundError';
}

/** Makes requests within these limits; each rejects with a sentence for the module. */
export function outboundHttp(limits: OutboundLimits = OUTBOUND_LIMITS): OutboundHttp {
  return async (request) => {
    const signal = AbortSignal.timeout(timeoutOf(request, limits));
    let current = request;
    for (let hops = 0; hops <= limits.maxRedirects; hops++) {
      const url = parse(current.uri);
      const response = await exchange(url, current, limits, signal);
      const target = redirectOf(response, url);
      if (target === null) return response;
      current = redirected(current, url, target, response.status);
    }
    throw new OutboundError('too many redirects');
  };
}

function timeoutOf({ timeoutMicros }: HttpRequest, { timeoutMs, longestTimeoutMs }: OutboundLimits): number {
  if (timeoutMicros === null) return timeoutMs;
  return Math.max(1, Math.min(Number(timeoutMicros / 1000n), longestTimeoutMs));
}

function parse(uri: string): URL {
  const url = URL.parse(uri);
  if (url === null) throw new OutboundError('the address of the request cannot be read');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new OutboundError(`requests go to http or https, not to ${url.protocol.slice(0, -1)}`);
  }
  return url;
}

function exchange(
  url: URL,
  { method, headers, body }: HttpRequest,
  limits: OutboundLimits,
  signal: AbortSignal,
): Promise<HttpResponse> {
  const where = `${url.origin}${url.pathname}`;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !limits.isAllowed(host)) throw new OutboundError(PRIVATE);
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(wordsFor(error, where, signal));
    // Whatever becomes of the connection: a thread waits for the answer, and must not wait for ever.
    if (signal.aborted) fail(signal.reason);
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
    try {
      const send = url.protocol === 'https:' ? requestHttps : requestHttp;
      const options = { method, headers: outgoing(headers), signal, lookup: guarded(limits), agent: false as const };
      const request = send(url, options, (response) => collect(response, limits).then(resolve, fail));
      request.on('error', fail);
      const refuseToSwitch = (_response: IncomingMessage, socket: Duplex) => {
        socket.destroy();
        fail(new OutboundError(`${where} wants to go on in another protocol`));
      };
      request.on('upgrade', refuseToSwitch);
      request.on('connect', refuseToSwitch);
      request.end(body);
    } catch (error) {
      fail(error as Error);
    }
  });
}

/** Looks names up, and refuses those that lead to an address that is not allowed. */
function guarded({ isAllowed }: OutboundLimits): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const failure =
        error ?? (addresses.every(({ address }) => isAllowed(address)) ? null : new OutboundError(PRIVATE));
      if (failure !== null) callback(failure, '');
      else if (options.all) callback(null, addresses);
      else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
    });
  };
}

/** What belongs to the connection is the host's to say. */
const OF_THE_CONNECTION: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'host',
  'transfer-encoding',
  'upgrade',
]);

function outgoing(headers: HttpHeaders): Record<string, string[]> {
  const all: Record<string, string[]> = Object.create(null);
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    if (!OF_THE_CONNECTION.has(key)) all[key] = [...(all[key] ?? []), Buffer.from(value).toString('latin1')];
  }
  return all;
}

async function collect(response: IncomingMessage, { maxResponseBytes }: OutboundLimits): Promise<HttpResponse> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxResponseBytes) throw new OutboundError(`the answer is larger than ${maxResponseBytes} bytes`);
    chunks.push(chunk);
  }
  const { rawHeaders, statusCode, httpVersion } = response;
  return {
    status: statusCode ?? 0,
    version: httpVersion as HttpVersion,
    headers: Array.from({ length: rawHeaders.length / 2 }, (_, index) => [
      String(rawHeaders[index * 2]).toLowerCase(),
      Buffer.from(String(rawHeaders[index * 2 + 1]), 'latin1'),
    ]),
    body: Buffer.concat(chunks),
  };
}

function redirectOf({ status, headers }: HttpResponse, from: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null;
  const location = headers.find(([name]) => name === 'location')?.[1];
  const target = location === undefined ? null : URL.parse(Buffer.from(location).toString('latin1'), from.href);
  return target === null ? null : parse(target.href);
}

const OF_A_BODY: ReadonlySet<string> = new Set(['content-encoding', 'content-language', 'content-type']);
const SECRETS: ReadonlySet<string> = new Set(['authorization', 'cookie', 'proxy-authorization']);

/** The request to the next place: secrets stay where they were meant to go, and only 307 and 308 carry a body on. */
function redirected(request: HttpRequest, from: URL, to: URL, status: number): HttpRequest {
  const keepsBody = status === 307 || status === 308 || request.method === 'GET' || request.method === 'HEAD';
  const isElsewhere = from.origin !== to.origin;
  return {
    ...request,
    uri: to.href,
    ...(!keepsBody && { method: 'GET', body: new Uint8Array() }),
    headers: request.headers.filter(([name]) => {
      const key = name.toLowerCase();
      return !(isElsewhere && SECRETS.has(key)) && (keepsBody || !OF_A_BODY.has(key));
    }),
  };
}

function wordsFor(error: Error, where: string, signal: AbortSignal): Error {
  if (signal.aborted) return new OutboundError(`no answer from ${where} in time`);
  if (error instanceof OutboundError) return error;
  const code = (error as NodeJS.ErrnoException).code;
  return new OutboundError(`error sending request to ${where}${code === undefined ? '' : ` (${code})`}`);
}
