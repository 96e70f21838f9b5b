// The changes of one commit, to be looked up by the value of a column: for joins whose two tables both changed. Made
// when the first such join asks, and shared by all.
import type { MapKey } from '../bsatn/codec.ts';
import type { TableDelta } from '../engine/interface.ts';
import type { Table } from '../store/table.ts';
import { getOrAdd } from './get-or-add.ts';

/** A row that came (+1) or went (-1). */
export interface SignedRow {
  readonly row: Uint8Array;
  readonly sign: 1 | -1;
}

const NONE: readonly SignedRow[] = [];

export class CommitDeltas {
  readonly #deltas: readonly TableDelta[];
  /** Most commits concern no join, and need none. */
  #byColumn: Map<string, ReadonlyMap<MapKey, readonly SignedRow[]>> | null = null;

  constructor(deltas: readonly TableDelta[]) {
    this.#deltas = deltas;
  }

  /** The changed rows of a table that have this value in this column. */
  rowsAt(table: Table, column: number, key: MapKey): readonly SignedRow[] {
    const delta = this.#deltas.find((candidate) => candidate.table === table);
    if (delta === undefined) return NONE;
    this.#byColumn ??= new Map();
    return getOrAdd(this.#byColumn, `${table.id}/${column}`, () => rowsByValue(delta, column)).get(key) ?? NONE;
  }
}

function rowsByValue({ table, inserted, deleted }: TableDelta, column: number): Map<MapKey, SignedRow[]> {
  const { row: layout } = table;
  const byValue = new Map<MapKey, SignedRow[]>();
  const add = (rows: readonly Uint8Array[], sign: SignedRow['sign']) => {
    for (const row of rows) {
      getOrAdd(byValue, layout.columnKey(row, column), () => [] as SignedRow[]).push({ row, sign });
    }
  };
  add(inserted, 1);
  add(deleted, -1);
  return byValue;
}
