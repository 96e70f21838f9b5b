// The own-row views of a connection as plain values, told anew after every message that changed them. What a message did
// not change stays the same object, so that whoever shows only that need not look again.
import { asGameSettings } from '@hollowmere/world/game-settings';
import { asPreferences, type Preferences } from '@hollowmere/world/preferences';
import type { Timestamp } from 'spacetimedb';
import { type DbConnection, tables } from './bindings/index.ts';
import { classOf } from './character-class.ts';
import { SpacetimeError } from './errors.ts';
import { oncePerMessage } from './once-per-message.ts';
import {
  type AccountState,
  NO_ROWS,
  type OwnBlock,
  type OwnCharacter,
  type OwnRows,
  type OwnSession,
  type OwnStatus,
} from './own-rows.ts';
import type { RowOf } from './row-of.ts';

const VIEWS = ['myStatus', 'mySession', 'myCharacters', 'myBlocks', 'myPreferences', 'myGameSettings'] as const;

type OwnView = (typeof VIEWS)[number];

/** What all views have in common; rows of those without a key never change. */
interface Watchable {
  onInsert(call: () => void): void;
  onDelete(call: () => void): void;
  onUpdate?(call: () => void): void;
}

/** `came` is called once all of them are applied, and after each change. `failed` when they cannot be had. */
export function watchOwnRows(
  connection: DbConnection,
  came: (rows: OwnRows) => void,
  failed: (error: SpacetimeError) => void,
): void {
  let known = NO_ROWS;
  let isApplied = false;
  const changed = new Set<OwnView>(VIEWS);
  const report = oncePerMessage(() => {
    if (!isApplied) return;
    known = readOwnRows(connection, known, changed);
    changed.clear();
    came(known);
  });
  for (const view of VIEWS) {
    const viewChanged = () => {
      changed.add(view);
      report();
    };
    const table: Watchable = connection.db[view];
    table.onInsert(viewChanged);
    table.onDelete(viewChanged);
    // A row that keeps its key is told as changed, not as gone and come.
    table.onUpdate?.(viewChanged);
  }
  connection
    .subscriptionBuilder()
    .onApplied(() => {
      isApplied = true;
      report();
    })
    .onError(({ event }) => {
      failed(new SpacetimeError('subscription_failed', 'The server did not show the account.', { cause: event }));
    })
    .subscribe(VIEWS.map((view) => tables[view]));
}

function readOwnRows({ db }: DbConnection, known: OwnRows, changed: ReadonlySet<OwnView>): OwnRows {
  return {
    status: changed.has('myStatus') ? [...db.myStatus.iter()].map(readStatus)[0] : known.status,
    session: changed.has('mySession') ? [...db.mySession.iter()].map(readSession)[0] : known.session,
    characters: changed.has('myCharacters') ? readCharacters(db) : known.characters,
    blocks: changed.has('myBlocks') ? readBlocks(db) : known.blocks,
    preferences: changed.has('myPreferences')
      ? [...db.myPreferences.iter()].map(readPreferences)[0]
      : known.preferences,
    gameSettings: changed.has('myGameSettings')
      ? [...db.myGameSettings.iter()].map(asGameSettings)[0]
      : known.gameSettings,
  };
}

const readCharacters = ({ myCharacters }: DbConnection['db']): OwnCharacter[] =>
  [...myCharacters.iter()].sort((a, b) => a.sortOrder - b.sortOrder || a.id - b.id).map(readCharacter);

const readBlocks = ({ myBlocks }: DbConnection['db']): OwnBlock[] =>
  [...myBlocks.iter()].map(readBlock).sort((a, b) => a.username.localeCompare(b.username));

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
