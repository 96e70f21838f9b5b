// The SELECT grammar over single tables: for subscriptions (whole rows only) and for the SQL route (columns, COUNT,
// LIMIT). What the reference can and this host cannot yet (joins, changing data) is refused by name, as is the rest.
import { parseDottedName, parseExpression, parseName } from './parse-expression.ts';
import { SqlError } from './sql-error.ts';
import type { ProjectedColumn, Projection, Select } from './syntax.ts';
import { TokenStream } from './token-stream.ts';

const CHANGING = new Set(['INSERT', 'UPDATE', 'DELETE', 'SET', 'SHOW', 'CREATE', 'DROP', 'ALTER', 'TRUNCATE', 'WITH']);
const JOINING = new Set(['JOIN', 'INNER', 'CROSS', 'LEFT', 'RIGHT', 'FULL', 'NATURAL', 'OUTER']);
const TRAILING = new Set(['ORDER', 'GROUP', 'HAVING', 'OFFSET', 'UNION', 'EXCEPT', 'INTERSECT', 'FETCH', 'WINDOW']);
/** Words that cannot be an alias without AS: they continue the statement. */
const NOT_AN_ALIAS = new Set([...JOINING, ...TRAILING, 'WHERE', 'LIMIT', 'ON', 'FROM']);

/** A statement of the SQL route. */
export function parseSelect(sql: string): Select {
  return parse(sql, (verb) => `Unsupported: ${verb} statements are not supported by this host yet; only SELECT is`);
}

/** A subscription: whole rows of one table. */
export function parseSubscription(sql: string): Select {
  if (sql === '') throw new SqlError('SubscriptionError: Empty string');
  const select = parse(sql, () => 'Unsupported: Non-SELECT queries');
  if (select.projection.kind !== 'rows') {
    throw new SqlError('Column projections are not supported in subscriptions; Subscriptions must return a table type');
  }
  if (select.limit !== null) throw new SqlError('Unsupported SELECT: LIMIT is not supported in subscriptions');
  return select;
}

/** `refusal` is the sentence for statements that would change something. */
function parse(sql: string, refusal: (verb: string) => string): Select {
  const tokens = new TokenStream(sql);
  const { kind, text } = tokens.peek();
  if (kind === 'end') throw new SqlError('Empty SQL query');
  if (kind === 'word' && CHANGING.has(text.toUpperCase())) throw new SqlError(refusal(text.toUpperCase()));
  tokens.expectKeyword('SELECT');
  const projection = parseProjection(tokens);
  tokens.expectKeyword('FROM');
  const from = parseFrom(tokens);
  const where = tokens.takeKeyword('WHERE') ? parseExpression(tokens) : null;
  const limit = tokens.takeKeyword('LIMIT') ? parseLimit(tokens) : null;
  expectEnd(tokens);
  return { projection, ...from, where, limit };
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
  const name = parts.pop() ?? '';
  const column = { qualifier: parts.length === 0 ? null : parts.join('.'), name };
  return { column, alias: parseAlias(tokens) };
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

function parseFrom(tokens: TokenStream): Pick<Select, 'table' | 'alias'> {
  if (tokens.isSymbol('(')) throw new SqlError('Unsupported: subqueries');
  const table = parseDottedName(tokens, 'a table').join('.');
  const alias = parseAlias(tokens);
  if (tokens.isSymbol(',')) throw new SqlError('Implicit joins are not supported');
  const { kind, text } = tokens.peek();
  if (kind === 'word' && JOINING.has(text.toUpperCase())) {
    throw new SqlError('Unsupported: joins are not supported by this host yet; query one table at a time');
  }
  return { table, alias };
}

function parseLimit(tokens: TokenStream): number {
  const { kind, text } = tokens.peek();
  if (kind !== 'number' || !/^\d+$/.test(text)) throw tokens.unexpected('a whole number after LIMIT');
  tokens.take();
  return Number(text);
}

function expectEnd(tokens: TokenStream): void {
  const { kind, text } = tokens.peek();
  if (kind === 'word' && TRAILING.has(text.toUpperCase()))
    throw new SqlError(`Unsupported SELECT: ${text.toUpperCase()}`);
  const hasSemicolon = tokens.takeSymbol(';');
  if (tokens.peek().kind === 'end') return;
  if (hasSemicolon) throw new SqlError('Multiple SQL statements are not supported');
  throw tokens.unexpected('the end of the statement');
}
