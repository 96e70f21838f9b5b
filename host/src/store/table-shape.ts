// How the rows of one table are read: its definition compiled. Replaced as a whole when a publish changes the table.
import type { Typespace } from '../bsatn/algebraic-type.ts';
import { compileRow, type RowCodec } from '../bsatn/codec.ts';
import type { IndexDefinition, TableDefinition } from '../definition/module-definition.ts';
import { compileKeyShape, wholeRowShape } from './key-shape.ts';
import type { RecentViews } from './recent-views.ts';
import { TableIndex } from './table-index.ts';

export interface TableShape {
  readonly definition: TableDefinition;
  readonly typespace: Typespace;
  readonly row: RowCodec;
  /** The declared indexes, in their order. */
  readonly indexes: readonly TableIndex[];
  /** Keeps every row exactly once, in order of arrival: a unique index, or one over whole rows where none is declared. */
  readonly primary: TableIndex;
  /** Unique indexes other than `primary`. */
  readonly otherUnique: readonly TableIndex[];
  /** All indexes other than `primary`. */
  readonly others: readonly TableIndex[];
}

const WHOLE_ROW: IndexDefinition = { name: '', sourceName: '', accessor: null, algorithm: 'hash', columns: [] };

/** What the indexes of a store's tables share. */
export interface IndexSurroundings {
  readonly nextIndexId: () => number;
  readonly views: RecentViews;
}

/** Compiles a definition; the indexes are empty. */
export function compileShape(
  typespace: Typespace,
  definition: TableDefinition,
  { nextIndexId, views }: IndexSurroundings,
): TableShape {
  const row = compileRow(typespace, definition.columns);
  const indexes = definition.indexes.map(
    (index) =>
      new TableIndex(nextIndexId(), {
        definition: index,
        shape: compileKeyShape(typespace, definition.columns, row, index.columns),
        isUnique: isUnique(definition, index),
        views,
      }),
  );
  const primary = choosePrimary(definition, indexes) ?? wholeRowIndex(row, views);
  const others = indexes.filter((index) => index !== primary);
  return {
    definition,
    typespace,
    row,
    indexes,
    primary,
    others,
    otherUnique: others.filter((index) => index.isUnique),
  };
}

function wholeRowIndex(row: RowCodec, views: RecentViews): TableIndex {
  return new TableIndex(0, { definition: WHOLE_ROW, shape: wholeRowShape(row), isUnique: true, views });
}

/** The index over the primary key, or any unique one. */
function choosePrimary(definition: TableDefinition, indexes: readonly TableIndex[]): TableIndex | undefined {
  const unique = indexes.filter((index) => index.isUnique);
  const overKey = ({ definition: { columns } }: TableIndex) =>
    columns.length === 1 && columns[0] === definition.primaryKey;
  return unique.find(overKey) ?? unique[0];
}

/** An index is unique when a constraint covers the same columns, in whatever order. */
function isUnique(definition: TableDefinition, index: IndexDefinition): boolean {
  const columns = new Set(index.columns);
  return definition.uniqueConstraints.some(
    (constraint) =>
      constraint.columns.length === columns.size && constraint.columns.every((column) => columns.has(column)),
  );
}
