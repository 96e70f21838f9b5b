// Publishes a module over a running one: plans, prepares everything aside, and switches in one go. Whatever fails on
// the way leaves the old module running over untouched data.
import type { MigrationPlan } from '../definition/migration-plan.ts';
import type { TableDefinition } from '../definition/module-definition.ts';
import type { Sequence } from '../store/sequence.ts';
import type { Table } from '../store/table.ts';
import type { Engine } from './engine.ts';
import type { Commit } from './interface.ts';
import type { ModuleHost } from './module-host.ts';
import { keepProgram, storedChanges } from './start.ts';
import type { StoredChange } from './storage.ts';

type PossiblePlan = Extract<MigrationPlan, { kind: 'possible' }>;

export interface Migration {
  readonly module: ModuleHost;
  readonly program: string;
  readonly plan: PossiblePlan;
}

/**
 * Carries a plan out and puts the new module in charge.
 * @throws ViewFailed when a view that clients hold fails under the new module
 */
export function migrate(engine: Engine, { module, program, plan }: Migration): Commit {
  const catalogue = new Catalogue(engine);
  const previous = { module: engine.module, program: engine.program };
  const timestamp = engine.parts.clock.now();
  engine.transactions.begin('host');
  try {
    const rewritten = catalogue.change(module, plan);
    if (plan.disconnectsClients) engine.views.dropAll();
    else engine.views.refreshAll(module);
    engine.takeOver(module, program);
    const deltas = engine.store.changes();
    const changes = [...storedChanges(deltas), ...rewritten];
    const commit = keepProgram(engine, { deltas, changes, timestamp });
    engine.transactions.close();
    engine.startScheduler();
    engine.parts.commits.announce(commit);
    return commit;
  } catch (thrown) {
    engine.transactions.rollback();
    catalogue.restore();
    if (engine.module !== previous.module) engine.takeOver(previous.module, previous.program);
    throw thrown;
  }
}

/** The tables of a store while they are being changed, with the way back. */
class Catalogue {
  readonly #engine: Engine;
  readonly #undo: (() => void)[] = [];

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Makes the tables those of the new module, and returns the rows of tables that stand under a new id. */
  change(module: ModuleHost, { steps }: PossiblePlan): StoredChange[] {
    const rewritten: StoredChange[] = [];
    const { store } = this.#engine;
    for (const definition of module.definition.tables) {
      const table = store.tableByName(definition.name);
      const added = steps.find((step) => step.kind === 'add-columns' && step.table === definition.name);
      if (!table) this.#add(module, definition);
      else if (added?.kind !== 'add-columns') this.#reshape(module, table, definition);
      else {
        const { id, rows } = this.#rewrite(module, table, definition, added.appended);
        rewritten.push({ tableId: id, inserted: rows, deleted: [] });
      }
    }
    return rewritten;
  }

  restore(): void {
    for (const undo of this.#undo.reverse()) undo();
  }

  #add(module: ModuleHost, definition: TableDefinition): Table {
    const { store } = this.#engine;
    const table = store.addTable(module.definition.typespace, definition);
    this.#undo.push(() => store.removeTable(table));
    return table;
  }

  #reshape(module: ModuleHost, table: Table, definition: TableDefinition): void {
    const { store } = this.#engine;
    const apply = table.reshape(module.definition.typespace, definition);
    const goBack = apply();
    store.refresh(table);
    this.#undo.push(() => {
      goBack();
      store.refresh(table);
    });
  }

  /** A table with more columns: a new table, each row with the defaults behind it, sequences where they were. */
  #rewrite(
    module: ModuleHost,
    table: Table,
    definition: TableDefinition,
    appended: Uint8Array,
  ): { readonly id: number; readonly rows: readonly Uint8Array[] } {
    const { store } = this.#engine;
    store.removeTable(table);
    this.#undo.push(() => store.putBack(table));
    const rewritten = this.#add(module, definition);
    for (const row of table.rows()) rewritten.load(Buffer.concat([row, appended]));
    for (const sequence of rewritten.sequences) continueSequence(sequence, table.sequences);
    return { id: rewritten.id, rows: rewritten.snapshot() };
  }
}

function continueSequence(sequence: Sequence, previous: readonly Sequence[]): void {
  const before = previous.find(({ column }) => column === sequence.column);
  if (before) sequence.continueFrom(before);
}
