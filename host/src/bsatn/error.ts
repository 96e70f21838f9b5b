// The one error of this room: bytes (or values) that do not fit their type.

/** Thrown for malformed or short BSATN, and for values that cannot be encoded as the type asked for. */
export class BsatnError extends Error {
  override readonly name = 'BsatnError';
}
