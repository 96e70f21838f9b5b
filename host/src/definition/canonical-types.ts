// Gives the members of types their canonical names. Bytes do not change by that: BSATN carries no names.
import type { AlgebraicType, Member, ProductType } from '../bsatn/algebraic-type.ts';
import { specialTypeOf } from '../bsatn/special-types.ts';
import type { Naming } from './names.ts';

/** The type with fields in snake case and variants in camel case, all the way down; special types keep their names. */
export function canonicalType(type: AlgebraicType, naming: Naming): AlgebraicType {
  if (type.kind === 'Array') return { kind: 'Array', element: canonicalType(type.element, naming) };
  if (type.kind !== 'Product' && type.kind !== 'Sum') return type;
  if (specialTypeOf(type) !== null) return type;
  if (type.kind === 'Product') return canonicalProduct(type, naming);
  return { kind: 'Sum', variants: renamed(type.variants, naming, naming.camel) };
}

export function canonicalProduct(type: ProductType, naming: Naming): ProductType {
  return { kind: 'Product', elements: renamed(type.elements, naming, naming.snake) };
}

function renamed(members: readonly Member[], naming: Naming, rename: (name: string) => string): Member[] {
  return members.map(({ name, type }) => ({
    name: name === null ? null : rename(name),
    type: canonicalType(type, naming),
  }));
}
