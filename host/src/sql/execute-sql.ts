// Runs any statement of the SQL route for one caller: reads for everybody, writes for the owner.
import type { Caller, DatabaseInterface } from '../engine/interface.ts';
import { type ChangedRows, executeChange } from './execute-change.ts';
import { executeSelect } from './execute-select.ts';
import { literalValue } from './literal.ts';
import { parseStatement } from './parse-statement.ts';
import { schemaJson } from './schema-json.ts';
import { SqlError } from './sql-error.ts';
import type { SetVariable, Statement } from './syntax.ts';

export interface SqlResult {
  /** JSON: `{"elements":[{"name":…,"algebraic_type":…}]}`. */
  readonly schema: string;
  /** JSON: an array of rows, each an array of values. */
  readonly rows: string;
  readonly changed: ChangedRows;
}

const ROW_LIMIT = 'row_limit';
const NOTHING_CHANGED: ChangedRows = { inserted: 0, deleted: 0, updated: 0 };
const NO_ROWS = { schema: '{"elements":[]}', rows: '[]' };

/** `callerHex` is how the caller's identity is written in a refusal. Throws `SqlError`; then nothing was changed. */
export function executeSql(sql: string, database: DatabaseInterface, caller: Caller, callerHex: string): SqlResult {
  const text = sql.trim();
  const statement = parseStatement(text);
  const isOwner = caller.identity === database.owner;
  if (!isOwner && changes(statement)) {
    throw new SqlError(`Caller ${callerHex} is not authorized to run SQL DML statements`);
  }
  switch (statement.kind) {
    case 'select': {
      const reader = { identity: caller.identity, isOwner };
      return { ...executeSelect(statement, database, reader), changed: NOTHING_CHANGED };
    }
    case 'set':
      setVariable(statement, text, database, caller);
      return { ...NO_ROWS, changed: NOTHING_CHANGED };
    case 'show':
      checkVariable(statement.variable);
      return { ...showRowLimit(database), changed: NOTHING_CHANGED };
    default:
      return { ...NO_ROWS, changed: executeChange(statement, text, database, caller) };
  }
}

function changes({ kind }: Statement): boolean {
  return kind !== 'select' && kind !== 'show';
}

function setVariable({ variable, value }: SetVariable, statement: string, database: DatabaseInterface, caller: Caller) {
  checkVariable(variable);
  const limit = literalValue(value.form, value.text, { kind: 'U64' }) as bigint;
  database.transact(caller, { kind: 'sql', statement }, () => database.setRowLimit(limit));
}

function checkVariable(name: string): void {
  if (name !== ROW_LIMIT) throw new SqlError(`${name} is not a valid system variable`);
}

function showRowLimit({ rowLimit }: DatabaseInterface): Omit<SqlResult, 'changed'> {
  return {
    schema: schemaJson([{ name: ROW_LIMIT, type: { kind: 'U64' } }], []),
    rows: rowLimit === null ? '[]' : `[[${rowLimit}]]`,
  };
}
