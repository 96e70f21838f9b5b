// A subscription as the command line has it: the rows that come and go, as text that another program can read.
import { on } from 'node:events';
import { WebSocket } from 'ws';
import { encodeClientMessage } from '../server/messages/client-message.ts';
import { decodeFrame, type ServerMessage } from '../server/messages/read-server-message.ts';
import { CliError } from './cli-error.ts';

/** Rows of one table that came and went at once. */
export interface TableChange {
  readonly table: string;
  readonly inserted: readonly Uint8Array[];
  readonly deleted: readonly Uint8Array[];
}

export interface Update {
  /** Whether these are the rows that were there before. */
  readonly isInitial: boolean;
  readonly changes: readonly TableChange[];
}

export interface SubscriptionOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** Ends it without another word. */
  readonly signal: AbortSignal;
}

/** The rows that are there, then every change of them, until the signal. @throws CliError for a query that is refused */
export async function* updatesOf(
  address: string,
  queries: readonly string[],
  { headers, signal }: SubscriptionOptions,
): AsyncGenerator<Update> {
  const socket = new WebSocket(address.replace(/^http/, 'ws'), 'v2.bsatn.spacetimedb', { headers });
  try {
    // Listened to from the beginning: nothing that comes is lost while earlier rows are worked off.
    const frames = on(socket, 'message', { signal, close: ['close'] });
    socket.once('open', () => {
      socket.send(encodeClientMessage({ kind: 'Subscribe', requestId: 0, querySetId: 0, queries }));
    });
    for await (const [frame] of frames) {
      for (const message of decodeFrame(frame as Uint8Array)) {
        const update = updateIn(message);
        if (update !== null) yield update;
      }
    }
  } catch (cause) {
    if (signal.aborted) return;
    throw cause instanceof CliError ? cause : new CliError(`The subscription ended: ${(cause as Error).message}`);
  } finally {
    socket.on('error', () => {}); // a socket that is not open yet takes its end for a failure
    socket.terminate();
  }
  throw new CliError('The server closed the connection.');
}

function updateIn(message: ServerMessage): Update | null {
  switch (message.kind) {
    case 'SubscribeApplied': {
      const changes = message.tables.map(({ table, rows }) => ({ table, inserted: rows, deleted: [] }));
      return { isInitial: true, changes };
    }
    case 'SubscriptionError':
      throw new CliError(message.error);
    case 'TransactionUpdate': {
      const changes = message.querySets.flatMap(({ tables }) =>
        tables.map(({ table, updates }) => ({
          table,
          inserted: updates.flatMap(({ inserts, events }) => [...inserts, ...events]),
          deleted: updates.flatMap(({ deletes }) => deletes),
        })),
      );
      return { isInitial: false, changes };
    }
    default:
      return null;
  }
}
