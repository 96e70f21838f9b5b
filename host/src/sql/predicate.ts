// A typed WHERE clause: what it asks of a row, as data that can be compared, searched for equalities and compiled into a
// test on encoded rows. Rows are never decoded: values are compared where they lie.
import { bytesKey } from '../bsatn/bytes.ts';
import type { RowCodec, TypeCodec } from '../bsatn/codec.ts';
import type { ComparisonOperator } from './syntax.ts';

export type Predicate =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Predicate[] }
  /** `value` is the BSATN of the literal, in the type of the column. */
  | {
      readonly kind: 'compare';
      readonly column: number;
      readonly operator: ComparisonOperator;
      readonly value: Uint8Array;
    }
  | {
      readonly kind: 'compare-columns';
      readonly left: number;
      readonly operator: ComparisonOperator;
      readonly right: number;
    };

export const ALWAYS: Predicate = { kind: 'constant', value: true };

export type RowTest = (row: Uint8Array) => boolean;

/** A text that two predicates share exactly when they ask the same in the same order. */
export function predicateKey(predicate: Predicate): string {
  switch (predicate.kind) {
    case 'constant':
      return String(predicate.value);
    case 'compare':
      return `${predicate.column}${predicate.operator}${predicate.value.length}:${bytesKey(predicate.value)}`;
    case 'compare-columns':
      return `${predicate.left}${predicate.operator}#${predicate.right}`;
    default:
      return `${predicate.kind}(${predicate.parts.map(predicateKey).join(';')})`;
  }
}

/** Joins predicates, with constants and nesting taken out. */
export function combine(kind: 'and' | 'or', parts: readonly Predicate[]): Predicate {
  const neutral = kind === 'and';
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  if (flat.some((part) => part.kind === 'constant' && part.value !== neutral))
    return { kind: 'constant', value: !neutral };
  const open = flat.filter((part) => part.kind !== 'constant');
  const [first] = open;
  if (first === undefined) return { kind: 'constant', value: neutral };
  return open.length === 1 ? first : { kind, parts: open };
}

/** Compiles the test for rows of this layout. */
export function compilePredicate(predicate: Predicate, row: RowCodec): RowTest {
  switch (predicate.kind) {
    case 'constant':
      return () => predicate.value;
    case 'compare':
      return compileComparison(predicate, row);
    case 'compare-columns':
      return compileColumnComparison(predicate, row);
    case 'and': {
      const tests = predicate.parts.map((part) => compilePredicate(part, row));
      return (bytes) => tests.every((test) => test(bytes));
    }
    case 'or': {
      const tests = predicate.parts.map((part) => compilePredicate(part, row));
      return (bytes) => tests.some((test) => test(bytes));
    }
    default:
      return predicate satisfies never;
  }
}

function compileComparison(
  { column, operator, value }: Extract<Predicate, { kind: 'compare' }>,
  row: RowCodec,
): RowTest {
  const codec = row.columns[column] as TypeCodec;
  const holds = HOLDS[operator];
  return (bytes) => holds(codec.compare(bytes, row.columnStart(bytes, column), value, 0));
}

function compileColumnComparison(
  { left, operator, right }: Extract<Predicate, { kind: 'compare-columns' }>,
  row: RowCodec,
): RowTest {
  const codec = row.columns[left] as TypeCodec;
  const holds = HOLDS[operator];
  return (bytes) => holds(codec.compare(bytes, row.columnStart(bytes, left), bytes, row.columnStart(bytes, right)));
}

/** Whether an operator holds, given how left compares with right. */
export const HOLDS: Readonly<Record<ComparisonOperator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** All columns that a predicate looks at, some perhaps more than once. */
export function columnsOf(predicate: Predicate): readonly number[] {
  switch (predicate.kind) {
    case 'constant':
      return [];
    case 'compare':
      return [predicate.column];
    case 'compare-columns':
      return [predicate.left, predicate.right];
    default:
      return predicate.parts.flatMap(columnsOf);
  }
}

/** The same predicate over rows in which every column stands elsewhere. */
export function mapColumns(predicate: Predicate, map: (column: number) => number): Predicate {
  switch (predicate.kind) {
    case 'constant':
      return predicate;
    case 'compare':
      return { ...predicate, column: map(predicate.column) };
    case 'compare-columns':
      return { ...predicate, left: map(predicate.left), right: map(predicate.right) };
    default:
      return { ...predicate, parts: predicate.parts.map((part) => mapColumns(part, map)) };
  }
}

/** Every matching row has one of these values (BSATN) in this column. */
export interface EqualityRestriction {
  readonly column: number;
  readonly values: readonly Uint8Array[];
}

/** The columns a predicate pins to single values; empty where it pins none. */
export function equalities(predicate: Predicate): readonly EqualityRestriction[] {
  switch (predicate.kind) {
    case 'compare':
      return predicate.operator === '=' ? [{ column: predicate.column, values: [predicate.value] }] : [];
    case 'and':
      return predicate.parts.flatMap(equalities);
    case 'or':
      return commonEqualities(predicate.parts.map(equalities));
    default:
      return [];
  }
}

/** A column is pinned by an OR when every branch pins it. */
function commonEqualities(branches: readonly (readonly EqualityRestriction[])[]): readonly EqualityRestriction[] {
  const [first = [], ...others] = branches;
  return first.flatMap(({ column, values }) => {
    const inOthers = others.map((branch) => branch.find((restriction) => restriction.column === column));
    if (inOthers.includes(undefined)) return [];
    return [{ column, values: distinct([...values, ...inOthers.flatMap((found) => found?.values ?? [])]) }];
  });
}

function distinct(values: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...new Map(values.map((value) => [bytesKey(value), value])).values()];
}
