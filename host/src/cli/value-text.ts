// Values of SQL as the command line prints them, in the form of the official one: fields and variants with their names,
// moments as dates, identities and bytes in hex.
import type { AlgebraicType, Member } from '../bsatn/algebraic-type.ts';
import { isByteArray, specialTypeOf } from '../bsatn/special-types.ts';

/** A value of the SQL route's JSON; whole numbers that a JavaScript number cannot hold are bigints. */
export type JsonValue = number | bigint | string | boolean | null | readonly JsonValue[];

export function valueText(type: AlgebraicType, value: JsonValue): string {
  const special = specialText(type, value);
  if (special !== null) return special;
  if (isByteArray(type)) return `0x${value}`;
  switch (type.kind) {
    case 'Product':
      return `(${type.elements.map((element, index) => memberText(element, index, itemsOf(value)[index])).join(', ')})`;
    case 'Sum': {
      const [tag, payload] = itemsOf(value);
      const variant = type.variants[Number(tag)];
      return variant === undefined ? JSON.stringify(value) : `(${memberText(variant, Number(tag), payload)})`;
    }
    case 'Array':
      return `[${itemsOf(value)
        .map((item) => valueText(type.element, item))
        .join(', ')}]`;
    case 'U256':
    case 'I256':
      return String(bigintOf(value));
    case 'String':
      return JSON.stringify(value);
    case 'Ref': // a type that holds itself, which the answer does not give
      return bareText(value);
    default:
      return String(value);
  }
}

function memberText({ name, type }: Member, index: number, value: JsonValue | undefined): string {
  return `${name ?? index} = ${valueText(type, value ?? null)}`;
}

function specialText(type: AlgebraicType, value: JsonValue): string | null {
  const content = () => bigintOf(itemsOf(value)[0] ?? null);
  switch (specialTypeOf(type)) {
    case 'Identity':
      return `0x${content().toString(16).padStart(64, '0')}`;
    case 'ConnectionId':
      return `0x${content().toString(16).padStart(32, '0')}`;
    case 'Uuid':
      return `"${uuidText(content())}"`;
    case 'Timestamp':
      return timestampText(content());
    case 'TimeDuration':
      return durationText(content());
    default:
      return null;
  }
}

function itemsOf(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? value : [];
}

/** 256 bits come as text in hex, which may have a sign. */
function bigintOf(value: JsonValue): bigint {
  const text = String(value);
  return text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text);
}

function uuidText(value: bigint): string {
  const hex = value.toString(16).padStart(32, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** RFC 3339 with as many digits of the second as it takes; moments that are no date of ours in microseconds. */
function timestampText(micros: bigint): string {
  const seconds = floorDivide(micros, 1_000_000n);
  const date = new Date(Number(seconds) * 1000);
  if (Number.isNaN(date.getTime())) return `${micros} µs`;
  const rest = micros - seconds * 1_000_000n;
  const fraction = rest === 0n ? '' : `.${String(rest).padStart(6, '0')}`;
  return `${date.toISOString().slice(0, -'.000Z'.length)}${fraction}+00:00`;
}

/** Seconds with six digits, and always a sign. */
function durationText(micros: bigint): string {
  const [sign, size] = micros < 0n ? ['-', -micros] : ['+', micros];
  return `${sign}${size / 1_000_000n}.${String(size % 1_000_000n).padStart(6, '0')}`;
}

function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

function bareText(value: JsonValue): string {
  return Array.isArray(value) ? `(${value.map(bareText).join(', ')})` : JSON.stringify(value);
}
