// What decoded BSATN looks like in JavaScript. Types give it meaning: a value alone does not know whether `[7n]` is a
// timestamp or a product of one field.

export interface SumValue {
  readonly tag: number;
  readonly value: BsatnValue;
}

/**
 * Bool -> boolean; integers up to 32 bits and floats -> number; wider integers -> bigint; String -> string;
 * Array of U8 -> Uint8Array; other arrays and products -> array; sums -> `{ tag, value }`.
 */
export type BsatnValue = boolean | number | bigint | string | Uint8Array | SumValue | readonly BsatnValue[];

/** The value of a product without fields. */
export const UNIT: readonly BsatnValue[] = Object.freeze([]);
