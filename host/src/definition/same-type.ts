// Whether two types, each in a typespace of its own, are the same: bytes of one are bytes of the other, and every
// member is called the same.
import type { AlgebraicType, Member, Typespace } from '../bsatn/algebraic-type.ts';

export interface TypeIn {
  readonly type: AlgebraicType;
  readonly typespace: Typespace;
}

/**
 * `grown` when a type is the other with variants added behind those it has, at any depth: then every value of the old
 * is, byte for byte, one of the new.
 */
export type Kinship = 'same' | 'grown' | 'different';

export function isSameType(a: TypeIn, b: TypeIn): boolean {
  return compareTypes(a, b) === 'same';
}

/** How a type relates to the one that takes its place. */
export function compareTypes(before: TypeIn, after: TypeIn): Kinship {
  return compare(before, after, new Set());
}

/** `assumed` holds pairs of slots under comparison: recursive types are the same unless a difference turns up. */
function compare(a: TypeIn, b: TypeIn, assumed: Set<string>): Kinship {
  if (a.type.kind === 'Ref' && b.type.kind === 'Ref') {
    const pair = `${a.type.ref} ${b.type.ref}`;
    if (assumed.has(pair)) return 'same';
    assumed.add(pair);
  }
  const one = follow(a);
  const other = follow(b);
  const members = (first: readonly Member[], second: readonly Member[]): Kinship =>
    worst(
      first.map(({ name, type }, index) => {
        const twin = second[index];
        if (twin?.name !== name) return 'different';
        return compare({ ...a, type }, { ...b, type: twin.type }, assumed);
      }),
    );
  if (one.kind === 'Product' && other.kind === 'Product') {
    return one.elements.length === other.elements.length ? members(one.elements, other.elements) : 'different';
  }
  if (one.kind === 'Sum' && other.kind === 'Sum') {
    if (other.variants.length < one.variants.length) return 'different';
    const shared = members(one.variants, other.variants);
    return shared === 'same' && other.variants.length > one.variants.length ? 'grown' : shared;
  }
  if (one.kind === 'Array' && other.kind === 'Array') {
    return compare({ ...a, type: one.element }, { ...b, type: other.element }, assumed);
  }
  return one.kind === other.kind ? 'same' : 'different';
}

function worst(kinships: readonly Kinship[]): Kinship {
  if (kinships.includes('different')) return 'different';
  return kinships.includes('grown') ? 'grown' : 'same';
}

function follow({ type, typespace }: TypeIn): AlgebraicType {
  let followed = type;
  // A reference may point at another, but never round in a circle of nothing but references.
  for (let steps = 0; followed.kind === 'Ref' && steps <= typespace.length; steps++) {
    const target: AlgebraicType | undefined = typespace[followed.ref];
    if (!target) return followed;
    followed = target;
  }
  return followed;
}
