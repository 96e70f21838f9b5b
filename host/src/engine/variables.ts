// The variables of a database that its owner sets by SQL. So far there is one: how many rows others may look at.
import type { Store } from '../store/store.ts';
import type { Table } from '../store/table.ts';
import { SYSTEM_TYPESPACE, VARIABLES_TABLE, VARIABLES_TABLE_ID } from './system-tables.ts';

const ROW_LIMIT = 'row_limit';

export class Variables {
  readonly #table: Table;

  /** Makes the table in a store that does not have it yet. */
  constructor(store: Store) {
    this.#table = store.addTable(SYSTEM_TYPESPACE, VARIABLES_TABLE, VARIABLES_TABLE_ID);
  }

  get rowLimit(): bigint | null {
    const row = this.#row();
    return row === undefined ? null : BigInt(this.#table.row.readColumn(row, 1) as bigint);
  }

  /** Inside a transaction. */
  setRowLimit(limit: bigint): void {
    const old = this.#row();
    if (old !== undefined) this.#table.delete(old);
    const row = this.#table.row.encode([ROW_LIMIT, limit]);
    this.#table.insert(this.#table.stage(row, row.length));
  }

  #row() {
    return this.#table.snapshot().find((row) => this.#table.row.readColumn(row, 0) === ROW_LIMIT);
  }
}
