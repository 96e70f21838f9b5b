// Between BSATN values and the plain JavaScript that tests like to read and write:
//   product -> object with camelCase properties      option -> the value, or undefined
//   sum -> { tag, value? } with the canonical tag     identity, connection id -> hex      uuid -> hex
//   timestamp, duration -> bigint of microseconds     wide integers -> bigint             bytes -> Uint8Array
// On the way in, names may be written in any case, identities also as bigints, wide integers also as numbers, sums
// without a payload as their tag alone, and timestamps as Dates.
import type { AlgebraicType, Member, Typespace } from '../bsatn/algebraic-type.ts';
import type { BsatnValue, SumValue } from '../bsatn/codec.ts';
import { isByteArray, isUnit, optionOf, specialTypeOf } from '../bsatn/special-types.ts';

/** An object of a row, of arguments, or of a nested product. */
export interface PlainObject {
  [name: string]: unknown;
}

export class PlainValues {
  readonly #typespace: Typespace;

  constructor(typespace: Typespace) {
    this.#typespace = typespace;
  }

  /** A row or a product as an object; `names` are its properties. */
  toObject(members: readonly NamedType[], values: readonly BsatnValue[]): PlainObject {
    return Object.fromEntries(
      members.map(({ name, type }, index) => [name, this.toPlain(type, values[index] as BsatnValue)]),
    );
  }

  toPlain(type: AlgebraicType, value: BsatnValue): unknown {
    const resolved = this.#resolve(type);
    const some = optionOf(resolved);
    if (some) return isSome(value) ? this.toPlain(some, value.value) : undefined;
    if (resolved.kind === 'Product') return this.#productToPlain(resolved, value as readonly BsatnValue[]);
    if (resolved.kind === 'Sum') return this.#sumToPlain(resolved.variants, value as SumValue);
    if (resolved.kind !== 'Array' || isByteArray(resolved)) return value;
    return (value as readonly BsatnValue[]).map((element) => this.toPlain(resolved.element, element));
  }

  /** The values of named members, taken from an object whose properties may be written in any case. */
  fromObject(members: readonly NamedType[], object: PlainObject): BsatnValue[] {
    const given = new Map(Object.entries(object).map(([name, value]) => [folded(name), value]));
    const values = members.map(({ name, type }) => {
      const known = given.has(folded(name));
      const value = given.get(folded(name));
      given.delete(folded(name));
      if (!known && !optionOf(this.#resolve(type))) throw new TypeError(`"${name}" is missing`);
      return this.fromPlain(type, value, name);
    });
    const [unknown] = given.keys();
    if (unknown !== undefined) throw new TypeError(`there is nothing called "${unknown}" here`);
    return values;
  }

  fromPlain(type: AlgebraicType, plain: unknown, name = 'value'): BsatnValue {
    const resolved = this.#resolve(type);
    const some = optionOf(resolved);
    if (some)
      return plain === undefined || plain === null ? NONE : { tag: 0, value: this.fromPlain(some, plain, name) };
    switch (resolved.kind) {
      case 'Product':
        return this.#productFromPlain(resolved, plain, name);
      case 'Sum':
        return this.#sumFromPlain(resolved, plain, name);
      case 'Array':
        if (isByteArray(resolved)) return plain as Uint8Array;
        return (plain as readonly unknown[]).map((element) => this.fromPlain(resolved.element, element, name));
      default:
        return WIDE.has(resolved.kind) && typeof plain === 'number' ? BigInt(plain) : (plain as BsatnValue);
    }
  }

  #productToPlain(type: Extract<AlgebraicType, { kind: 'Product' }>, values: readonly BsatnValue[]): unknown {
    const special = specialTypeOf(type);
    if (special === 'Unit') return {};
    if (special === null) return this.toObject(membersOf(type.elements), values);
    const digits = HEX_DIGITS.get(special);
    return digits ? (values[0] as bigint).toString(16).padStart(digits, '0') : values[0];
  }

  #sumToPlain(variants: readonly Member[], { tag, value }: SumValue): unknown {
    const variant = variants[tag] as Member;
    const payload = this.#resolve(variant.type);
    if (isUnit(payload)) return { tag: variant.name };
    return { tag: variant.name, value: this.toPlain(payload, value) };
  }

  #productFromPlain(type: Extract<AlgebraicType, { kind: 'Product' }>, plain: unknown, name: string): BsatnValue {
    const special = specialTypeOf(type);
    if (special === 'Unit') return [];
    if (special !== null) return [microsOrHex(plain)];
    if (typeof plain !== 'object' || plain === null) throw new TypeError(`"${name}" must be an object`);
    return this.fromObject(membersOf(type.elements), plain as PlainObject);
  }

  #sumFromPlain(type: Extract<AlgebraicType, { kind: 'Sum' }>, plain: unknown, name: string): BsatnValue {
    const given = typeof plain === 'string' ? { tag: plain, value: {} } : (plain as { tag: string; value?: unknown });
    const tag = type.variants.findIndex((variant) => folded(String(variant.name)) === folded(String(given?.tag)));
    const variant = type.variants[tag];
    if (!variant) throw new TypeError(`"${name}" has no variant ${given?.tag}`);
    return { tag, value: this.fromPlain(variant.type, given.value ?? {}, name) };
  }

  #resolve(type: AlgebraicType): AlgebraicType {
    return type.kind === 'Ref' ? this.#resolve(this.#typespace[type.ref] as AlgebraicType) : type;
  }
}

/** A property and its type. */
export interface NamedType {
  readonly name: string;
  readonly type: AlgebraicType;
}

/** Members under the names that JavaScript gives them. */
export function membersOf(members: readonly Member[]): NamedType[] {
  return members.map(({ name, type }, index) => ({ name: camel(name ?? String(index)), type }));
}

const NONE: SumValue = { tag: 1, value: [] };
const WIDE = new Set(['I64', 'U64', 'I128', 'U128', 'I256', 'U256']);
const HEX_DIGITS = new Map([
  ['Identity', 64],
  ['ConnectionId', 32],
  ['Uuid', 32],
]);

function isSome(value: BsatnValue): value is SumValue {
  return (value as SumValue).tag === 0;
}

function camel(name: string): string {
  return name.replace(/_+([a-z0-9])/g, (_, first: string) => first.toUpperCase());
}

function folded(name: string): string {
  return name.replaceAll('_', '').toLowerCase();
}

function microsOrHex(plain: unknown): bigint {
  if (typeof plain === 'bigint') return plain;
  if (typeof plain === 'number') return BigInt(plain);
  if (plain instanceof Date) return BigInt(plain.getTime()) * 1000n;
  const hex = String(plain).replaceAll('-', '').replace(/^0x/, '');
  return BigInt(`0x${hex}`);
}
