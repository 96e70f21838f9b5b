// Takes the predicate of a join apart: what it asks of each table alone, which columns of two tables are equal, and what
// is left and can only be tested on rows of all of them together.
import type { RowCodec, TypeCodec } from '../bsatn/codec.ts';
import { columnOffsets, type QueryPlan } from './plan.ts';
import { columnsOf, combine, HOLDS, mapColumns, type Predicate } from './predicate.ts';
import type { ComparisonOperator } from './syntax.ts';

/** A column of one source of the join. */
export interface SourceColumn {
  readonly source: number;
  readonly column: number;
}

/** Two columns of different sources that are equal in every joined row. */
export type Link = readonly [SourceColumn, SourceColumn];

export interface JoinParts {
  /** What each source's rows have to satisfy, over that source's own columns. */
  readonly own: readonly Predicate[];
  readonly links: readonly Link[];
  /** Over the columns of all sources. */
  readonly rest: Predicate;
}

/** One row of each source, in the order of the sources. */
export type JoinedRow = readonly Uint8Array[];

export type JoinedTest = (rows: JoinedRow) => boolean;

export function joinParts({ sources, predicate }: Pick<QueryPlan, 'sources' | 'predicate'>): JoinParts {
  const offsets = columnOffsets(sources);
  const own: Predicate[][] = sources.map(() => []);
  const links: Link[] = [];
  const rest: Predicate[] = [];
  for (const part of predicate.kind === 'and' ? predicate.parts : [predicate]) {
    const places = columnsOf(part).map((column) => sourceColumn(offsets, column));
    const [first, second] = places;
    const source = first?.source ?? 0;
    if (places.every((place) => place.source === source)) {
      own[source]?.push(mapColumns(part, (column) => column - (offsets[source] ?? 0)));
    } else if (part.kind === 'compare-columns' && part.operator === '=' && first && second) {
      links.push([first, second]);
    } else rest.push(part);
  }
  return { own: own.map((parts) => combine('and', parts)), links, rest: combine('and', rest) };
}

/** Compiles a test of joined rows. */
export function compileJoinedTest(
  predicate: Predicate,
  sources: readonly { readonly columns: readonly unknown[] }[],
  layouts: readonly RowCodec[],
): JoinedTest {
  const offsets = columnOffsets(sources);
  const cellOf = (column: number) => cell(layouts, sourceColumn(offsets, column));
  const compile = (part: Predicate): JoinedTest => {
    switch (part.kind) {
      case 'constant':
        return () => part.value;
      case 'compare':
        return compileComparison(part, cellOf(part.column));
      case 'compare-columns':
        return compileColumnComparison(part.operator, cellOf(part.left), cellOf(part.right));
      default: {
        const tests = part.parts.map(compile);
        if (part.kind === 'and') return (rows) => tests.every((test) => test(rows));
        return (rows) => tests.some((test) => test(rows));
      }
    }
  };
  return compile(predicate);
}

function compileComparison(
  { operator, value }: Extract<Predicate, { kind: 'compare' }>,
  { codec, bytes, start }: Cell,
): JoinedTest {
  const holds = HOLDS[operator];
  return (rows) => holds(codec.compare(bytes(rows), start(rows), value, 0));
}

function compileColumnComparison(operator: ComparisonOperator, left: Cell, right: Cell): JoinedTest {
  const holds = HOLDS[operator];
  return (rows) => holds(left.codec.compare(left.bytes(rows), left.start(rows), right.bytes(rows), right.start(rows)));
}

/** How to find one column in a joined row. */
interface Cell {
  readonly codec: TypeCodec;
  bytes(rows: JoinedRow): Uint8Array;
  start(rows: JoinedRow): number;
}

function cell(layouts: readonly RowCodec[], { source, column }: SourceColumn): Cell {
  const layout = layouts[source] as RowCodec;
  const bytes = (rows: JoinedRow) => rows[source] as Uint8Array;
  return {
    codec: layout.columns[column] as TypeCodec,
    bytes,
    start: (rows: JoinedRow) => layout.columnStart(bytes(rows), column),
  };
}

function sourceColumn(offsets: readonly number[], column: number): SourceColumn {
  const source = offsets.findLastIndex((offset) => offset <= column);
  return { source, column: column - (offsets[source] ?? 0) };
}
