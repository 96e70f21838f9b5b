// How an index finds its key in a row: as a Map key for point look-ups, and as bytes for order and ranges.
import type { AlgebraicType, Typespace } from '../bsatn/algebraic-type.ts';
import { bytesKey } from '../bsatn/bytes.ts';
import { compileKey, type MapKey, type RowCodec, type TypeCodec } from '../bsatn/codec.ts';
import type { ColumnDefinition } from '../definition/module-definition.ts';

export interface KeyShape {
  readonly columns: readonly number[];
  /** Codec of the key's bytes: the columns' encodings one after the other. */
  readonly codec: TypeCodec;
  /** Codec of each key column. */
  readonly parts: readonly TypeCodec[];
  /** Whether Map keys are numbers in the order of the values, so that order needs no bytes. */
  readonly isNumeric: boolean;
  ofRow(row: Uint8Array): MapKey;
  bytesOfRow(row: Uint8Array): Uint8Array;
}

const NUMERIC = new Set<AlgebraicType['kind']>(['Bool', 'I8', 'U8', 'I16', 'U16', 'I32', 'U32']);

export function compileKeyShape(
  typespace: Typespace,
  definitions: readonly ColumnDefinition[],
  row: RowCodec,
  columns: readonly number[],
): KeyShape {
  const types = columns.map((column) => (definitions[column] as ColumnDefinition).type);
  const codec = compileKey(typespace, types);
  return {
    columns,
    codec,
    parts: columns.map((column) => row.columns[column] as TypeCodec),
    isNumeric: types.length === 1 && NUMERIC.has(resolve(typespace, types[0] as AlgebraicType).kind),
    ofRow: keyReader(row, columns, codec),
    bytesOfRow: (bytes) => row.project(bytes, columns),
  };
}

/** The key of a table whose rows nothing but their whole content tells apart. */
export function wholeRowShape(row: RowCodec): KeyShape {
  const columns = row.columns.map((_, column) => column);
  return {
    columns,
    codec: compileKey([], []),
    parts: row.columns,
    isNumeric: false,
    ofRow: (bytes) => bytesKey(bytes),
    bytesOfRow: (bytes) => bytes,
  };
}

function resolve(typespace: Typespace, type: AlgebraicType): AlgebraicType {
  return type.kind === 'Ref' ? resolve(typespace, typespace[type.ref] as AlgebraicType) : type;
}

/** Columns that follow each other in the row are read in one piece, without a copy. */
function keyReader(row: RowCodec, columns: readonly number[], codec: TypeCodec): (bytes: Uint8Array) => MapKey {
  const first = columns[0] as number;
  const last = columns[columns.length - 1] as number;
  const lastCodec = row.columns[last] as TypeCodec;
  if (columns.length === 1 && lastCodec.fixedSize !== null) {
    const size = lastCodec.fixedSize;
    return (bytes) => {
      const start = row.columnStart(bytes, first);
      return codec.keyString(bytes, start, start + size);
    };
  }
  if (columns.every((column, index) => column === first + index)) {
    return (bytes) =>
      codec.keyString(bytes, row.columnStart(bytes, first), lastCodec.end(bytes, row.columnStart(bytes, last)));
  }
  return (bytes) => {
    const key = row.project(bytes, columns);
    return codec.keyString(key, 0, key.length);
  };
}
