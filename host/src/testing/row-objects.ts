// Rows of tables as plain objects, under the names that the module's source gives their columns.
import type { Table } from '../store/table.ts';
import { type PlainObject, PlainValues } from './plain-values.ts';

export function objectsOf(table: Table): PlainObject[] {
  const values = new PlainValues(table.typespace);
  const columns = table.definition.columns.map(({ sourceName, type }) => ({ name: sourceName, type }));
  return table.snapshot().map((row) => values.toObject(columns, table.row.decode(row)));
}
