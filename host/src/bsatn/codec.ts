// The door of this room: compiled types and rows, and what they work with.
export { compileKey, compileType } from './compile-type.ts';
export { BsatnError } from './error.ts';
export { compileRow, type RowCodec } from './row-codec.ts';
export type { MapKey, TypeCodec } from './type-codec.ts';
export type { BsatnValue, SumValue } from './value.ts';
