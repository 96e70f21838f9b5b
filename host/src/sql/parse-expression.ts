// The WHERE grammar: comparisons of columns, literals and `:sender`, joined by AND and OR, with parentheses.
// AND binds tighter than OR. Everything else SQL knows is refused by name.
import { SqlError } from './sql-error.ts';
import type { ColumnReference, ComparisonOperator, Expression, Literal, Operand } from './syntax.ts';
import type { TokenStream } from './token-stream.ts';

/** Less than the reference's 1600: each level costs several calls here, and the stack has to hold them all. */
const MAX_NESTING = 250;

const OPERATORS: ReadonlyMap<string, ComparisonOperator> = new Map([
  ['=', '='],
  ['<>', '<>'],
  ['!=', '<>'],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
]);

/** Words that begin something SQL has and this grammar has not. */
const UNSUPPORTED_BEFORE = new Set(['NOT', 'EXISTS', 'CASE', 'CAST', 'NULL', 'INTERVAL', 'ARRAY']);
const UNSUPPORTED_AFTER = new Set(['IS', 'IN', 'LIKE', 'ILIKE', 'BETWEEN', 'NOT', 'SIMILAR', 'COLLATE']);
const SIGNS = new Set(['+', '-', '*']);

export function parseExpression(tokens: TokenStream, depth = 0): Expression {
  checkNesting(depth);
  return chain('or', 'OR', () => chain('and', 'AND', () => parsePart(tokens, depth), tokens), tokens);
}

function checkNesting(depth: number): void {
  if (depth > MAX_NESTING) throw new SqlError('Recursion limit exceeded, the expression is nested too deeply');
}

function chain(kind: 'and' | 'or', keyword: string, part: () => Expression, tokens: TokenStream): Expression {
  const first = part();
  if (!tokens.isKeyword(keyword)) return first;
  const parts = [first];
  while (tokens.takeKeyword(keyword)) parts.push(part());
  return { kind, parts };
}

function parsePart(tokens: TokenStream, depth: number): Expression {
  if (!tokens.takeSymbol('(')) return parseComparison(tokens);
  const inner = parseExpression(tokens, depth + 1);
  tokens.expectSymbol(')');
  if (inner.kind === 'operand' && isOperator(tokens)) return comparisonFrom(inner.operand, tokens);
  return inner;
}

function parseComparison(tokens: TokenStream): Expression {
  const left = parseOperand(tokens);
  if (isOperator(tokens)) return comparisonFrom(left, tokens);
  const { kind, text } = tokens.peek();
  if (kind === 'word' && UNSUPPORTED_AFTER.has(text.toUpperCase())) throw unsupported(text);
  if (kind === 'symbol' && SIGNS.has(text)) throw new SqlError(`Unsupported binary operator: ${text}`);
  return { kind: 'operand', operand: left };
}

function isOperator(tokens: TokenStream): boolean {
  const { kind, text } = tokens.peek();
  return kind === 'symbol' && OPERATORS.has(text);
}

function comparisonFrom(left: Operand, tokens: TokenStream): Expression {
  const operator = OPERATORS.get(tokens.take().text) as ComparisonOperator;
  return { kind: 'comparison', operator, left, right: parseOperand(tokens) };
}

function parseOperand(tokens: TokenStream, depth = 0): Operand {
  checkNesting(depth);
  if (tokens.takeSymbol('(')) {
    const operand = parseOperand(tokens, depth + 1);
    tokens.expectSymbol(')');
    return operand;
  }
  const { kind, text } = tokens.peek();
  switch (kind) {
    case 'number':
    case 'string':
    case 'hex':
      tokens.take();
      return { kind: 'literal', form: kind, text };
    case 'symbol':
      return signedNumber(tokens);
    case 'parameter':
      return parameter(tokens);
    case 'word':
      return wordOperand(tokens);
    case 'quoted':
      return { kind: 'column', column: parseColumnReference(tokens) };
    case 'end':
      throw tokens.unexpected('an expression');
    default:
      return kind satisfies never;
  }
}

/** A value that stands for itself, as INSERT and UPDATE have them. */
export function parseLiteral(tokens: TokenStream): Literal {
  const operand = parseOperand(tokens);
  if (operand.kind !== 'literal') throw new SqlError('Unsupported: only literals can be written into a row');
  return operand;
}

function signedNumber(tokens: TokenStream): Operand {
  const sign = tokens.peek().text;
  if (sign !== '-' && sign !== '+') throw tokens.unexpected('an expression');
  tokens.take();
  const { kind, text } = tokens.peek();
  if (kind !== 'number') throw new SqlError(`Unsupported expression: ${sign} before something that is not a number`);
  tokens.take();
  return { kind: 'literal', form: 'number', text: sign === '-' ? `-${text}` : text };
}

function parameter(tokens: TokenStream): Operand {
  const { text } = tokens.take();
  if (text !== 'sender') throw new SqlError(`Unsupported parameter: :${text}; only :sender is known`);
  return { kind: 'sender' };
}

function wordOperand(tokens: TokenStream): Operand {
  const word = tokens.peek().text;
  const upper = word.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') {
    tokens.take();
    return { kind: 'literal', form: 'boolean', text: upper.toLowerCase() };
  }
  if (UNSUPPORTED_BEFORE.has(upper)) throw unsupported(word);
  if (tokens.isSymbol('(', 1)) throw new SqlError(`Unsupported expression: the function ${word}(…)`);
  return { kind: 'column', column: parseColumnReference(tokens) };
}

/** `column` or `table.column`; of a longer name the last part is the column, the rest a namespaced table. */
function parseColumnReference(tokens: TokenStream): ColumnReference {
  const parts = parseDottedName(tokens, 'a column');
  const name = parts.pop() ?? '';
  return { qualifier: parts.length === 0 ? null : parts.join('.'), name };
}

export function parseDottedName(tokens: TokenStream, what: string): string[] {
  const parts = [parseName(tokens, what)];
  while (tokens.isSymbol('.') && !tokens.isSymbol('*', 1)) {
    tokens.take();
    parts.push(parseName(tokens, what));
  }
  return parts;
}

export function parseName(tokens: TokenStream, what: string): string {
  const { kind, text } = tokens.peek();
  if (kind !== 'word' && kind !== 'quoted') throw tokens.unexpected(what);
  tokens.take();
  return text;
}

function unsupported(word: string): SqlError {
  return new SqlError(`Unsupported expression: ${word.toUpperCase()} (…)`);
}
