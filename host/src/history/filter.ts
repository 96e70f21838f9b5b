// Chooses transactions of a database's past: by table, row, caller, function and time.
import { compileType } from '../bsatn/codec.ts';
import type { Identity, Micros } from '../engine/interface.ts';
import { literalValue } from '../sql/literal.ts';
import { SqlError } from '../sql/sql-error.ts';
import type { LiteralForm } from '../sql/syntax.ts';
import { resolvedType } from '../sql/type-predicate.ts';
import { HistoryError } from './history-error.ts';
import type { TableChanges, Transaction } from './timeline.ts';

export interface HistoryFilter {
  readonly table: string | null;
  /** The primary key of a row of `table`, as one would write it in SQL. */
  readonly row: string | null;
  readonly caller: Identity | null;
  readonly functionName: string | null;
  readonly from: Micros | null;
  readonly to: Micros | null;
}

/** Whether a transaction is asked for. @throws HistoryError for a row that cannot be meant. */
export function isWanted(filter: HistoryFilter, transaction: Transaction): boolean {
  const { caller, what, timestamp, changes } = transaction;
  if (filter.caller !== null && filter.caller !== caller) return false;
  if (filter.functionName !== null && filter.functionName !== what) return false;
  if (filter.from !== null && timestamp < filter.from) return false;
  if (filter.to !== null && timestamp > filter.to) return false;
  if (filter.table === null) return true;
  const ofTable = changes.filter(({ table }) => table === filter.table);
  return filter.row === null ? ofTable.length > 0 : ofTable.some((change) => touchesRow(change, filter.row ?? ''));
}

function touchesRow({ table, inserted, deleted, layout }: TableChanges, text: string): boolean {
  const shape = layout();
  if (shape === null) throw new HistoryError(`The rows of ${table} cannot be read: its module no longer loads.`);
  const { primaryKey, columns } = shape.definition;
  const column = primaryKey === null ? undefined : columns[primaryKey];
  if (primaryKey === null || column === undefined) {
    throw new HistoryError(`The table ${table} has no primary key by which a row could be named.`);
  }
  const type = resolvedType(column.type, shape.typespace);
  const codec = compileType(shape.typespace, type);
  const key = codec.encode(readKey(text, type, table));
  const isIt = (row: Uint8Array) => codec.compare(row, shape.row.columnStart(row, primaryKey), key, 0) === 0;
  return inserted.some(isIt) || deleted.some(isIt);
}

function readKey(text: string, type: Parameters<typeof literalValue>[2], table: string) {
  const form = formOf(text);
  try {
    return literalValue(form, form === 'hex' ? text.slice(2) : text, type);
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    throw new HistoryError(`No row of ${table} can have the key ${text}: ${error.message}`);
  }
}

function formOf(text: string): LiteralForm {
  if (/^0x[0-9a-f]+$/i.test(text)) return 'hex';
  if (/^(?:true|false)$/.test(text)) return 'boolean';
  return /^-?\d+$/.test(text) ? 'number' : 'string';
}
