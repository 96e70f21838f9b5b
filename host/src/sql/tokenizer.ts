// Cuts SQL text into tokens. Keywords are left as words: only the parser knows where a word is a keyword.
import { SqlError } from './sql-error.ts';

type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'hex' | 'parameter' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** Quotes, `0x` and `:` taken off; for symbols the symbol. */
  readonly text: string;
  /** Where it begins in the statement. */
  readonly position: number;
}

/** Statements longer than this many bytes are refused before anything looks at them. */
const MAX_BYTES = 50_000;
const SHOWN_CHARACTERS = 120;

/** Sticky expressions, tried in this order; the first group is the token's text. */
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['hex', /0[xX]([0-9a-fA-F]+)(?![\w$])/y],
  ['hex', /[xX]'([0-9a-fA-F]*)'/y],
  ['number', /((?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(?![\w$])/y],
  ['string', /'((?:[^']|'')*)'/y],
  ['quoted', /"((?:[^"]|"")+)"/y],
  ['word', /([\p{L}_][\p{L}\p{N}_$]*)/uy],
  ['parameter', /:([A-Za-z_]\w*)/y],
  ['symbol', /(<=|>=|<>|!=|[=<>(),.;*+-])/y],
];

const BLANK = /(?:\s+|--[^\n]*|\/\*[\s\S]*?\*\/)*/y;

/** All tokens of a statement, the last one of kind `end`. */
export function tokenize(sql: string): Token[] {
  if (Buffer.byteLength(sql) > MAX_BYTES) {
    throw new SqlError(`SQL query exceeds maximum allowed length: "${sql.slice(0, SHOWN_CHARACTERS)}..."`);
  }
  const tokens: Token[] = [];
  let position = afterBlank(sql, 0);
  while (position < sql.length) {
    const [token, end] = tokenAt(sql, position);
    tokens.push(token);
    position = afterBlank(sql, end);
  }
  tokens.push({ kind: 'end', text: '', position });
  return tokens;
}

function afterBlank(sql: string, position: number): number {
  BLANK.lastIndex = position;
  return position + (BLANK.exec(sql)?.[0].length ?? 0);
}

function tokenAt(sql: string, position: number): [token: Token, end: number] {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = position;
    const match = pattern.exec(sql);
    if (match === null) continue;
    return [{ kind, text: unquoted(kind, match[1] ?? ''), position }, pattern.lastIndex];
  }
  const rest = sql.slice(position, position + 20);
  throw new SqlError(`sql parser error: unexpected text at position ${position}: ${rest}`);
}

function unquoted(kind: TokenKind, text: string): string {
  if (kind === 'string') return text.replaceAll("''", "'");
  if (kind === 'quoted') return text.replaceAll('""', '"');
  return text;
}
