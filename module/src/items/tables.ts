// What people own and where it lies. An item is so many of one kind in one slot of a container; coins are items, too.
// Nothing here is written but through transfer.ts, which leaves a line in the ledger for whatever changes hands.
import { t, table } from 'spacetimedb/server';

/** What a container is; wide from the start, because variants cannot be inserted later. */
export const ContainerKind = t.enum('ContainerKind', ['bag', 'worn', 'bank', 'trade', 'mail', 'chest']);

export const container = table(
  { name: 'container' },
  {
    id: t.u32().primaryKey().autoInc(),
    kind: ContainerKind,
  },
);

/** Where a character keeps what it carries. */
export const belongings = table(
  { name: 'belongings' },
  {
    characterId: t.u32().primaryKey(),
    bag: t.u32().index(),
    worn: t.u32(),
  },
);

/** Where an account keeps what it does not carry: one bank for all its characters. */
export const vault = table(
  { name: 'vault' },
  {
    userId: t.u32().primaryKey(),
    bank: t.u32(),
  },
);

export const item = table(
  { name: 'item' },
  {
    id: t.u32().primaryKey().autoInc(),
    containerId: t.u32().index(),
    /** Bags and banks count from 0; what is worn lies in the slot of its place on the body; coins have one of their own. */
    slot: t.u16(),
    /** An id of world/items. */
    kind: t.u16(),
    count: t.u32(),
  },
);

/** Why something changed hands; wide from the start. */
export const LedgerCause = t.enum('LedgerCause', [
  'starting',
  'loot',
  'dropped',
  'pickedUp',
  'vanished',
  'bought',
  'sold',
  'banked',
  'equipped',
  'used',
  'crafted',
  'gathered',
  'quest',
  'chest',
  'death',
  'training',
  'rest',
  'achievement',
  'traded',
  'mailed',
  'joined',
  'forgotten',
  'staff',
  'boughtBack',
]);

/** One line for whatever left one holder for another. Sums by holder and kind are what the holders have. */
export const ledger = table(
  { name: 'ledger' },
  {
    id: t.u64().primaryKey().autoInc(),
    writtenAt: t.timestamp(),
    /** Containers; 0 is the world, where things come from and go to, and 4294967295 the ground. */
    source: t.u32(),
    target: t.u32(),
    kind: t.u16(),
    count: t.u32(),
    cause: LedgerCause,
    /** Whose act it was; 0 for nobody's. */
    characterId: t.u32().index(),
    /** Days since the Unix epoch; 0 for lines older than this column, until they are given theirs. */
    day: t.u32().index().default(0),
  },
);

/** What old lines of the ledger came to, by holder and kind; see condense-ledger.ts. */
export const ledgerSum = table(
  {
    name: 'ledger_sum',
    indexes: [{ accessor: 'byHolderAndKind', algorithm: 'btree', columns: ['holder', 'kind'] }],
  },
  {
    id: t.u32().primaryKey().autoInc(),
    /** As in the ledger; what the world has is what it gave, with a minus. */
    holder: t.u32(),
    kind: t.u16(),
    count: t.i64(),
  },
);

/** What lies on the ground, for everybody near to see. */
export const groundItem = table(
  { name: 'ground_item', public: true },
  {
    id: t.u32().primaryKey().autoInc(),
    chunk: t.u32().index(),
    x: t.i32(),
    y: t.i32(),
    kind: t.u16(),
    count: t.u32(),
    /** The body that may take it first; 0 for anybody; beyond all bodies while its winner is out of the world. */
    owner: t.u32(),
    /** The tick from which anybody may. */
    ownedUntil: t.u32(),
    /** The tick at which it is gone. */
    goesAt: t.u32().index(),
  },
);
