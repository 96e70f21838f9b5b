// The grammar of the SQL route: SELECT, and what changes rows (INSERT, DELETE, UPDATE) or the database's own variables
// (SET, SHOW). Whether the caller may is decided elsewhere.
import { parseDottedName, parseExpression, parseLiteral, parseName } from './parse-expression.ts';
import { expectEnd, parseSelect } from './parse-select.ts';
import { SqlError } from './sql-error.ts';
import type { Delete, Expression, Insert, Literal, SetVariable, ShowVariable, Statement, Update } from './syntax.ts';
import { TokenStream } from './token-stream.ts';

const PARSERS: ReadonlyMap<string, (tokens: TokenStream) => Statement> = new Map<
  string,
  (tokens: TokenStream) => Statement
>([
  ['SELECT', parseSelect],
  ['INSERT', parseInsert],
  ['DELETE', parseDelete],
  ['UPDATE', parseUpdate],
  ['SET', parseSet],
  ['SHOW', parseShow],
]);

/** Reads one statement. Throws `SqlError`. */
export function parseStatement(sql: string): Statement {
  const tokens = new TokenStream(sql);
  const { kind, text } = tokens.peek();
  if (kind === 'end') throw new SqlError('Empty SQL query');
  const verb = kind === 'word' ? text.toUpperCase() : text;
  const parse = PARSERS.get(verb);
  if (parse === undefined) throw new SqlError(`Unsupported: ${verb}`);
  const statement = parse(tokens);
  expectEnd(tokens);
  return statement;
}

function parseInsert(tokens: TokenStream): Insert {
  tokens.take();
  tokens.expectKeyword('INTO');
  const table = parseTable(tokens);
  const columns = parseList(tokens, () => parseName(tokens, 'a column'));
  tokens.expectKeyword('VALUES');
  const rows: Literal[][] = [];
  do rows.push(parseList(tokens, () => parseLiteral(tokens)));
  while (tokens.takeSymbol(','));
  return { kind: 'insert', table, columnCount: columns.length, rows };
}

function parseDelete(tokens: TokenStream): Delete {
  tokens.take();
  tokens.expectKeyword('FROM');
  return { kind: 'delete', table: parseTable(tokens), where: parseWhere(tokens) };
}

function parseUpdate(tokens: TokenStream): Update {
  tokens.take();
  const table = parseTable(tokens);
  tokens.expectKeyword('SET');
  const assignments: Update['assignments'][number][] = [];
  do {
    const column = parseName(tokens, 'a column');
    tokens.expectSymbol('=');
    assignments.push({ column, value: parseLiteral(tokens) });
  } while (tokens.takeSymbol(','));
  return { kind: 'update', table, assignments, where: parseWhere(tokens) };
}

function parseSet(tokens: TokenStream): SetVariable {
  tokens.take();
  const variable = parseName(tokens, 'a variable');
  if (!tokens.takeKeyword('TO')) tokens.expectSymbol('=');
  return { kind: 'set', variable, value: parseLiteral(tokens) };
}

function parseShow(tokens: TokenStream): ShowVariable {
  tokens.take();
  return { kind: 'show', variable: parseName(tokens, 'a variable') };
}

function parseTable(tokens: TokenStream): string {
  return parseDottedName(tokens, 'a table').join('.');
}

function parseWhere(tokens: TokenStream): Expression | null {
  return tokens.takeKeyword('WHERE') ? parseExpression(tokens) : null;
}

function parseList<T>(tokens: TokenStream, item: () => T): T[] {
  tokens.expectSymbol('(');
  const items = [item()];
  while (tokens.takeSymbol(',')) items.push(item());
  tokens.expectSymbol(')');
  return items;
}
