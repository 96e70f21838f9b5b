// Types as the server's JSON gives them, in schemas and with the rows of SQL.
import type { AlgebraicType, Member, ScalarKind } from '../bsatn/algebraic-type.ts';

export interface MemberJson {
  readonly name: { readonly some?: string };
  readonly algebraic_type: TypeJson;
}

/** One key, which says what kind of type it is. */
interface TypeJson {
  readonly Product?: { readonly elements: readonly MemberJson[] };
  readonly Sum?: { readonly variants: readonly MemberJson[] };
  readonly Array?: TypeJson;
  readonly Ref?: number;
}

/** What stands for a reference; with rows of SQL only types that hold themselves are any. */
type Refer = (ref: number) => AlgebraicType;

const asItIs: Refer = (ref) => ({ kind: 'Ref', ref });

export function membersIn(members: readonly MemberJson[], refer: Refer = asItIs): Member[] {
  return members.map(({ name, algebraic_type }) => ({ name: name.some ?? null, type: typeIn(algebraic_type, refer) }));
}

function typeIn(json: TypeJson, refer: Refer): AlgebraicType {
  if (json.Product !== undefined) return { kind: 'Product', elements: membersIn(json.Product.elements, refer) };
  if (json.Sum !== undefined) return { kind: 'Sum', variants: membersIn(json.Sum.variants, refer) };
  if (json.Array !== undefined) return { kind: 'Array', element: typeIn(json.Array, refer) };
  if (json.Ref !== undefined) return refer(json.Ref);
  return { kind: Object.keys(json)[0] as ScalarKind };
}
