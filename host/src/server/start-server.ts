// Puts a server together: keys and owner, databases, routes and sockets on one listener, and the way it all ends.
import type { ServerOptions as HttpOptions, Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { lockDirectory } from '../durability/directory-lock.ts';
import { Log } from '../durability/log.ts';
import type { Retention } from '../durability/retention.ts';
import { type Clock, SystemClock } from '../engine/clock.ts';
import type { Identity } from '../engine/interface.ts';
import type { OutboundHttp } from '../engine/lane.ts';
import type { Storage } from '../engine/storage.ts';
import { DEFAULT_CALL_MILLISECONDS } from '../module-runtime/call-budget.ts';
import type { ImposedRest } from '../module-runtime/rests.ts';
import { Databases, type DatabasesOptions } from './databases.ts';
import { LOOPBACK_HOSTS } from './http/guard.ts';
import { createListener } from './http/listener.ts';
import { createServer } from './http/node-http.ts';
import { Router } from './http/router.ts';
import { AnswerCounts } from './metrics.ts';
import { ownerCredential } from './owner.ts';
import { allRoutes } from './routes/all-routes.ts';
import type { ServerContext } from './server-context.ts';
import { Authority } from './tokens/authority.ts';
import { Issuers } from './tokens/issuers.ts';
import { generateSigningKey, loadSigningKey } from './tokens/signing-key.ts';
import { DEFAULT_LIMITS, type SocketLimits } from './websocket/client-socket.ts';
import { createUpgradeHandler } from './websocket/upgrade.ts';

export interface ServerOptions {
  /** Host and port, `127.0.0.1:3000` unless set; port 0 takes any that is free. */
  readonly listen?: string;
  /** Where keys, tokens and databases are kept; null keeps everything in memory, for tests. */
  readonly dataDir: string | null;
  /** Whether the caller has locked that folder, and unlocks it. */
  readonly isLocked?: boolean;
  /** Host names this server answers to besides those of this machine. */
  readonly allowedHosts?: readonly string[];
  /** Issuers whose tokens are accepted besides this server's own, as their `iss` is written. */
  readonly oidcIssuers?: readonly string[];
  /**
   * Behaves as the reference: anybody may publish, pages of any origin may use every route, and any host name is answered
   * to. Foreign issuers still have to be listed.
   */
  readonly openPublishing?: boolean;
  /**
   * Makes requests to the outside for procedures and HTTP handlers of modules, which then run in threads of their own
   * (see `outbound/outbound-http.ts`). They make none unless it is set.
   */
  readonly outboundHttp?: OutboundHttp;
  readonly clock?: Clock;
  /**
   * Milliseconds of processor time that one call of a module may take until it is stopped; two seconds unless set. Loading
   * and `init` may take five times as long. The reference has no such limit.
   */
  readonly longestCall?: number;
  /** Functions that are not to be called for a while, as an earlier server ended for them. */
  readonly rests?: readonly ImposedRest[];
  /** Told when a database has been given another program, whose functions do not rest. */
  readonly onUpdate?: (database: Identity) => void;
  readonly limits?: Partial<SocketLimits>;
  /**
   * Subscribers are told of commits at most once in so many milliseconds, of several as if they were one. Unless set, each
   * commit is a message of its own, as in the reference. Answers to calls never wait.
   */
  readonly updateInterval?: number;
  /** How much of its past a database keeps; all of it unless set. */
  readonly retention?: Retention;
  /** Opens the storage of a database in a folder, which is new unless the database `isKnown`; the log on disk unless set. */
  readonly openStorage?: (directory: string, onFailure: (error: Error) => void, isKnown: boolean) => Storage;
  /**
   * Told when a database can no longer be written: nothing is acknowledged from then on, so the server is to be closed.
   * What was acknowledged is safe.
   */
  readonly onStorageFailure?: (error: Error) => void;
  /** Told of what went wrong and nobody waits for; standard error unless set. */
  readonly log?: (message: string, error: unknown) => void;
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:3000`. */
  readonly url: string;
  readonly ownerToken: string;
  readonly ownerIdentity: Identity;
  /** Answers what it can, tells modules that their clients are gone, writes the logs, and stops listening. */
  close(): Promise<void>;
}

/**
 * Milliseconds that an idle connection stays open behind what clients are told. While a call of a module takes long, nobody
 * reads: a connection must not end then because of a request that has come and waits to be read.
 */
const KEPT_LONGER = 60_000;
const DEFAULT_LISTEN = '127.0.0.1:3000';

/** Starts a server. Throws a sentence for people where the port is taken or the data folder cannot be used. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { dataDir } = options;
  const unlock = dataDir === null || options.isLocked ? () => {} : lockDirectory(dataDir);
  try {
    return await startIn(options, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function startIn(options: ServerOptions, unlock: () => void): Promise<RunningServer> {
  const { dataDir, log = logToStandardError, openPublishing = false } = options;
  const authority = new Authority({
    key: dataDir === null ? generateSigningKey() : loadSigningKey(join(dataDir, 'keys')),
    issuers: new Issuers({ allowed: options.oidcIssuers ?? [] }),
  });
  const owner = await ownerCredential(dataDir, authority);
  const databases = openDatabases(options, log);
  const clock = options.clock ?? new SystemClock();
  const allowedHosts = new Set([...LOOPBACK_HOSTS, ...(options.allowedHosts ?? []).map((name) => name.toLowerCase())]);
  const context: ServerContext = { authority, databases, openPublishing, allowedHosts, now: () => clock.now() };
  const limits = { ...DEFAULT_LIMITS, ...options.limits };

  const answers = new AnswerCounts();
  const router = new Router(allRoutes(context, answers));
  const onAnswer = (status: number) => answers.add(status);
  const listener = { router, authority, ownerIdentity: owner.identity, allowedHosts, openPublishing, onAnswer, log };
  const server = createServer(httpLimits(limits), createListener(listener));
  const accept = createUpgradeHandler({ context, limits, log });
  server.on('upgrade', (request, socket, head) => void accept(request, socket as Socket, head));
  const url = await listen(server, options.listen ?? DEFAULT_LISTEN).catch(async (error: unknown) => {
    await databases.close();
    throw error;
  });
  const watch = setInterval(() => {
    for (const socket of databases.sockets()) socket.watch(limits.watchInterval);
  }, limits.watchInterval);
  const close = async () => {
    clearInterval(watch);
    await closeAll(server, databases, limits);
    unlock();
  };
  return { url, ownerToken: owner.token, ownerIdentity: owner.identity, close };
}

/** Half-open connections end, and an offer to switch to anything but WebSocket is passed over. */
function httpLimits({ requestTimeout, watchInterval }: SocketLimits): HttpOptions {
  return {
    requestTimeout,
    headersTimeout: requestTimeout,
    connectionsCheckingInterval: watchInterval,
    keepAliveTimeoutBuffer: KEPT_LONGER,
    shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
  };
}

async function closeAll(server: Server, databases: Databases, { closeTimeout }: SocketLimits): Promise<void> {
  const stopped = new Promise((resolve) => server.close(resolve));
  await databases.close();
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), closeTimeout).unref();
  await stopped;
}

function openDatabases(options: ServerOptions, log: (message: string, error: unknown) => void): Databases {
  const { dataDir, clock, openStorage, onStorageFailure, outboundHttp } = options;
  const retention = options.retention ?? { kind: 'keep-all' };
  const openLog: DatabasesOptions['openStorage'] = (directory, onFailure, isKnown) =>
    Log.open(directory, {
      onFailure,
      onLoss: (loss) => log('part of the past is lost', loss.message),
      isKnown,
      retention,
    });
  return new Databases({
    directory: dataDir,
    openStorage: openStorage ?? openLog,
    onStorageFailure: onStorageFailure ?? ((error) => log('a database can no longer be written', error)),
    ...(clock !== undefined && { clock }),
    ...(outboundHttp !== undefined && { outboundHttp }),
    longestCall: options.longestCall ?? DEFAULT_CALL_MILLISECONDS,
    ...(options.rests !== undefined && { rests: options.rests }),
    ...(options.onUpdate !== undefined && { onUpdate: options.onUpdate }),
    updateInterval: options.updateInterval ?? 0,
    log,
  });
}

async function listen(server: Server, address: string): Promise<string> {
  const parsed = URL.parse(`tcp://${address}`);
  if (parsed === null) throw new Error(`${address} is no address to listen on: it is a host and a port up to 65535.`);
  const { hostname, port } = parsed;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(readable(error, address)));
    server.listen(Number(port || 3000), hostname.replace(/^\[|\]$/g, ''), resolve);
  });
  return `http://${hostname}:${(server.address() as AddressInfo).port}`;
}

function readable(error: NodeJS.ErrnoException, address: string): Error {
  if (error.code === 'EADDRINUSE') return new Error(`${address} is taken: another program listens there.`);
  if (error.code === 'EACCES') return new Error(`This user may not listen on ${address}.`);
  return new Error(`Cannot listen on ${address}: ${error.message}`);
}

function logToStandardError(message: string, error: unknown): void {
  console.error(`spacetimedb host: ${message}:`, error);
}
