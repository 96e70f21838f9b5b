// Gives literals their values. A literal has no type of its own: it is read as the type of what it is compared with, so
// `1`, `'1'` and, for text, anything at all may stand for the same column.
import type { AlgebraicType } from '../bsatn/algebraic-type.ts';
import { isByteArray, type SpecialName, specialTypeOf } from '../bsatn/special-types.ts';
import type { BsatnValue } from '../bsatn/value.ts';
import { SqlError } from './sql-error.ts';
import type { LiteralForm } from './syntax.ts';
import { parseTimestamp } from './timestamp.ts';

const COMPARABLE_SPECIAL = new Set<SpecialName>(['Identity', 'ConnectionId', 'Timestamp', 'Uuid']);

/** Scientific notation beyond this cannot denote a number that any integer type holds. */
const MAX_EXPONENT = 100;

/** How a type is called in messages. */
export function typeName(type: AlgebraicType): string {
  return specialTypeOf(type) ?? (isByteArray(type) ? 'Bytes' : type.kind);
}

/** Whether values of this type may stand in a comparison. Options, enums, products and arrays may not. */
export function isComparable(type: AlgebraicType): boolean {
  const special = specialTypeOf(type);
  if (special !== null) return COMPARABLE_SPECIAL.has(special);
  return isByteArray(type) || (type.kind !== 'Sum' && type.kind !== 'Product' && type.kind !== 'Array');
}

/** The value of a literal as this type (no `Ref`). Throws `SqlError` where the text does not denote one. */
export function literalValue(form: LiteralForm, text: string, type: AlgebraicType): BsatnValue {
  if (form === 'boolean' || type.kind === 'Bool') return booleanValue(form, text, type);
  const value = specialTypeOf(type) === null ? plainValue(form, text, type) : specialValue(form, text, type);
  if (value !== null) return value;
  const shown = form === 'hex' ? `0x${text}` : text;
  throw new SqlError(`The literal expression \`${shown}\` cannot be parsed as type \`${typeName(type)}\``);
}

function booleanValue(form: LiteralForm, text: string, type: AlgebraicType): boolean {
  if (form === 'boolean' && type.kind === 'Bool') return text === 'true';
  if (form === 'boolean') throw new SqlError(`Unexpected type: (expected) ${typeName(type)} != Bool (inferred)`);
  throw new SqlError(`The literal expression \`${text}\` cannot be parsed as type \`Bool\``);
}

function plainValue(form: LiteralForm, text: string, type: AlgebraicType): BsatnValue | null {
  if (type.kind === 'String') return text;
  if (isByteArray(type)) return form === 'number' ? null : bytesValue(text);
  if (form === 'hex') return null;
  if (type.kind === 'F32' || type.kind === 'F64') return floatValue(text);
  const bounds = integerBounds(type.kind);
  return bounds === null ? null : integerValue(text, bounds);
}

function specialValue(form: LiteralForm, text: string, type: AlgebraicType): BsatnValue | null {
  switch (specialTypeOf(type)) {
    case 'Timestamp': {
      const micros = form === 'string' ? parseTimestamp(text) : null;
      return micros === null ? null : [micros];
    }
    case 'Identity':
      return hexNumber(text, 64);
    case 'ConnectionId':
      return hexNumber(text, 32);
    case 'Uuid':
      return hexNumber(uuidDigits(text), 32);
    default:
      return null;
  }
}

function hexNumber(text: string, digits: number): readonly bigint[] | null {
  const hex = text.replace(/^0x/, '');
  return hex.length === digits && /^[0-9a-fA-F]+$/.test(hex) ? [BigInt(`0x${hex}`)] : null;
}

function uuidDigits(text: string): string {
  const hyphenated = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
  return hyphenated.test(text) ? text.replaceAll('-', '') : text;
}

function bytesValue(text: string): Uint8Array | null {
  return text.length % 2 === 0 && /^[0-9a-fA-F]*$/.test(text) ? new Uint8Array(Buffer.from(text, 'hex')) : null;
}

function floatValue(text: string): number | null {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : null;
}

interface IntegerBounds {
  readonly bits: number;
  readonly min: bigint;
  readonly max: bigint;
}

function integerBounds(kind: AlgebraicType['kind']): IntegerBounds | null {
  const match = /^([IU])(\d+)$/.exec(kind);
  if (match === null) return null;
  const bits = Number(match[2]);
  const span = 1n << BigInt(match[1] === 'I' ? bits - 1 : bits);
  return { bits, min: match[1] === 'I' ? -span : 0n, max: span - 1n };
}

function integerValue(text: string, { bits, min, max }: IntegerBounds): number | bigint | null {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  const digits = `${match?.[2] ?? ''}${match?.[3] ?? ''}`;
  if (match === null || digits === '') return null;
  const exponent = Number(match[4] ?? '0') - (match[3] ?? '').length;
  const magnitude = scaled(BigInt(digits), exponent);
  if (magnitude === null) return null;
  const value = match[1] === '-' ? -magnitude : magnitude;
  if (value < min || value > max) return null;
  return bits <= 32 ? Number(value) : value;
}

/** The number times a power of ten, or null where that is not whole or far too large. */
function scaled(value: bigint, exponent: number): bigint | null {
  if (value === 0n) return 0n;
  if (exponent > MAX_EXPONENT) return null;
  if (exponent >= 0) return value * 10n ** BigInt(exponent);
  if (-exponent > MAX_EXPONENT) return null;
  const divisor = 10n ** BigInt(-exponent);
  return value % divisor === 0n ? value / divisor : null;
}
