// SATS-JSON out of decoded values. Typed: products are objects and sums name their variant. Untyped: products are arrays
// and sums are `[tag, payload]`. 64- and 128-bit integers are bare numbers of any length, so this writes text, not
// values for `JSON.stringify`.
import type { AlgebraicType, Member, Typespace } from './algebraic-type.ts';
import { isByteArray } from './special-types.ts';
import type { BsatnValue, SumValue } from './value.ts';

type Manner = 'typed' | 'untyped';

/** Writes a value with the names of its fields and variants. */
export function writeTypedJson(typespace: Typespace, type: AlgebraicType, value: BsatnValue): string {
  return write(typespace, type, value, 'typed');
}

/** Writes a value as bare as possible: rows of SQL, return values of procedures. */
export function writeUntypedJson(typespace: Typespace, type: AlgebraicType, value: BsatnValue): string {
  return write(typespace, type, value, 'untyped');
}

function write(typespace: Typespace, type: AlgebraicType, value: BsatnValue, manner: Manner): string {
  const isTyped = manner === 'typed';
  switch (type.kind) {
    case 'Ref':
      return write(typespace, typespace[type.ref] as AlgebraicType, value, manner);
    case 'Product': {
      const fields = type.elements.map((element, index) =>
        write(typespace, element.type, (value as readonly BsatnValue[])[index] as BsatnValue, manner),
      );
      return isTyped ? namedFields(type.elements, fields) : `[${fields.join(',')}]`;
    }
    case 'Sum': {
      const { tag, value: payload } = value as SumValue;
      const variant = type.variants[tag] as Member;
      const written = write(typespace, variant.type, payload, manner);
      return isTyped ? `{${JSON.stringify(variant.name ?? String(tag))}:${written}}` : `[${tag},${written}]`;
    }
    case 'Array': {
      if (isByteArray(type)) return `"${Buffer.from(value as Uint8Array).toString('hex')}"`;
      const items = (value as readonly BsatnValue[]).map((item) => write(typespace, type.element, item, manner));
      return `[${items.join(',')}]`;
    }
    case 'U256':
    case 'I256':
      return `"${hexOf(value as bigint)}"`;
    case 'F32':
      return floatText(value as number, shortestFloat32);
    case 'F64':
      return floatText(value as number, String);
    case 'String':
      return JSON.stringify(value);
    default:
      return String(value);
  }
}

/** A product without fields, or with a field without a name, is an array also where types are shown. */
function namedFields(elements: readonly Member[], fields: readonly string[]): string {
  if (elements.length === 0 || elements.some((element) => element.name === null)) return `[${fields.join(',')}]`;
  return `{${fields.map((field, index) => `${JSON.stringify(elements[index]?.name)}:${field}`).join(',')}}`;
}

function hexOf(value: bigint): string {
  return value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
}

/** JSON has no infinities and no NaN. */
function floatText(value: number, digits: (value: number) => string): string {
  if (!Number.isFinite(value)) return 'null';
  return Object.is(value, -0) ? '-0.0' : digits(value);
}

/** The fewest digits that give the same 32-bit float back: 0.1, not 0.10000000149011612. */
function shortestFloat32(value: number): string {
  for (let digits = 1; digits <= 9; digits++) {
    const text = String(Number(value.toPrecision(digits)));
    if (Math.fround(Number(text)) === value) return text;
  }
  return String(value);
}
