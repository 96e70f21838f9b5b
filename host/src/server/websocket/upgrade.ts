// Accepts clients: checks who asks for which database in which protocol, lets the module have its say, and hands the
// socket over. Everything that is wrong before the switch of protocols is answered in HTTP.
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { ConnectionRejected } from '../../engine/engine-errors.ts';
import type { ConnectionId } from '../../engine/interface.ts';
import { newConnectionId } from '../derived-identity.ts';
import type { HostedDatabase } from '../hosted-database.ts';
import { credentialOf } from '../http/authentication.ts';
import { checkHost } from '../http/guard.ts';
import { identityHeaders } from '../http/listener.ts';
import { STATUS_CODES } from '../http/node-http.ts';
import { flag } from '../http/query.ts';
import { HttpError } from '../http/reply.ts';
import { decodePart } from '../http/router.ts';
import { parseConnectionId } from '../identity.ts';
import { chooseProtocol, type Protocol } from '../protocols.ts';
import { findDatabase } from '../routes/database-routes.ts';
import type { ServerContext } from '../server-context.ts';
import type { Credential } from '../tokens/authority.ts';
import { ClientSocket, fittingReason, type SocketLimits } from './client-socket.ts';
import { Turns } from './inbox.ts';
import { Flushes } from './outbox.ts';

const SUBSCRIBE_PATH = /^\/v1\/database\/([^/]+)\/subscribe$/;
export const MAX_MESSAGE = 32 * 1024 * 1024;
const POLICY_VIOLATION = 1008;

export interface UpgradeOptions {
  readonly context: ServerContext;
  readonly limits: SocketLimits;
  readonly log: (message: string, error: unknown) => void;
}

interface Admission {
  readonly database: HostedDatabase;
  readonly credential: Credential;
  readonly connectionId: ConnectionId;
  readonly protocol: Protocol;
  readonly isConfirmed: boolean;
}

/** The handler of Node's `upgrade` event. */
export function createUpgradeHandler(options: UpgradeOptions) {
  const credentials = new WeakMap<IncomingMessage, Credential>();
  const shared = { flushes: new Flushes(), turns: new Turns() };
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: MAX_MESSAGE,
    handleProtocols: (offered) => chooseProtocol([...offered].join(',')) ?? false,
  });
  server.on('headers', (headers, request) => {
    const credential = credentials.get(request);
    if (credential === undefined) return;
    for (const [name, value] of Object.entries(identityHeaders(credential))) headers.push(`${name}: ${value}`);
  });

  return async (request: IncomingMessage, socket: Socket, head: Buffer): Promise<void> => {
    const onError = () => socket.destroy();
    socket.on('error', onError);
    try {
      const admission = await admit(request, options);
      if (socket.destroyed) return;
      credentials.set(request, admission.credential);
      socket.removeListener('error', onError);
      server.handleUpgrade(request, socket, head, (webSocket) =>
        welcome(webSocket, socket, admission, shared, options),
      );
    } catch (error) {
      if (!(error instanceof HttpError)) options.log('a client could not be accepted', error);
      refuse(socket, error instanceof HttpError ? error : new HttpError(500, String(error)));
    }
  };
}

async function admit(request: IncomingMessage, { context }: UpgradeOptions): Promise<Admission> {
  if (!context.openPublishing) checkHost(request, context.allowedHosts);
  const url = URL.parse(request.url ?? '/', 'http://host');
  const name = url === null ? null : SUBSCRIBE_PATH.exec(url.pathname)?.[1];
  if (url === null || !name) throw new HttpError(404, 'Only /v1/database/{name}/subscribe takes websockets.');
  const presented = await credentialOf(request, url, context.authority);
  const database = findDatabase(context, decodePart(name));
  const protocol = chooseProtocol(request.headers['sec-websocket-protocol']);
  if (protocol === null) throw new HttpError(400, 'no valid protocol selected');
  return {
    database,
    protocol,
    credential: presented ?? (await context.authority.mint()),
    connectionId: connectionIdFrom(url.searchParams),
    isConfirmed: flag(url, 'confirmed', { absent: true }),
  };
}

function connectionIdFrom(query: URLSearchParams): ConnectionId {
  const given = query.get('connection_id');
  if (given === null) return newConnectionId();
  const id = parseConnectionId(given);
  if (id === null) throw new HttpError(400, 'A connection id has 32 hex digits.');
  if (id === 0n) throw new HttpError(400, 'Invalid connection ID: the all-zeros ConnectionId is reserved.');
  return id;
}

function welcome(
  webSocket: WebSocket,
  socket: Socket,
  admission: Admission,
  shared: { readonly flushes: Flushes; readonly turns: Turns },
  { context, limits, log }: UpgradeOptions,
): void {
  const { database, credential, connectionId, protocol, isConfirmed } = admission;
  const { identity, token, claimsText } = credential;
  try {
    database.engine.connect({ identity, connectionId, claims: claimsText });
  } catch (error) {
    webSocket.on('error', () => {});
    const isRefusal = error instanceof ConnectionRejected;
    if (!isRefusal) log('a client could not be connected', error);
    webSocket.close(isRefusal ? POLICY_VIOLATION : 1011, fittingReason(String((error as Error).message)));
    setTimeout(() => webSocket.terminate(), limits.closeTimeout).unref();
    return;
  }
  socket.setNoDelay(true);
  new ClientSocket({
    webSocket,
    socket,
    protocol,
    database,
    identity,
    connectionId,
    token,
    isConfirmed,
    limits,
    ...shared,
    now: context.now,
    log,
  });
}

function refuse(socket: Socket, { status, message, headers }: HttpError): void {
  if (socket.destroyed) return;
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Error'}`,
    'connection: close',
    'access-control-allow-origin: *',
    'content-type: text/plain; charset=utf-8',
    `content-length: ${Buffer.byteLength(message)}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${message}`);
}
