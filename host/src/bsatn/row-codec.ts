// A table's rows: checking them, finding columns in them and cutting keys out of them, without decoding the rest.
import type { AlgebraicType, Typespace } from './algebraic-type.ts';
import { bytesKey } from './bytes.ts';
import { compileType } from './compile-type.ts';
import { BsatnError } from './error.ts';
import { BsatnReader } from './reader.ts';
import type { MapKey, TypeCodec } from './type-codec.ts';
import type { BsatnValue } from './value.ts';

export interface RowCodec {
  /** Bytes that every row takes, or null where rows differ in length. */
  readonly fixedSize: number | null;
  readonly columns: readonly TypeCodec[];

  /** Throws `BsatnError` unless the bytes are exactly one well-formed row. */
  validate(bytes: Uint8Array): void;

  /** Checks the row at `offset` and returns its end: for rows one after the other. Throws `BsatnError`. */
  skip(bytes: Uint8Array, offset: number): number;

  /** Where a column of a checked row begins. */
  columnStart(bytes: Uint8Array, column: number): number;

  /** Where a column of a checked row begins and ends. */
  columnRange(bytes: Uint8Array, column: number): readonly [start: number, end: number];

  /** The value of one column of a checked row as a Map key; keys of one column are comparable with each other only. */
  columnKey(bytes: Uint8Array, column: number): MapKey;

  /** The value of one column of a checked row. */
  readColumn(bytes: Uint8Array, column: number): BsatnValue;

  /** The encodings of some columns of a checked row, one after the other in the order asked for: a key. */
  project(bytes: Uint8Array, columns: readonly number[]): Uint8Array<ArrayBuffer>;

  decode(bytes: Uint8Array): BsatnValue[];
  encode(values: readonly BsatnValue[]): Uint8Array<ArrayBuffer>;

  /** A string that equals that of another row exactly when their bytes are equal. */
  rowKey(bytes: Uint8Array): string;
}

/** How to reach a column: from a known position, over columns of varying length. */
interface Route {
  readonly start: number;
  readonly over: readonly TypeCodec[];
}

export function compileRow(typespace: Typespace, columns: readonly { readonly type: AlgebraicType }[]): RowCodec {
  const codecs = columns.map((column) => compileType(typespace, column.type));
  const whole = compileType(typespace, {
    kind: 'Product',
    elements: columns.map((column) => ({ name: null, type: column.type })),
  });
  const routes = planRoutes(codecs);

  const columnStart = (bytes: Uint8Array, column: number): number => {
    const route = routes[column];
    if (!route) throw new BsatnError(`the row has no column ${column}`);
    let at = route.start;
    for (const codec of route.over) at = codec.end(bytes, at);
    return at;
  };

  const columnRange = (bytes: Uint8Array, column: number): readonly [number, number] => {
    const start = columnStart(bytes, column);
    return [start, (codecs[column] as TypeCodec).end(bytes, start)];
  };

  return {
    fixedSize: whole.fixedSize,
    columns: codecs,
    skip: whole.skip,
    columnStart,
    columnRange,
    validate(bytes) {
      const end = whole.skip(bytes, 0);
      if (end !== bytes.length) throw new BsatnError(`the row ends at byte ${end}, but ${bytes.length} were given`);
    },
    columnKey(bytes, column) {
      const start = columnStart(bytes, column);
      const codec = codecs[column] as TypeCodec;
      return codec.keyString(bytes, start, codec.end(bytes, start));
    },
    readColumn(bytes, column) {
      const start = columnStart(bytes, column);
      return (codecs[column] as TypeCodec).decode(bytes, start).value;
    },
    project: (bytes, wanted) => projectColumns(bytes, wanted, columnRange),
    decode(bytes) {
      const reader = new BsatnReader(bytes);
      const values = codecs.map((codec) => codec.read(reader));
      reader.expectEnd();
      return values;
    },
    encode(values) {
      if (values.length !== codecs.length) {
        throw new BsatnError(`the row has ${codecs.length} columns, but ${values.length} values were given`);
      }
      return whole.encode(values);
    },
    rowKey: (bytes) => bytesKey(bytes),
  };
}

/** Columns up to and with the first of varying length start at constants; each later one is reached from there. */
function planRoutes(codecs: readonly TypeCodec[]): Route[] {
  let start = 0;
  const over: TypeCodec[] = [];
  return codecs.map((codec) => {
    const route = { start, over: [...over] };
    if (over.length === 0 && codec.fixedSize !== null) start += codec.fixedSize;
    else over.push(codec);
    return route;
  });
}

function projectColumns(
  bytes: Uint8Array,
  wanted: readonly number[],
  columnRange: (bytes: Uint8Array, column: number) => readonly [number, number],
): Uint8Array<ArrayBuffer> {
  const [only] = wanted;
  if (wanted.length === 1 && only !== undefined) return new Uint8Array(bytes.subarray(...columnRange(bytes, only)));
  const ranges = wanted.map((column) => columnRange(bytes, column));
  const key = new Uint8Array(ranges.reduce((size, [start, end]) => size + end - start, 0));
  let at = 0;
  for (const [start, end] of ranges) {
    key.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return key;
}
