// Brings an engine to life: for the first time, with the module's `init`, or from what an earlier run left.
import type { ModuleDefinition } from '../definition/module-definition.ts';
import { checkRules } from '../sql/row-rules.ts';
import type { Table } from '../store/table.ts';
import { Engine, type EngineParts } from './engine.ts';
import { RecoveryFailed } from './engine-errors.ts';
import type { Commit, TableDelta } from './interface.ts';
import type { ProgramRecord, RecoveredState, StoredChange } from './storage.ts';
import { CLIENT_TABLE_ID, CREDENTIALS_TABLE_ID, VARIABLES_TABLE_ID } from './system-tables.ts';

/** `init` refused or failed: the database does not exist. */
export class InitFailed extends Error {
  override readonly name = 'InitFailed';
}

/**
 * Makes the tables and runs `init`, in one transaction that is written down together with the program.
 * `previous` is the engine whose data this one replaces: its rows are gone from then on.
 * @throws ModuleLoadError, ModuleDefinitionError, InitFailed, and SqlError for a rule of who sees which rows
 */
export function startFirst(parts: EngineParts, program: string, previous: Engine | null): Engine {
  const engine = previous
    ? new Engine(parts, { program, load: parts.load, lastTableId: previous.store.lastTableId })
    : new Engine(parts, { program, load: parts.loadFirst });
  checkRules(engine.module.definition);
  addTables(engine, engine.module.definition);
  const timestamp = parts.clock.now();
  const caller = { identity: parts.owner, connectionId: null };
  engine.transactions.begin('host');
  try {
    const init = engine.calls.lifecycleReducer('init');
    if (init) engine.calls.enterLifecycle(init, caller, timestamp);
  } catch (thrown) {
    const { kind, message } = engine.calls.abandon(thrown);
    // Whoever publishes learns all of it: a database that is not made has no log to look into.
    throw new InitFailed(kind === 'failed' ? message : engine.module.instance.describe(thrown), { cause: thrown });
  } finally {
    engine.module.functionName = null;
  }
  const deltas = engine.store.changes();
  const left = previous === null ? [] : removedSystemRows(previous);
  const commit = keepProgram(engine, { deltas, changes: [...left, ...storedChanges(deltas)], timestamp });
  engine.transactions.close();
  engine.startScheduler();
  parts.commits.announce(commit);
  return engine;
}

/** @throws RecoveryFailed when the program that was running can no longer be run */
export function startAgain(parts: EngineParts, recovered: RecoveredState): Engine {
  const engine = loadAgain(parts, recovered);
  for (const definition of engine.module.definition.tables) {
    const [id] = [...recovered.tables].find(([, { name }]) => name === definition.name) ?? [];
    engine.store.addTable(engine.module.definition.typespace, definition, id);
  }
  for (const [id, { rows }] of recovered.tables) {
    const table = engine.store.table(id);
    if (table) for (const row of rows) table.load(row);
  }
  for (const { tableId, column, allocated } of recovered.sequences) {
    const sequences = engine.store.table(tableId)?.sequences ?? [];
    sequences.find((sequence) => sequence.column === column)?.resumeAfter(allocated);
  }
  engine.disconnectAll();
  engine.startScheduler();
  return engine;
}

function loadAgain(parts: EngineParts, { program }: RecoveredState): Engine {
  try {
    return new Engine(parts, { program, load: parts.load });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RecoveryFailed(`the module that was published last cannot be run any more: ${reason}`, { cause });
  }
}

function addTables({ store }: Engine, definition: ModuleDefinition): void {
  const byName = definition.tables.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  for (const table of byName) store.addTable(definition.typespace, table);
}

interface ProgramCommit {
  readonly deltas: readonly TableDelta[];
  readonly changes: readonly StoredChange[];
  readonly timestamp: bigint;
}

/** Writes down the engine's program and catalogue with the open transaction, and returns the commit to announce. */
export function keepProgram(engine: Engine, { deltas, changes, timestamp }: ProgramCommit): Commit {
  const { commits, databaseIdentity, owner } = engine.parts;
  const sequences = [...engine.store.takeReserved()];
  const offset = commits.nextOffset;
  const record: ProgramRecord = {
    kind: 'program',
    offset,
    timestamp,
    databaseIdentity,
    owner,
    program: engine.program,
    tables: new Map(engine.store.tables().map(({ id, definition }) => [id, definition.name])),
    changes,
    sequences,
  };
  commits.keepRecord(record);
  return {
    offset,
    timestamp,
    caller: { identity: owner, connectionId: null },
    cause: { kind: 'publish' },
    deltas,
    sequences,
  };
}

/** What a log keeps of deltas: rows of events and views are not for keeping. */
export function storedChanges(deltas: readonly TableDelta[]): StoredChange[] {
  return deltas
    .filter(({ table }) => !table.isEphemeral && !table.definition.isEvent)
    .map(({ table, inserted, deleted }) => ({ tableId: table.id, inserted, deleted }));
}

/** System tables keep their ids, so their rows must be taken out by name when a database begins anew. */
function removedSystemRows({ store }: Engine): StoredChange[] {
  return [CLIENT_TABLE_ID, CREDENTIALS_TABLE_ID, VARIABLES_TABLE_ID].flatMap((id) => {
    const rows = (store.table(id) as Table).snapshot();
    return rows.length === 0 ? [] : [{ tableId: id, inserted: [], deleted: rows }];
  });
}
