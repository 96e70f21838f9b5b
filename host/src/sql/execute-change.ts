// INSERT, DELETE and UPDATE, for the owner: one statement is one transaction, which changes everything it says or nothing.
import type { AlgebraicType } from '../bsatn/algebraic-type.ts';
import { compileType } from '../bsatn/codec.ts';
import { isByteArray } from '../bsatn/special-types.ts';
import type { ModuleDefinition } from '../definition/module-definition.ts';
import type { Caller, DatabaseInterface } from '../engine/interface.ts';
import type { Table } from '../store/table.ts';
import { literalValue, typeName } from './literal.ts';
import { planCondition } from './plan.ts';
import type { Predicate } from './predicate.ts';
import { columnPosition, findRelation, type Relation } from './relation.ts';
import { matchingRows } from './scan.ts';
import { Scope } from './scope.ts';
import { SqlError } from './sql-error.ts';
import type { Change, Expression, Insert, Literal, Update } from './syntax.ts';
import { resolvedType } from './type-predicate.ts';

export interface ChangedRows {
  readonly inserted: number;
  readonly deleted: number;
  readonly updated: number;
}

const NONE: ChangedRows = { inserted: 0, deleted: 0, updated: 0 };

/** `caller` must be the owner. Throws `SqlError`; then nothing was changed. */
export function executeChange(
  change: Change,
  statement: string,
  database: DatabaseInterface,
  caller: Caller,
): ChangedRows {
  const { definition } = database;
  const relation = findRelation(definition, change.table, { identity: caller.identity, isOwner: true });
  if (relation.kind === 'view') throw new SqlError(`\`${relation.name}\` is a view; DML on views is not supported`);
  if (relation.kind === 'system')
    throw new SqlError(`\`${relation.name}\` is a system table; it is changed by the host`);
  const table = database.table(relation.name);
  if (table === undefined) throw new SqlError(`no such table: \`${relation.name}\``);
  const target = { relation, table, definition, caller };
  // Prepared before the transaction begins: what is wrong with the statement itself needs none.
  const run = prepare(change, target);
  return database.transact(caller, { kind: 'sql', statement }, run);
}

interface Target {
  readonly relation: Relation;
  readonly table: Table;
  readonly definition: ModuleDefinition;
  readonly caller: Caller;
}

function prepare(change: Change, target: Target): () => ChangedRows {
  switch (change.kind) {
    case 'insert':
      return prepareInsert(change, target);
    case 'delete': {
      const predicate = conditionOf(change.table, change.where, target);
      return () => ({ ...NONE, deleted: deleteRows(target.table, predicate).length });
    }
    case 'update':
      return prepareUpdate(change, target);
    default:
      return change satisfies never;
  }
}

function prepareInsert({ rows, columnCount }: Insert, { relation, table, definition }: Target): () => ChangedRows {
  const expected = relation.columns.length;
  const encoded = rows.map((values) => {
    for (const count of [columnCount, values.length]) {
      if (count === expected) continue;
      throw new SqlError(
        `The number of fields (${count}) in the INSERT does not match the number of columns (${expected}) of the table \`${relation.name}\``,
      );
    }
    return Buffer.concat(values.map((value, column) => encodeLiteral(value, column, relation, definition)));
  });
  return () => {
    let inserted = 0;
    for (const row of encoded) if (insertRow(table, row)) inserted++;
    return { ...NONE, inserted };
  };
}

function prepareUpdate({ table: name, assignments, where }: Update, target: Target): () => ChangedRows {
  const { relation, table, definition } = target;
  const values = new Map<number, Uint8Array>();
  for (const { column, value } of assignments) {
    const position = columnPosition(relation, column);
    if (position < 0) throw new SqlError(`\`${column}\` is not in scope`);
    if (values.has(position)) throw new SqlError(`Duplicate name \`${column}\``);
    values.set(position, encodeLiteral(value, position, relation, definition));
  }
  const predicate = conditionOf(name, where, target);
  return () => {
    // All go before any comes back, so that keys may move among the rows.
    const old = deleteRows(table, predicate);
    for (const row of old) insertRow(table, withValues(table, row, values));
    return { ...NONE, updated: old.length };
  };
}

function conditionOf(name: string, where: Expression | null, { relation, definition, caller }: Target): Predicate {
  const scope = new Scope();
  scope.add({ table: name, alias: null }, relation);
  return planCondition(where, { scope, typespace: definition.typespace, sender: caller.identity });
}

function deleteRows(table: Table, predicate: Predicate): readonly Uint8Array[] {
  const rows = [...matchingRows(table, predicate)];
  for (const row of rows) table.delete(row);
  return rows;
}

/** False where the same row is there already: tables are sets. Zero in a column with a sequence takes its next value. */
function insertRow(table: Table, bytes: Uint8Array): boolean {
  const outcome = table.insert(table.stage(bytes, bytes.length));
  if (outcome !== 'conflict') return outcome === 'inserted';
  throw new SqlError(`a row of \`${table.definition.name}\` with the same unique value exists already`);
}

function withValues(table: Table, row: Uint8Array, values: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const columns = table.row.columns.map(
    (_, column) => values.get(column) ?? row.subarray(...table.row.columnRange(row, column)),
  );
  return Buffer.concat(columns);
}

/** A text in quotes is for text columns alone here; numbers and hex take the type of their column. */
function encodeLiteral(
  { form, text }: Literal,
  column: number,
  { columns }: Relation,
  { typespace }: ModuleDefinition,
): Uint8Array {
  const type = resolvedType((columns[column] as { readonly type: AlgebraicType }).type, typespace);
  if (form === 'string' && type.kind !== 'String') {
    throw new SqlError(`Unexpected type: (expected) ${typeName(type)} != String (inferred)`);
  }
  const isWritable = isByteArray(type) || type.kind !== 'Array';
  if (!isWritable) throw new SqlError(`Unsupported literal expression: ${text}`);
  return compileType(typespace, type).encode(literalValue(form, text, type));
}
