// A link over the official SDK and the generated bindings: opens a connection, subscribes to the own rows, and turns
// them into plain values. Compression is never asked for: the SDK would reorder compressed messages.
import { asPreferences, type Preferences } from '@hollowmere/world/preferences';
import { setGlobalLogLevel, type Timestamp } from 'spacetimedb';
import { DbConnection, tables } from './bindings/index.ts';
import { classOf } from './character-class.ts';
import { SpacetimeError } from './errors.ts';
import type { Link, LinkHandlers, OpenLink } from './link.ts';
import type { AccountState, OwnBlock, OwnCharacter, OwnRows, OwnSession, OwnStatus } from './own-rows.ts';

// The SDK greets each connection in the console; warnings and errors are enough.
setGlobalLogLevel('warn');

export const openSdkLink: OpenLink = ({ uri, database, token }, handlers) => {
  let isClosed = false;
  const closeOnce = (error: Error | undefined) => {
    if (isClosed) return;
    isClosed = true;
    handlers.closed(error);
  };
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
      watchOwnRows(opened, handlers, closeOnce);
    })
    .onConnectError((_, error) => closeOnce(error))
    .onDisconnect((_, error) => closeOnce(error))
    .build();
  return linkOf(connection, () => {
    isClosed = true;
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

/** Reports the own rows once all of them are applied, and after every message that changed them. */
function watchOwnRows(connection: DbConnection, handlers: LinkHandlers, close: (error: Error) => void): void {
  const { myStatus, mySession, myCharacters, myBlocks, myPreferences } = connection.db;
  let isApplied = false;
  let isDue = false;
  const report = () => {
    if (!isApplied || isDue) return;
    isDue = true;
    // All rows of one message first, then one report of what they come to.
    queueMicrotask(() => {
      isDue = false;
      handlers.ownRows(readOwnRows(connection));
    });
  };
  for (const view of [myStatus, mySession, myCharacters, myBlocks, myPreferences]) {
    view.onInsert(report);
    view.onDelete(report);
  }
  connection
    .subscriptionBuilder()
    .onApplied(() => {
      isApplied = true;
      report();
    })
    .onError(({ event }) => {
      close(new SpacetimeError('subscription_failed', 'The server did not show the account.', { cause: event }));
    })
    .subscribe([tables.myStatus, tables.mySession, tables.myCharacters, tables.myBlocks, tables.myPreferences]);
}

function readOwnRows({ db }: DbConnection): OwnRows {
  const [status] = db.myStatus.iter();
  const [session] = db.mySession.iter();
  const [preferences] = db.myPreferences.iter();
  return {
    status: status && readStatus(status),
    session: session && readSession(session),
    characters: [...db.myCharacters.iter()].sort((a, b) => a.sortOrder - b.sortOrder || a.id - b.id).map(readCharacter),
    blocks: [...db.myBlocks.iter()].map(readBlock).sort((a, b) => a.username.localeCompare(b.username)),
    preferences: preferences && readPreferences(preferences),
  };
}

type OwnView = 'myStatus' | 'mySession' | 'myCharacters' | 'myBlocks' | 'myPreferences';

type RowOf<Name extends OwnView> =
  ReturnType<DbConnection['db'][Name]['iter']> extends Iterable<infer Row> ? Row : never;

const ACCOUNT_STATES = {
  Ok: 'ok',
  Unregistered: 'unregistered',
  SignedOut: 'signed_out',
  Banned: 'banned',
  GuestsClosed: 'guests_closed',
  Suspended: 'suspended',
  Joined: 'joined',
} as const satisfies Record<RowOf<'myStatus'>['state']['tag'], AccountState>;

const readStatus = (row: RowOf<'myStatus'>): OwnStatus => ({
  state: ACCOUNT_STATES[row.state.tag],
  username: row.username,
  isGuest: row.isGuest,
  userId: row.userId,
  reason: row.reason,
  until: row.until && dateOf(row.until),
  appealTo: row.appealTo,
  mute: row.mute && { reason: row.mute.reason, until: row.mute.until && dateOf(row.mute.until) },
  warnings: row.warnings.map((warning) => ({ ...warning, issuedAt: dateOf(warning.issuedAt) })),
  needsRename: row.needsRename,
  renameReason: row.renameReason,
});

const readSession = ({ characterId, entity, connectionId }: RowOf<'mySession'>): OwnSession => ({
  characterId,
  entity,
  connectionId: connectionId?.toHexString(),
});

const readCharacter = (row: RowOf<'myCharacters'>): OwnCharacter => ({
  id: row.id,
  name: row.name,
  class: classOf(row.class),
  level: row.level,
  look: row.look,
  isDeleted: row.deletedAt !== undefined,
  needsRename: row.needsRename,
});

const readBlock = ({ username, entity }: RowOf<'myBlocks'>): OwnBlock => ({ username, entity });

const readPreferences = (row: RowOf<'myPreferences'>): Preferences => asPreferences(row);

const dateOf = (timestamp: Timestamp): Date => timestamp.toDate();
