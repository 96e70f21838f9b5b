// Makes broken inputs of whole ones: bytes with wrong lengths, tags and ends, and texts whose words are out of place.
import type { Choices } from './random.ts';

const EDGES = [0, 1, 2, 0x7f, 0x80, 0xc0, 0xed, 0xfe, 0xff];

/** One to four changes; `others` are whole inputs of which pieces may be taken. */
export function mutateBytes(bytes: Uint8Array, others: readonly Uint8Array[], choices: Choices): Uint8Array {
  let mutated: Uint8Array = Uint8Array.from(bytes);
  for (let left = 1 + choices.below(4); left > 0; left--) mutated = mutateOnce(mutated, others, choices);
  return mutated;
}

function mutateOnce(bytes: Uint8Array, others: readonly Uint8Array[], choices: Choices): Uint8Array {
  const at = choices.below(bytes.length + 1);
  switch (choices.below(7)) {
    case 0:
      return withByte(bytes, at, (bytes[at] ?? 0) ^ (1 << choices.below(8)));
    case 1:
      return withByte(bytes, at, choices.of(EDGES));
    case 2:
      return withU32(bytes, at, choices.u32());
    case 3:
      return bytes.subarray(0, at);
    case 4:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + choices.below(8))]);
    case 5:
      return Buffer.concat([bytes.subarray(0, at), pieceOf(choices.of(others), choices), bytes.subarray(at)]);
    default:
      return Buffer.concat([bytes, pieceOf(bytes, choices)]);
  }
}

function withByte(bytes: Uint8Array, at: number, value: number): Uint8Array {
  if (at < bytes.length) bytes[at] = value;
  return bytes;
}

/** Lengths and counts are numbers of four bytes. */
function withU32(bytes: Uint8Array, at: number, value: number): Uint8Array {
  if (at + 4 <= bytes.length) new DataView(bytes.buffer, bytes.byteOffset).setUint32(at, value, true);
  return bytes;
}

function pieceOf(bytes: Uint8Array, choices: Choices): Uint8Array {
  const start = choices.below(bytes.length);
  return bytes.subarray(start, start + 1 + choices.below(64));
}

/** One to four changes to the words of a text; what comes in their place is taken from `words`. */
export function mutateText(text: string, words: readonly string[], choices: Choices): string {
  const parts = text.split(/(\W)/);
  for (let left = 1 + choices.below(4); left > 0; left--) {
    const at = choices.below(parts.length);
    const removed = choices.below(3);
    const added = choices.inPercent(80) ? [choices.of(words)] : [parts[choices.below(parts.length)] ?? ''];
    const kind = choices.below(20);
    if (kind === 0) parts.push(...parts.slice(at));
    else if (kind === 1) parts.length = at;
    else parts.splice(at, removed, ...added);
  }
  return parts.join('');
}
