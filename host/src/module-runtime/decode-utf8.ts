// UTF-8 to text with replacement characters, for arrays of any realm.

/** Node's native slice takes any Uint8Array, but its types offer it on Buffer only, and not under this name. */
interface NativeSlice {
  utf8Slice(this: Uint8Array, start: number, end: number): string;
}
const { utf8Slice } = Buffer.prototype as unknown as NativeSlice;

/** Below this, putting a string together from characters is faster than a native call. */
const SHORT = 12;

export function decodeUtf8Lossy(bytes: Uint8Array): string {
  const { length } = bytes;
  if (length === 0) return '';
  if (length > SHORT) return utf8Slice.call(bytes, 0, length);
  let text = '';
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] as number;
    if (byte > 0x7f) return utf8Slice.call(bytes, 0, length);
    text += String.fromCharCode(byte);
  }
  return text;
}
