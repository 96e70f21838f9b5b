// Settles names and types of a parsed WHERE clause: every column is found, every literal becomes a value of the type it
// is compared with, and what cannot be compared is refused.
import type { AlgebraicType, Typespace } from '../bsatn/algebraic-type.ts';
import { compileType } from '../bsatn/codec.ts';
import { IDENTITY, isByteArray, specialTypeOf } from '../bsatn/special-types.ts';
import type { BsatnValue } from '../bsatn/value.ts';
import type { Identity } from '../engine/interface.ts';
import { isComparable, literalValue, typeName } from './literal.ts';
import { combine, HOLDS, type Predicate } from './predicate.ts';
import type { Scope } from './scope.ts';
import { SqlError } from './sql-error.ts';
import type { ColumnReference, ComparisonOperator, Expression, Operand } from './syntax.ts';

export interface TypingContext {
  readonly scope: Scope;
  readonly typespace: Typespace;
  /** What `:sender` stands for. */
  readonly sender: Identity;
}

type Comparison = Extract<Expression, { kind: 'comparison' }>;
/** An operand that does not depend on the row. */
type Constant = Exclude<Operand, { kind: 'column' }>;

const MIRRORED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

export function typePredicate(expression: Expression, context: TypingContext): Predicate {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return combine(
        expression.kind,
        expression.parts.map((part) => typePredicate(part, context)),
      );
    case 'comparison':
      return typeComparison(expression, context);
    case 'operand':
      return typeCondition(expression.operand, context);
    default:
      return expression satisfies never;
  }
}

/** An operand that stands alone must be a truth value. */
function typeCondition(operand: Operand, context: TypingContext): Predicate {
  if (operand.kind === 'literal' && operand.form === 'boolean')
    return { kind: 'constant', value: operand.text === 'true' };
  if (operand.kind === 'literal') throw new SqlError(`Unsupported literal expression: ${operand.text}`);
  const type = operand.kind === 'sender' ? IDENTITY : columnType(operand.column, context);
  if (operand.kind === 'sender' || type.kind !== 'Bool') {
    throw new SqlError(`Unexpected type: (expected) Bool != ${typeName(type)} (inferred)`);
  }
  return { kind: 'compare', column: context.scope.find(operand.column), operator: '=', value: Uint8Array.of(1) };
}

function typeComparison({ left, operator, right }: Comparison, context: TypingContext): Predicate {
  if (left.kind === 'column') {
    return right.kind === 'column'
      ? typeColumns(left.column, operator, right.column, context)
      : compareWithValue(left.column, operator, right, context);
  }
  if (right.kind === 'column') return compareWithValue(right.column, MIRRORED[operator], left, context);
  return { kind: 'constant', value: compareConstants(left, operator, right, context) };
}

/** Compares two columns, of one table or of two. */
export function typeColumns(
  left: ColumnReference,
  operator: ComparisonOperator,
  right: ColumnReference,
  context: TypingContext,
): Predicate {
  const type = comparableType(left, operator, context);
  const other = columnType(right, context);
  if (typeName(type) !== typeName(other)) {
    throw new SqlError(`Unexpected type: (expected) ${typeName(type)} != ${typeName(other)} (inferred)`);
  }
  const { scope } = context;
  return { kind: 'compare-columns', left: scope.find(left), operator, right: scope.find(right) };
}

function compareWithValue(
  column: ColumnReference,
  operator: ComparisonOperator,
  operand: Constant,
  context: TypingContext,
): Predicate {
  const type = comparableType(column, operator, context);
  const encoded = compileType(context.typespace, type).encode(constantValue(operand, type, context.sender));
  return { kind: 'compare', column: context.scope.find(column), operator, value: encoded };
}

/** Without a column only truth values, and identities beside `:sender`, have a type to go by. */
function compareConstants(
  left: Constant,
  operator: ComparisonOperator,
  right: Constant,
  { sender, typespace }: TypingContext,
): boolean {
  const type = constantType(left, right);
  const codec = compileType(typespace, type);
  const encode = (operand: Constant) => codec.encode(constantValue(operand, type, sender));
  return HOLDS[operator](codec.compare(encode(left), 0, encode(right), 0));
}

function constantType(left: Operand, right: Operand): AlgebraicType {
  const operands = [left, right];
  if (operands.some((operand) => operand.kind === 'sender')) return IDENTITY;
  if (operands.some((operand) => operand.kind === 'literal' && operand.form === 'boolean')) return { kind: 'Bool' };
  throw new SqlError('Cannot resolve type for literal expression');
}

function constantValue(operand: Constant, type: AlgebraicType, sender: Identity): BsatnValue {
  return operand.kind === 'sender' ? senderValue(type, sender) : literalValue(operand.form, operand.text, type);
}

/** Compared with bytes, an identity is its 32 bytes in big-endian order, as its hex shows them. */
function senderValue(type: AlgebraicType, sender: Identity): BsatnValue {
  if (specialTypeOf(type) === 'Identity') return [sender];
  if (isByteArray(type)) return new Uint8Array(Buffer.from(sender.toString(16).padStart(64, '0'), 'hex'));
  throw new SqlError(`Unexpected type: (expected) ${typeName(type)} != Identity (inferred)`);
}

function comparableType(column: ColumnReference, operator: ComparisonOperator, context: TypingContext): AlgebraicType {
  const type = columnType(column, context);
  if (isComparable(type)) return type;
  throw new SqlError(`Invalid binary operator \`${operator}\` for type \`${typeName(type)}\``);
}

function columnType(column: ColumnReference, { scope, typespace }: TypingContext): AlgebraicType {
  return resolvedType(scope.column(scope.find(column)).type, typespace);
}

/** A type with references at its top followed. */
export function resolvedType(type: AlgebraicType, typespace: Typespace): AlgebraicType {
  return type.kind === 'Ref' ? resolvedType(typespace[type.ref] as AlgebraicType, typespace) : type;
}
