// What one run of a view has read: whole tables, and keys of indexes. `view-watches.ts` finds views by it.
import type { MapKey } from '../bsatn/codec.ts';
import type { ReadRecorder } from '../module-runtime/environment.ts';
import type { Table } from '../store/table.ts';
import type { TableIndex } from '../store/table-index.ts';

interface KeysRead {
  readonly table: Table;
  readonly keys: Set<MapKey>;
}

export class ReadSet implements ReadRecorder {
  readonly tables = new Set<Table>();
  readonly keys = new Map<TableIndex, KeysRead>();

  wholeTable(table: Table): void {
    this.tables.add(table);
  }

  key(table: Table, index: TableIndex, key: MapKey): void {
    const known = this.keys.get(index);
    if (known) known.keys.add(key);
    else this.keys.set(index, { table, keys: new Set([key]) });
  }
}
