// System calls that read tables.
import type { MapKey } from '../bsatn/codec.ts';
import type { TableIndex } from '../store/table-index.ts';
import { Errno } from './errno.ts';
import { exactKeyOf, readKey, readRange } from './scan-arguments.ts';
import type { SyscallContext } from './syscall-context.ts';

export function readSyscalls(context: SyscallContext) {
  const { iterators } = context;

  const openKey = (index: TableIndex, key: MapKey): number => {
    context.environment.reads?.key(context.store.tableOf(index), index, key);
    return index.isUnique ? iterators.openOne(index.first(key)) : iterators.openMany(index.rowsAt(key));
  };

  return {
    table_id_from_name(name: string): number {
      context.requireTransaction();
      return context.store.tableByName(name)?.id ?? context.fail(Errno.noSuchTable);
    },

    index_id_from_name(name: string): number {
      context.requireTransaction();
      return context.store.indexByName(name)?.id ?? context.fail(Errno.noSuchIndex);
    },

    datastore_table_row_count(tableId: number): bigint {
      context.requireTransaction();
      const table = context.table(tableId);
      context.environment.reads?.wholeTable(table);
      return BigInt(table.rowCount);
    },

    datastore_table_scan_bsatn(tableId: number): number {
      context.requireTransaction();
      const table = context.table(tableId);
      context.environment.reads?.wholeTable(table);
      return iterators.openPacked(table.pack());
    },

    datastore_index_scan_point_bsatn(indexId: number, buffer: ArrayBuffer, length: number): number {
      context.requireTransaction();
      const index = context.index(indexId);
      const bytes = context.bytes(buffer);
      context.checkLength(bytes, length);
      return openKey(index, readKey(context, index, bytes, length));
    },

    datastore_index_scan_range_bsatn(
      indexId: number,
      buffer: ArrayBuffer,
      prefix: number,
      prefixColumns: number,
      lower: number,
      upper: number,
    ): number {
      context.requireTransaction();
      const index = context.index(indexId);
      const range = readRange(context, index, context.bytes(buffer), { prefix, prefixColumns, lower, upper });
      const key = exactKeyOf(index, range);
      if (key !== null) return openKey(index, key);
      context.environment.reads?.wholeTable(context.store.tableOf(index));
      return iterators.openMany(index.range(range));
    },

    row_iter_bsatn_advance(id: number, buffer: ArrayBuffer): number {
      return iterators.advance(id, context.bytes(buffer)) ?? context.fail(Errno.noSuchIter);
    },

    /** Outside of a call it is the garbage collector that closes, and nobody could catch an error. */
    row_iter_bsatn_close(id: number): void {
      if (!iterators.close(id) && context.store.isOpen) context.fail(Errno.noSuchIter);
    },
  };
}
