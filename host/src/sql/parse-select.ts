// The SELECT grammar: for subscriptions (whole rows of one table, which others may be joined to) and for the SQL route
// (columns, COUNT, LIMIT). What the reference does not know is refused by name.
import { parseDottedName, parseExpression, parseName } from './parse-expression.ts';
import { SqlError } from './sql-error.ts';
import type { ColumnReference, Join, ProjectedColumn, Projection, Select, TableReference } from './syntax.ts';
import { TokenStream } from './token-stream.ts';

/** Begin a statement that is none. */
const NOT_SELECTING = new Set(['INSERT', 'UPDATE', 'DELETE', 'SET', 'SHOW', 'CREATE', 'DROP', 'ALTER', 'TRUNCATE']);
const OUTER = new Set(['LEFT', 'RIGHT', 'FULL', 'NATURAL', 'OUTER']);
const TRAILING = new Set(['ORDER', 'GROUP', 'HAVING', 'OFFSET', 'UNION', 'EXCEPT', 'INTERSECT', 'FETCH', 'WINDOW']);
/** Words that cannot be an alias without AS: they continue the statement. */
const NOT_AN_ALIAS = new Set([
  ...OUTER,
  ...TRAILING,
  'JOIN',
  'INNER',
  'CROSS',
  'WHERE',
  'LIMIT',
  'ON',
  'USING',
  'FROM',
]);

/** A subscription, one-off query or rule: whole rows of one table. */
export function parseSubscription(sql: string): Select {
  if (sql === '') throw new SqlError('SubscriptionError: Empty string');
  const tokens = new TokenStream(sql);
  const { kind, text } = tokens.peek();
  if (kind === 'end') throw new SqlError('Empty SQL query');
  if (kind === 'word' && NOT_SELECTING.has(text.toUpperCase())) throw new SqlError('Unsupported: Non-SELECT queries');
  const select = parseSelect(tokens);
  expectEnd(tokens);
  if (select.projection.kind !== 'rows') {
    throw new SqlError('Column projections are not supported in subscriptions; Subscriptions must return a table type');
  }
  if (select.limit !== null) throw new SqlError('Unsupported SELECT: LIMIT is not supported in subscriptions');
  return select;
}

/** Reads a SELECT up to what cannot belong to it. */
export function parseSelect(tokens: TokenStream): Select {
  tokens.expectKeyword('SELECT');
  const projection = parseProjection(tokens);
  tokens.expectKeyword('FROM');
  const from = parseTableReference(tokens);
  const joins: Join[] = [];
  while (beginsJoin(tokens)) joins.push(parseJoin(tokens));
  const where = tokens.takeKeyword('WHERE') ? parseExpression(tokens) : null;
  const limit = tokens.takeKeyword('LIMIT') ? parseLimit(tokens) : null;
  if (projection.kind === 'rows' && projection.qualifier === null && joins.length > 0) {
    throw new SqlError('SELECT * is not supported for joins');
  }
  return { kind: 'select', projection, from, joins, where, limit };
}

function parseProjection(tokens: TokenStream): Projection {
  if (tokens.isKeyword('DISTINCT')) throw new SqlError('Unsupported SELECT: DISTINCT');
  if (tokens.takeSymbol('*')) return { kind: 'rows', qualifier: null };
  if (tokens.isKeyword('COUNT') && tokens.isSymbol('(', 1)) return parseCount(tokens);
  const columns: ProjectedColumn[] = [];
  do {
    const parts = parseDottedName(tokens, 'a column');
    if (tokens.takeSymbol('.')) {
      tokens.expectSymbol('*');
      if (columns.length > 0 || tokens.isSymbol(',')) {
        throw new SqlError('Unsupported SELECT: whole rows and single columns cannot be mixed');
      }
      return { kind: 'rows', qualifier: parts.join('.') };
    }
    columns.push(parseProjectedColumn(parts, tokens));
  } while (tokens.takeSymbol(','));
  return { kind: 'columns', columns };
}

function parseProjectedColumn(parts: string[], tokens: TokenStream): ProjectedColumn {
  if (tokens.isSymbol('(')) throw new SqlError(`Unsupported expression: the function ${parts.join('.')}(…)`);
  return { column: columnOf(parts), alias: parseAlias(tokens) };
}

function parseCount(tokens: TokenStream): Projection {
  tokens.take();
  tokens.expectSymbol('(');
  tokens.expectSymbol('*');
  tokens.expectSymbol(')');
  const alias = parseAlias(tokens);
  if (alias === null) throw new SqlError('Aggregate expressions must have column aliases');
  return { kind: 'count', alias };
}

function parseAlias(tokens: TokenStream): string | null {
  if (tokens.takeKeyword('AS')) return parseName(tokens, 'an alias');
  const { kind, text } = tokens.peek();
  const isAlias = kind === 'quoted' || (kind === 'word' && !NOT_AN_ALIAS.has(text.toUpperCase()));
  return isAlias ? parseName(tokens, 'an alias') : null;
}

function parseTableReference(tokens: TokenStream): TableReference {
  if (tokens.isSymbol('(')) throw new SqlError('Unsupported: subqueries');
  const table = parseDottedName(tokens, 'a table').join('.');
  const alias = parseAlias(tokens);
  if (tokens.isSymbol(',')) throw new SqlError('Implicit joins are not supported');
  return { table, alias };
}

function beginsJoin(tokens: TokenStream): boolean {
  const { kind, text } = tokens.peek();
  if (kind === 'word' && OUTER.has(text.toUpperCase())) throw notInner();
  return ['JOIN', 'INNER', 'CROSS'].some((word) => tokens.isKeyword(word));
}

function parseJoin(tokens: TokenStream): Join {
  if (!tokens.takeKeyword('INNER')) tokens.takeKeyword('CROSS');
  tokens.expectKeyword('JOIN');
  const reference = parseTableReference(tokens);
  if (tokens.isKeyword('USING')) throw notInner();
  return { ...reference, on: tokens.takeKeyword('ON') ? parseJoinCondition(tokens) : null };
}

/** One equality of two columns, in parentheses or not. */
function parseJoinCondition(tokens: TokenStream): Join['on'] {
  const condition = parseExpression(tokens);
  if (condition.kind !== 'comparison' || condition.operator !== '=') throw notInner();
  const { left, right } = condition;
  if (left.kind !== 'column' || right.kind !== 'column') throw notInner();
  return { left: left.column, right: right.column };
}

function notInner(): SqlError {
  return new SqlError('Non-inner joins are not supported');
}

function columnOf(parts: readonly string[]): ColumnReference {
  const qualifier = parts.slice(0, -1);
  return { qualifier: qualifier.length === 0 ? null : qualifier.join('.'), name: parts.at(-1) ?? '' };
}

function parseLimit(tokens: TokenStream): number {
  const { kind, text } = tokens.peek();
  if (kind !== 'number' || !/^\d+$/.test(text)) throw tokens.unexpected('a whole number after LIMIT');
  tokens.take();
  return Number(text);
}

/** Nothing follows but perhaps one semicolon. */
export function expectEnd(tokens: TokenStream): void {
  const { kind, text } = tokens.peek();
  if (kind === 'word' && TRAILING.has(text.toUpperCase()))
    throw new SqlError(`Unsupported SELECT: ${text.toUpperCase()}`);
  const hasSemicolon = tokens.takeSymbol(';');
  if (tokens.peek().kind === 'end') return;
  if (hasSemicolon) throw new SqlError('Multiple SQL statements are not supported');
  throw tokens.unexpected('the end of the statement');
}
