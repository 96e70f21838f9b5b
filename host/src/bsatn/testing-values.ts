// Arbitrary types with values of theirs, for property tests. No test itself.
import fc from 'fast-check';
import type { AlgebraicType, ScalarKind, Typespace } from './algebraic-type.ts';
import { integerRange } from './scalar-codecs.ts';
import type { BsatnValue } from './value.ts';

export interface TypedValues {
  readonly typespace: Typespace;
  readonly type: AlgebraicType;
  readonly values: readonly BsatnValue[];
}

/** Slot 0 is a product, slot 1 a list of itself, slot 2 an option: enough for references of every sort. */
const TYPESPACE: Typespace = [
  {
    kind: 'Product',
    elements: [
      { name: 'x', type: { kind: 'I32' } },
      { name: 'label', type: { kind: 'String' } },
    ],
  },
  {
    kind: 'Sum',
    variants: [
      { name: 'node', type: { kind: 'Array', element: { kind: 'Ref', ref: 1 } } },
      { name: 'leaf', type: { kind: 'U16' } },
    ],
  },
  {
    kind: 'Sum',
    variants: [
      { name: 'some', type: { kind: 'Ref', ref: 0 } },
      { name: 'none', type: { kind: 'Product', elements: [] } },
    ],
  },
];

const SCALARS: readonly ScalarKind[] = [
  ...(['String', 'Bool', 'I8', 'U8', 'I16', 'U16', 'I32', 'U32'] as const),
  ...(['I64', 'U64', 'I128', 'U128', 'I256', 'U256', 'F32', 'F64'] as const),
];

const anyScalar: fc.Arbitrary<AlgebraicType> = fc.constantFrom(...SCALARS).map((kind) => ({ kind }));
const anyRef: fc.Arbitrary<AlgebraicType> = fc.constantFrom(0, 1, 2).map((ref) => ({ kind: 'Ref', ref }));

const { anyType } = fc.letrec<{ anyType: AlgebraicType; member: AlgebraicType[] }>((tie) => ({
  member: fc.array(tie('anyType'), { maxLength: 4 }),
  anyType: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyScalar,
    anyRef,
    tie('anyType').map((element) => ({ kind: 'Array' as const, element })),
    tie('member').map((types) => ({
      kind: 'Product' as const,
      elements: types.map((type, index) => ({ name: `field${index}`, type })),
    })),
    fc.array(tie('anyType'), { minLength: 1, maxLength: 4 }).map((types) => ({
      kind: 'Sum' as const,
      variants: types.map((type, index) => ({ name: `Variant${index}`, type })),
    })),
  ),
}));

function valueOfType(type: AlgebraicType, depth = 0): fc.Arbitrary<BsatnValue> {
  switch (type.kind) {
    case 'Ref':
      return valueOfType(TYPESPACE[type.ref] as AlgebraicType, depth + 1);
    case 'Product':
      return fc.tuple(...type.elements.map((element) => valueOfType(element.type, depth)));
    case 'Sum': {
      const payloads = type.variants.map((variant, tag) => ({ tag, type: variant.type }));
      // Deep inside a recursive type only its last, finite variant is left.
      const allowed = depth > 2 ? payloads.slice(-1) : payloads;
      return fc
        .constantFrom(...allowed)
        .chain((chosen) => valueOfType(chosen.type, depth).map((value) => ({ tag: chosen.tag, value })));
    }
    case 'Array':
      if (type.element.kind === 'U8') return fc.uint8Array({ maxLength: 8 });
      return fc.array(valueOfType(type.element, depth), { maxLength: 3 });
    default:
      return scalarOf(type.kind);
  }
}

function scalarOf(kind: ScalarKind): fc.Arbitrary<BsatnValue> {
  if (kind === 'Bool') return fc.boolean();
  if (kind === 'String') return fc.string({ unit: 'binary', maxLength: 80 });
  if (kind === 'F32') return fc.float();
  if (kind === 'F64') return fc.double();
  const range = integerRange(kind) as { min: bigint; max: bigint };
  const wide = fc.oneof(fc.bigInt(range), fc.constantFrom(range.min, range.max, 0n, 1n));
  return range.max > 0xffff_ffffn ? wide : wide.map(Number);
}

/** A type and `count` values of it, so that comparisons have something to compare. */
export function anyTypedValues(count: number): fc.Arbitrary<TypedValues> {
  return anyType.chain((type) =>
    fc
      .array(valueOfType(type), { minLength: count, maxLength: count })
      .map((values) => ({ typespace: TYPESPACE, type, values })),
  );
}

export const anyTypedValue = anyTypedValues(1).map(({ typespace, type, values }) => ({
  typespace,
  type,
  value: values[0] as BsatnValue,
}));
