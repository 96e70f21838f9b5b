// Whether two types, each in a typespace of its own, are the same: bytes of one are bytes of the other, and every
// member is called the same.
import type { AlgebraicType, Member, Typespace } from '../bsatn/algebraic-type.ts';

export interface TypeIn {
  readonly type: AlgebraicType;
  readonly typespace: Typespace;
}

export function isSameType(a: TypeIn, b: TypeIn): boolean {
  return compare(a, b, new Set());
}

/** `assumed` holds pairs of slots under comparison: recursive types are the same unless a difference turns up. */
function compare(a: TypeIn, b: TypeIn, assumed: Set<string>): boolean {
  if (a.type.kind === 'Ref' && b.type.kind === 'Ref') {
    const pair = `${a.type.ref} ${b.type.ref}`;
    if (assumed.has(pair)) return true;
    assumed.add(pair);
  }
  const one = follow(a);
  const other = follow(b);
  if (one.kind !== other.kind) return false;
  const members = (first: readonly Member[], second: readonly Member[]) =>
    first.length === second.length &&
    first.every(({ name, type }, index) => {
      const twin = second[index];
      return twin?.name === name && compare({ ...a, type }, { ...b, type: twin.type }, assumed);
    });
  if (one.kind === 'Product' && other.kind === 'Product') return members(one.elements, other.elements);
  if (one.kind === 'Sum' && other.kind === 'Sum') return members(one.variants, other.variants);
  if (one.kind === 'Array' && other.kind === 'Array') {
    return compare({ ...a, type: one.element }, { ...b, type: other.element }, assumed);
  }
  return true;
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
