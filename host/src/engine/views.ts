// Materialised views: each holds its rows in a table of its own and is run again, inside the transaction that changed
// what it read, before that commits. An anonymous view is one for all; any other is one per identity.
import { equalBytes } from '../bsatn/bytes.ts';
import type { MapKey } from '../bsatn/codec.ts';
import type { ModuleDefinition, TableDefinition, ViewDefinition } from '../definition/module-definition.ts';
import type { Store, TableChange } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import { ViewFailed } from './engine-errors.ts';
import type { Identity, ViewInstance } from './interface.ts';
import { ReadSet } from './read-set.ts';
import { rowsOfResult } from './view-result.ts';
import { ViewWatches } from './view-watches.ts';

/** Runs a view's function. Throws `ViewFailed`. */
export interface ViewRunner {
  readonly definition: ModuleDefinition;
  /** `identity` is null for anonymous views. Returns the header and rows as the module's SDK encoded them. */
  runView(view: ViewDefinition, identity: Identity | null, reads: ReadSet): Uint8Array;
}

interface Materialised extends ViewInstance {
  readonly identity: Identity | null;
  readonly table: Table;
  definition: ViewDefinition;
  holders: number;
  reads: ReadSet;
}

export class Views {
  readonly #store: Store;
  readonly #instances = new Map<string, Materialised>();
  readonly #watches = new ViewWatches<Materialised>();
  /** What views read when they were run in the open transaction; counts once that commits. */
  #readsOfRuns: { readonly instance: Materialised; readonly reads: ReadSet }[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  /** The instance, if it is materialised already; then one more holds it. */
  hold(view: ViewDefinition, identity: Identity): Materialised | undefined {
    const instance = this.#instances.get(keyOf(view, identity));
    if (instance) instance.holders++;
    return instance;
  }

  /** Runs a view for the first time, inside the open transaction. It exists once that has committed. */
  materialise(runner: ViewRunner, view: ViewDefinition, identity: Identity): Materialised {
    const instance: Materialised = {
      view: view.name,
      key: keyOf(view, identity),
      identity: view.isAnonymous ? null : identity,
      table: this.#store.makeEphemeralTable(runner.definition.typespace, backingTable(view)),
      definition: view,
      holders: 1,
      reads: new ReadSet(),
    };
    this.#run(runner, instance);
    return instance;
  }

  /** One holder less; without any, the view is no longer kept fresh. */
  release(held: ViewInstance): void {
    const instance = this.#instances.get(held.key);
    if (instance !== held || --instance.holders > 0) return;
    this.#instances.delete(instance.key);
    this.#watches.unwatch(instance, instance.reads);
  }

  /** The table of an anonymous view that is materialised. */
  anonymousTable(name: string): Table | undefined {
    for (const { definition, identity, table } of this.#instances.values()) {
      if (identity === null && (definition.name === name || definition.sourceName === name)) return table;
    }
    return undefined;
  }

  /** Runs every view that these changes make stale. Throws `ViewFailed`. */
  refresh(runner: ViewRunner, changes: readonly TableChange[]): void {
    const stale = this.#watches.stale(changes);
    if (stale !== null) for (const instance of stale) this.#run(runner, instance);
  }

  /** Runs every view again under a new module, whose definition still has them as they were. */
  refreshAll(runner: ViewRunner): void {
    for (const instance of this.#instances.values()) this.#run(runner, instance);
  }

  /** Takes over the definitions of a new module, after it took over. */
  adopt(definition: ModuleDefinition): void {
    for (const instance of this.#instances.values()) {
      instance.definition = definition.views.find(({ name }) => name === instance.view) ?? instance.definition;
    }
  }

  /** Forgets all instances; their holders' releases do nothing. */
  dropAll(): void {
    for (const instance of this.#instances.values()) this.#watches.unwatch(instance, instance.reads);
    this.#instances.clear();
  }

  /** The open transaction committed: what was read in it is what counts from now on. */
  committed(): void {
    if (this.#readsOfRuns.length === 0) return;
    for (const { instance, reads } of this.#readsOfRuns) {
      this.#watches.unwatch(instance, instance.reads);
      instance.reads = reads;
      this.#watches.watch(instance, reads);
      this.#instances.set(instance.key, instance);
    }
    this.#readsOfRuns = [];
  }

  rolledBack(): void {
    if (this.#readsOfRuns.length > 0) this.#readsOfRuns = [];
  }

  #run(runner: ViewRunner, instance: Materialised): void {
    const reads = new ReadSet();
    const view = runner.definition.views.find(({ name }) => name === instance.view) ?? instance.definition;
    const result = runner.runView(view, instance.identity, reads);
    const { table, identity } = instance;
    const run = { view, definition: runner.definition, identity, store: this.#store, reads, table };
    replaceRows(table, view, rowsOfResult(run, result));
    this.#readsOfRuns.push({ instance, reads });
  }
}

function keyOf(view: ViewDefinition, identity: Identity): string {
  return view.isAnonymous ? view.name : `${view.name}/${identity.toString(16)}`;
}

function backingTable(view: ViewDefinition): TableDefinition {
  const { name, sourceName, columns, rowTypeRef, primaryKey, isPublic } = view;
  const key = primaryKey === null ? [] : [primaryKey];
  return {
    name,
    sourceName,
    columns,
    rowTypeRef,
    primaryKey,
    indexes: key.map((column) => ({
      name: `${name}_${columns[column]?.name}_idx_btree`,
      sourceName: `${name}_${columns[column]?.name}_idx_btree`,
      accessor: null,
      algorithm: 'btree',
      columns: key,
    })),
    uniqueConstraints: key.map((column) => ({ name: `${name}_${columns[column]?.name}_key`, columns: key })),
    sequences: [],
    schedule: null,
    isPublic,
    isEvent: false,
    defaults: new Map(),
  };
}

/** Makes the table hold exactly these rows, touching only what differs. Equal rows collapse, equal keys do not. */
function replaceRows(table: Table, view: ViewDefinition, rows: readonly Uint8Array[]): void {
  const wanted = new Map<MapKey, Uint8Array>();
  for (const row of rows) {
    const key = table.keyOf(row);
    const twin = wanted.get(key);
    if (twin && !equalBytes(twin, row))
      throw new ViewFailed(`the view ${view.name} returned two rows with the same key`);
    wanted.set(key, row);
  }
  for (const row of table.snapshot()) {
    const key = table.keyOf(row);
    const next = wanted.get(key);
    if (next && equalBytes(next, row)) wanted.delete(key);
    else table.delete(row);
  }
  for (const row of wanted.values()) table.insert(table.stage(row, row.length));
}
