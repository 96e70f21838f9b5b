// Codecs of products, sums and arrays, built from the codecs of their parts.
import { bytesKey, endOf, u32At } from './bytes.ts';
import { BsatnError } from './error.ts';
import type { BsatnReader } from './reader.ts';
import { unfit } from './scalar-codecs.ts';
import type { CodecParts, TypeCodec } from './type-codec.ts';
import type { BsatnValue, SumValue } from './value.ts';

/** A run of fields whose bytes are always fine is one jump; other fields are looked at one by one. */
type Step = { readonly jump: number } | { readonly codec: TypeCodec };

/** Codecs whose bytes can be anything at all, so that checking them is only checking the length. */
const opaque = new WeakSet<TypeCodec>();

/** Codecs in which two different runs of bytes may be the same value (floats), so that keys are not their bytes. */
const manyFaced = new WeakSet<TypeCodec>();

export const isOpaque = (codec: TypeCodec): boolean => opaque.has(codec);

export const isManyFaced = (codec: TypeCodec): boolean => manyFaced.has(codec);

export function markOpaque(codec: TypeCodec): void {
  opaque.add(codec);
}

export function markManyFaced(codec: TypeCodec): void {
  manyFaced.add(codec);
}

function planSteps(fields: readonly TypeCodec[], jumps: (field: TypeCodec) => boolean): Step[] {
  const steps: Step[] = [];
  let run = 0;
  for (const field of fields) {
    if (field.fixedSize !== null && jumps(field)) {
      run += field.fixedSize;
      continue;
    }
    if (run > 0) steps.push({ jump: run });
    run = 0;
    steps.push({ codec: field });
  }
  if (run > 0) steps.push({ jump: run });
  return steps;
}

/** Where two encodings of equal values may differ, a key is made of the keys of the parts. */
function joinKeys(codecs: Iterable<TypeCodec>, bytes: Uint8Array, offset: number): string {
  const keys: string[] = [];
  let at = offset;
  for (const codec of codecs) {
    const end = codec.end(bytes, at);
    const key = String(codec.keyString(bytes, at, end));
    keys.push(`${key.length}:${key}`);
    at = end;
  }
  return keys.join('');
}

export function productParts(fields: readonly TypeCodec[]): CodecParts {
  const fixedSize = fields.reduce<number | null>(
    (sum, field) => (sum === null || field.fixedSize === null ? null : sum + field.fixedSize),
    0,
  );
  const checked = planSteps(fields, isOpaque);
  const trusted = planSteps(fields, () => true);
  const bytesAreKey = !fields.some(isManyFaced);
  return {
    fixedSize,
    skip(bytes, offset) {
      let at = offset;
      for (const step of checked) at = 'jump' in step ? endOf(bytes, at, step.jump) : step.codec.skip(bytes, at);
      return at;
    },
    end(bytes, offset) {
      if (fixedSize !== null) return offset + fixedSize;
      let at = offset;
      for (const step of trusted) at = 'jump' in step ? at + step.jump : step.codec.end(bytes, at);
      return at;
    },
    read: (reader) => fields.map((field) => field.read(reader)),
    write(writer, value) {
      if (!Array.isArray(value) || value.length !== fields.length) throw unfit(`a product of ${fields.length}`, value);
      for (const [index, field] of fields.entries()) field.write(writer, value[index] as BsatnValue);
    },
    compare(a, aOffset, b, bOffset) {
      let aAt = aOffset;
      let bAt = bOffset;
      for (const field of fields) {
        const difference = field.compare(a, aAt, b, bAt);
        if (difference !== 0) return difference;
        aAt = field.end(a, aAt);
        bAt = field.end(b, bAt);
      }
      return 0;
    },
    keyString: (bytes, offset, end) => (bytesAreKey ? bytesKey(bytes, offset, end) : joinKeys(fields, bytes, offset)),
  };
}

function isSumValue(value: BsatnValue): value is SumValue {
  return typeof value === 'object' && 'tag' in value;
}

export function sumParts(variants: readonly TypeCodec[]): CodecParts {
  const payload = (bytes: Uint8Array, offset: number): TypeCodec => {
    endOf(bytes, offset, 1);
    const tag = bytes[offset] as number;
    const variant = variants[tag];
    if (!variant) throw new BsatnError(`there is no variant ${tag} among ${variants.length} at byte ${offset}`);
    return variant;
  };
  const first = variants[0]?.fixedSize ?? null;
  const sameSize = first !== null && variants.every((variant) => variant.fixedSize === first);
  const bytesAreKey = !variants.some(isManyFaced);
  return {
    fixedSize: sameSize ? first + 1 : null,
    skip: (bytes, offset) => payload(bytes, offset).skip(bytes, offset + 1),
    end: (bytes, offset) => payload(bytes, offset).end(bytes, offset + 1),
    read(reader) {
      const variant = payload(reader.bytes, reader.offset);
      return { tag: reader.u8(), value: variant.read(reader) };
    },
    write(writer, value) {
      const variant = isSumValue(value) ? variants[value.tag] : undefined;
      if (!variant || !isSumValue(value)) throw unfit(`a sum of ${variants.length}`, value);
      writer.u8(value.tag);
      variant.write(writer, value.value);
    },
    compare(a, aOffset, b, bOffset) {
      const difference = (a[aOffset] as number) - (b[bOffset] as number);
      return difference !== 0 ? difference : payload(a, aOffset).compare(a, aOffset + 1, b, bOffset + 1);
    },
    keyString(bytes, offset, end) {
      if (bytesAreKey) return bytesKey(bytes, offset, end);
      return `${bytes[offset]}:${payload(bytes, offset).keyString(bytes, offset + 1, end)}`;
    },
  };
}

/** Elements without bytes cost nothing on the wire, so their number must be bounded before anybody counts them. */
const MOST_EMPTY_ELEMENTS = 1_000_000;

export function arrayParts(element: TypeCodec): CodecParts {
  const size = element.fixedSize;
  const needsNoLook = isOpaque(element) || size === 0;
  const end = (bytes: Uint8Array, offset: number): number => {
    const count = u32At(bytes, offset);
    if (size !== null) return offset + 4 + count * size;
    let at = offset + 4;
    for (let index = 0; index < count; index++) at = element.end(bytes, at);
    return at;
  };
  const checkEmptyElements = (count: number): void => {
    if (size === 0 && count > MOST_EMPTY_ELEMENTS) throw new BsatnError(`an array of ${count} empty elements`);
  };
  const readElements = (reader: BsatnReader): BsatnValue[] => {
    const count = reader.u32();
    checkEmptyElements(count);
    if (size !== null) endOf(reader.bytes, reader.offset, count * size);
    const values: BsatnValue[] = [];
    for (let index = 0; index < count; index++) values.push(element.read(reader));
    return values;
  };
  return {
    fixedSize: null,
    skip(bytes, offset) {
      let at = endOf(bytes, offset, 4);
      const count = u32At(bytes, offset);
      checkEmptyElements(count);
      if (size !== null) {
        const last = endOf(bytes, at, count * size);
        if (needsNoLook) return last;
      }
      for (let index = 0; index < count; index++) at = element.skip(bytes, at);
      return at;
    },
    end,
    read: readElements,
    write(writer, value) {
      if (!Array.isArray(value)) throw unfit('an array', value);
      writer.u32(value.length);
      for (const item of value) element.write(writer, item);
    },
    compare(a, aOffset, b, bOffset) {
      const aCount = u32At(a, aOffset);
      const bCount = u32At(b, bOffset);
      let aAt = aOffset + 4;
      let bAt = bOffset + 4;
      for (let index = 0; index < Math.min(aCount, bCount); index++) {
        const difference = element.compare(a, aAt, b, bAt);
        if (difference !== 0) return difference;
        aAt = element.end(a, aAt);
        bAt = element.end(b, bAt);
      }
      return aCount - bCount;
    },
    keyString(bytes, offset, last) {
      if (!isManyFaced(element)) return bytesKey(bytes, offset, last);
      return joinKeys(Array(u32At(bytes, offset)).fill(element), bytes, offset + 4);
    },
  };
}
