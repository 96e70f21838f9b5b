// System calls that change tables. Each either does the whole of its work or nothing.
import { BsatnError, type MapKey } from '../bsatn/codec.ts';
import type { Row } from '../store/row-arena.ts';
import type { Table } from '../store/table.ts';
import { Errno } from './errno.ts';
import { readKey, readRange } from './scan-arguments.ts';
import type { SyscallContext } from './syscall-context.ts';

export function writeSyscalls(context: SyscallContext) {
  /** A checked copy of the row in the buffer, with generated columns filled in here and there. */
  const stage = (table: Table, buffer: ArrayBuffer, length: number): Row => {
    const bytes = context.bytes(buffer);
    context.checkLength(bytes, length);
    const row = stageOrFail(context, table, bytes, length);
    if (table.definition.schedule !== null && context.environment.isScheduledTooFar(table, row)) {
      context.fail(Errno.scheduleAtDelayTooLong);
    }
    return row;
  };

  const deleteAll = (table: Table, rows: readonly Row[]): number => {
    for (const row of rows) table.delete(row);
    return rows.length;
  };

  return {
    datastore_insert_bsatn(tableId: number, buffer: ArrayBuffer, length: number): number {
      context.requireWritable();
      const table = context.table(tableId);
      const row = stage(table, buffer, length);
      const generated = table.generatedBytes;
      if (table.insert(row) === 'conflict') context.fail(Errno.uniqueAlreadyExists);
      return generated;
    },

    datastore_update_bsatn(tableId: number, indexId: number, buffer: ArrayBuffer, length: number): number {
      context.requireWritable();
      const table = context.table(tableId);
      const index = context.index(indexId);
      if (context.store.tableOf(index) !== table) context.fail(Errno.noSuchIndex);
      if (!index.isUnique) context.fail(Errno.indexNotUnique);
      const row = stage(table, buffer, length);
      const generated = table.generatedBytes;
      const result = table.update(index, row);
      if (result === 'conflict') context.fail(Errno.uniqueAlreadyExists);
      if (result === 'missing') context.fail(Errno.noSuchRow);
      return generated;
    },

    datastore_delete_by_index_scan_point_bsatn(indexId: number, buffer: ArrayBuffer, length: number): number {
      context.requireWritable();
      const index = context.index(indexId);
      const bytes = context.bytes(buffer);
      context.checkLength(bytes, length);
      const key = readKey(context, index, bytes, length);
      if (!index.isUnique) return deleteAll(context.store.tableOf(index), index.rowsAt(key));
      const row = index.first(key);
      if (row === undefined) return 0;
      context.store.tableOf(index).delete(row);
      return 1;
    },

    datastore_delete_by_index_scan_range_bsatn(
      indexId: number,
      buffer: ArrayBuffer,
      prefix: number,
      prefixColumns: number,
      lower: number,
      upper: number,
    ): number {
      context.requireWritable();
      const index = context.index(indexId);
      const range = readRange(context, index, context.bytes(buffer), { prefix, prefixColumns, lower, upper });
      return deleteAll(context.store.tableOf(index), index.range(range));
    },

    datastore_delete_all_by_eq_bsatn(tableId: number, buffer: ArrayBuffer, length: number): number {
      context.requireWritable();
      const table = context.table(tableId);
      const bytes = context.bytes(buffer);
      context.checkLength(bytes, length);
      const equal = new Map<MapKey, Row>();
      for (const given of readRows(context, table, bytes.subarray(0, length))) {
        const row = table.findEqual(given);
        // The same row may be given twice.
        if (row !== undefined) equal.set(table.keyOf(row), row);
      }
      return deleteAll(table, [...equal.values()]);
    },

    datastore_clear(tableId: number): bigint {
      context.requireWritable();
      return BigInt(context.table(tableId).clear());
    },
  };
}

function stageOrFail(context: SyscallContext, table: Table, bytes: Uint8Array, length: number): Row {
  try {
    return table.stage(bytes, length);
  } catch (error) {
    if (error instanceof BsatnError) context.fail(Errno.bsatnDecodeError);
    throw error;
  }
}

/** A `u32` count and that many rows. */
function readRows(context: SyscallContext, table: Table, bytes: Uint8Array): Uint8Array[] {
  if (bytes.length < 4) context.fail(Errno.bsatnDecodeError);
  const count = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const rows: Uint8Array[] = [];
  let start = 4;
  try {
    for (let index = 0; index < count; index++) {
      const end = table.row.skip(bytes, start);
      rows.push(bytes.subarray(start, end));
      start = end;
    }
  } catch (error) {
    if (!(error instanceof BsatnError)) throw error;
    context.fail(Errno.bsatnDecodeError);
  }
  if (start !== bytes.length) context.fail(Errno.bsatnDecodeError);
  return rows;
}
