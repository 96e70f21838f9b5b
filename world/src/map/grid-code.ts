// The map's grid as text, so that module and client read it in a moment instead of surveying the land at each start:
// ground in runs, solid tiles as bits. Written by `npm run generate`, read by world-map.ts.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-';
const BITS = 6;
const MOST = ALPHABET.length;

/** Pairs of a value below 64 and how often it follows, up to 64 times. */
export function encodeRuns(values: Uint8Array): string {
  let text = '';
  for (let i = 0; i < values.length; ) {
    const value = values[i] ?? 0;
    let length = 1;
    while (length < MOST && i + length < values.length && values[i + length] === value) length++;
    text += letter(value) + letter(length - 1);
    i += length;
  }
  return text;
}

export function decodeRuns(text: string, size: number): Uint8Array {
  const values = new Uint8Array(size);
  for (let i = 0, at = 0; i < text.length; i += 2) {
    const end = at + numberAt(text, i + 1) + 1;
    values.fill(numberAt(text, i), at, end);
    at = end;
  }
  return values;
}

/** Zeros and ones, six to a letter. */
export function encodeBits(bits: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bits.length; i += BITS) {
    let value = 0;
    for (let bit = 0; bit < BITS; bit++) value |= (bits[i + bit] ?? 0) << bit;
    text += letter(value);
  }
  return text;
}

export function decodeBits(text: string, size: number): Uint8Array {
  const bits = new Uint8Array(size);
  for (let i = 0; i < size; i++) bits[i] = (numberAt(text, Math.floor(i / BITS)) >> (i % BITS)) & 1;
  return bits;
}

const letter = (value: number): string => {
  const found = ALPHABET[value];
  if (found === undefined) throw new RangeError(`${value} does not fit into a letter`);
  return found;
};

const numbers = new Uint8Array(128);
for (let value = 0; value < MOST; value++) numbers[ALPHABET.charCodeAt(value)] = value;

const numberAt = (text: string, index: number): number => numbers[text.charCodeAt(index)] ?? 0;
