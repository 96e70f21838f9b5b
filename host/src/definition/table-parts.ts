// What hangs on a table: indexes, unique constraints, sequences and the schedule.
import type { AlgebraicType } from '../bsatn/algebraic-type.ts';
import { integerRange } from '../bsatn/scalar-codecs.ts';
import { isUnit, specialTypeOf } from '../bsatn/special-types.ts';
import { isIdentifier } from './identifier.ts';
import type { TableContext } from './module-context.ts';
import type {
  ColumnDefinition,
  IndexAlgorithm,
  IndexDefinition,
  ScheduleDefinition,
  SequenceDefinition,
  UniqueConstraintDefinition,
} from './module-definition.ts';
import type { RawIndexDef, RawSequenceDef } from './raw-module-def.ts';

const DIRECT_KEYS: ReadonlySet<string> = new Set(['U8', 'U16', 'U32', 'U64']);

/** What a sequence does unless the module says otherwise. */
const SEQUENCE_START = 1n;
const SEQUENCE_MAX = (1n << 127n) - 1n;

function columnNames({ columns }: TableContext, list: readonly number[]): string {
  return list.map((column) => (columns[column] as ColumnDefinition).name).join('_');
}

const sameColumns = (a: readonly number[], b: readonly number[]): boolean =>
  new Set(a).symmetricDifference(new Set(b)).size === 0;

export function readUniqueConstraints(context: TableContext): UniqueConstraintDefinition[] {
  const { table, tableName, names, problems } = context;
  return table.uniqueConstraints.map(({ columns }, position) => {
    const name = `${tableName}_${columnNames(context, columns)}_key`;
    names.take(name, `unique constraint ${position + 1} of table ${tableName}`);
    const indexed = table.indexes.some((index) => sameColumns(index.columns, columns));
    problems.expect(indexed, `unique constraint ${name} has no index over the same columns`);
    return { name, columns };
  });
}

export function readIndexes(
  context: TableContext,
  constraints: readonly UniqueConstraintDefinition[],
): IndexDefinition[] {
  return context.table.indexes.map((index, position) => readIndex(context, index, position, constraints));
}

function readIndex(
  context: TableContext,
  index: RawIndexDef,
  position: number,
  constraints: readonly UniqueConstraintDefinition[],
): IndexDefinition {
  const { raw, prefix, tableName, names, problems } = context;
  const automatic = `${tableName}_${columnNames(context, index.columns)}_idx_${index.algorithm}`;
  const sourceName = index.sourceName === null ? automatic : `${prefix}${index.sourceName}`;
  const explicit = raw.explicitNames.find((entry) => entry.kind === 'index' && entry.sourceName === index.sourceName);
  const name = explicit ? `${prefix}${explicit.canonicalName}` : automatic;
  problems.expect(isIdentifier(name.slice(prefix.length)), `index "${name}" of table ${tableName} has no usable name`);
  problems.expect(index.columns.length > 0, `index ${name} covers no column`);
  const owner = `index ${position + 1} of table ${tableName}`;
  names.take(name, owner);
  names.take(sourceName, owner);
  const algorithm = chooseAlgorithm(context, index, name, constraints);
  return { name, sourceName, accessor: index.accessorName, algorithm, columns: index.columns };
}

/** A direct index over a column that is not unique is quietly a b-tree, as in the engine. */
function chooseAlgorithm(
  { columns, typespace, problems }: TableContext,
  index: RawIndexDef,
  name: string,
  constraints: readonly UniqueConstraintDefinition[],
): IndexAlgorithm {
  if (index.algorithm !== 'direct') return index.algorithm;
  const [column = 0] = index.columns;
  const type = follow(typespace, (columns[column] as ColumnDefinition).type);
  const suits = DIRECT_KEYS.has(type.kind) || isPlainEnum(type);
  problems.expect(suits, `index ${name} is direct, but its column is neither unsigned nor a plain enum`);
  return constraints.some((constraint) => sameColumns(constraint.columns, index.columns)) ? 'direct' : 'btree';
}

function follow(typespace: readonly AlgebraicType[], type: AlgebraicType): AlgebraicType {
  let followed = type;
  for (let steps = 0; followed.kind === 'Ref' && steps <= typespace.length; steps++) {
    followed = typespace[followed.ref] ?? { kind: 'Bool' };
  }
  return followed;
}

function isPlainEnum(type: AlgebraicType): boolean {
  return type.kind === 'Sum' && type.variants.length > 0 && type.variants.every((variant) => isUnit(variant.type));
}

export function readSequences(context: TableContext): SequenceDefinition[] {
  const seen = new Set<number>();
  return context.table.sequences.map((sequence) => {
    const { tableName, columns, problems, names } = context;
    const column = columns[sequence.column] as ColumnDefinition;
    const name = `${tableName}_${column.name}_seq`;
    names.take(name, `sequence ${name}`);
    problems.expect(!seen.has(sequence.column), `column ${tableName}.${column.name} has two sequences`);
    seen.add(sequence.column);
    const isInteger = integerRange(column.type.kind) !== null;
    problems.expect(isInteger, `sequence ${name} needs a column of integers`);
    return checkedSequence(context, name, sequence);
  });
}

function checkedSequence({ problems }: TableContext, name: string, sequence: RawSequenceDef): SequenceDefinition {
  const minValue = sequence.minValue ?? SEQUENCE_START;
  const maxValue = sequence.maxValue ?? SEQUENCE_MAX;
  const start = sequence.start ?? minValue;
  problems.expect(minValue <= start && start <= maxValue, `sequence ${name} starts outside of its range`);
  problems.expect(sequence.increment !== 0n, `sequence ${name} does not advance`);
  return { name, column: sequence.column, start, minValue, maxValue, increment: sequence.increment };
}

export function readSchedule(context: TableContext): ScheduleDefinition | null {
  const { raw, table, tableName, columns, names, problems } = context;
  const schedule = raw.schedules.find((entry) => entry.tableName === table.sourceName);
  if (!schedule) return null;
  const name = `${tableName}_sched`;
  names.take(name, `schedule ${name}`);
  const at = columns[schedule.atColumn];
  const isAt = at !== undefined && specialTypeOf(at.type) === 'ScheduleAt';
  problems.expect(isAt, `table ${tableName} is scheduled, but its column ${at?.name ?? '?'} is no ScheduleAt`);
  const [key] = table.primaryKey;
  const keyIsU64 = key !== undefined && columns[key]?.type.kind === 'U64';
  problems.expect(keyIsU64, `table ${tableName} is scheduled, so its primary key must be a u64`);
  checkTarget(context, schedule.functionName);
  return { name, atColumn: schedule.atColumn, functionName: context.canonicalName('function', schedule.functionName) };
}

function checkTarget({ raw, table, tableName, problems }: TableContext, functionName: string): void {
  const target = [...raw.reducers, ...raw.procedures].find((entry) => entry.sourceName === functionName);
  if (!target) {
    problems.add(`table ${tableName} schedules ${functionName}, which is neither a reducer nor a procedure`);
    return;
  }
  const [row, second] = target.params.elements;
  const takesRow = row?.type.kind === 'Ref' && row.type.ref === table.productTypeRef && second === undefined;
  problems.expect(takesRow, `${functionName} is scheduled by table ${tableName}, so it must take one of its rows`);
}
