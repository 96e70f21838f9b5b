// What happened to single rows in a transaction: a row that went and one that came with the same key are one row, before
// and after.
import { bytesKey } from '../bsatn/bytes.ts';
import { writeTypedJson } from '../bsatn/json.ts';
import type { TableLayout } from './catalogue.ts';
import type { TableChanges } from './timeline.ts';

export interface RowChange {
  /** The row as it was; null where it is new. */
  readonly before: Uint8Array | null;
  /** The row as it is from then on; null where it is gone. */
  readonly after: Uint8Array | null;
}

export function rowChanges({ inserted, deleted, layout }: TableChanges): readonly RowChange[] {
  const shape = layout();
  const came = new Map(inserted.map((row) => [keyOf(row, shape), row]));
  const changes: RowChange[] = deleted.map((before) => {
    const key = keyOf(before, shape);
    const after = came.get(key) ?? null;
    came.delete(key);
    return { before, after };
  });
  return [...changes, ...[...came.values()].map((after) => ({ before: null, after }))];
}

/** A row as JSON with the names of its columns; as hex where nobody knows them any more. */
export function rowText(row: Uint8Array, layout: TableLayout | null): string {
  if (layout === null) return JSON.stringify(Buffer.from(row).toString('hex'));
  const values = layout.row.decode(row);
  const columns = layout.definition.columns.map(
    ({ name, type }, column) =>
      `${JSON.stringify(name)}:${writeTypedJson(layout.typespace, type, values[column] as (typeof values)[number])}`,
  );
  return `{${columns.join(',')}}`;
}

/** What tells a row from others: its primary key, else its first unique columns, else all of it. */
function keyOf(row: Uint8Array, layout: TableLayout | null): string {
  if (layout === null) return bytesKey(row);
  const { primaryKey, uniqueConstraints } = layout.definition;
  const columns = primaryKey === null ? uniqueConstraints[0]?.columns : [primaryKey];
  return bytesKey(columns === undefined ? row : layout.row.project(row, columns));
}
