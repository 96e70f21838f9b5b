// The type language of SpacetimeDB: what a column, a row, an argument or a return value may be.
// Plain data; `codec.ts` compiles it into functions that read and write bytes.

/** Scalar kinds, named as on the wire (`AlgebraicType` tags 4 to 19). */
export type ScalarKind =
  | 'String'
  | 'Bool'
  | 'I8'
  | 'U8'
  | 'I16'
  | 'U16'
  | 'I32'
  | 'U32'
  | 'I64'
  | 'U64'
  | 'I128'
  | 'U128'
  | 'I256'
  | 'U256'
  | 'F32'
  | 'F64';

/** A named member of a product (field) or a sum (variant). */
export interface Member {
  readonly name: string | null;
  readonly type: AlgebraicType;
}

export type AlgebraicType =
  | { readonly kind: 'Ref'; readonly ref: number }
  | { readonly kind: 'Sum'; readonly variants: readonly Member[] }
  | { readonly kind: 'Product'; readonly elements: readonly Member[] }
  | { readonly kind: 'Array'; readonly element: AlgebraicType }
  | { readonly kind: ScalarKind };

export type ProductType = Extract<AlgebraicType, { kind: 'Product' }>;
export type SumType = Extract<AlgebraicType, { kind: 'Sum' }>;

/** The types that `Ref` points into, by position. */
export type Typespace = readonly AlgebraicType[];
