// A link over the official SDK and the generated bindings: opens a connection and watches the own rows. Compression is
// never asked for: the SDK would reorder compressed messages.
import { setGlobalLogLevel } from 'spacetimedb';
import { DbConnection } from './bindings/index.ts';
import type { Link, OpenLink } from './link.ts';
import { watchOwnRows } from './watch-own-rows.ts';

// The SDK greets each connection in the console; warnings and errors are enough.
setGlobalLogLevel('warn');

export const openSdkLink: OpenLink = ({ uri, database, token }, handlers) => {
  const over = new AbortController();
  const closeOnce = (error: Error | undefined) => {
    if (over.signal.aborted) return;
    over.abort();
    handlers.closed(error);
  };
  // The SDK reads what comes in a listener that nobody waits for: what it cannot read ends up with the page, where there is one.
  globalThis.addEventListener?.(
    'unhandledrejection',
    ({ reason }) => {
      if (reason instanceof RangeError) handlers.unread();
    },
    { signal: over.signal },
  );
  const connection = DbConnection.builder()
    .withUri(uri)
    .withDatabaseName(database)
    .withToken(token)
    .withCompression('none')
    .onConnect((opened, identity, next) => {
      handlers.opened({
        identity: identity.toHexString(),
        connectionId: opened.connectionId.toHexString(),
        token: next,
      });
      watchOwnRows(opened, (rows) => handlers.ownRows(rows), closeOnce);
    })
    .onConnectError((_, error) => closeOnce(error))
    .onDisconnect((_, error) => closeOnce(error))
    .build();
  return linkOf(connection, () => {
    over.abort();
    connection.disconnect();
  });
};

function linkOf(connection: DbConnection, close: () => void): Link {
  return {
    connection,
    close,
    isDead: () => connection.isSocketClosed,
    async askTime() {
      const { micros, epochMicros } = await connection.procedures.serverTime({});
      return Number(micros - epochMicros) / 1000;
    },
  };
}
