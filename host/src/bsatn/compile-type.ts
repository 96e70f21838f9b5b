// Turns a type into its codec: follows references, shares what was compiled before, and keeps recursion finite.
import type { AlgebraicType, Member, Typespace } from './algebraic-type.ts';
import {
  arrayParts,
  isManyFaced,
  isOpaque,
  markManyFaced,
  markOpaque,
  productParts,
  sumParts,
} from './composite-codecs.ts';
import { BsatnError } from './error.ts';
import { BsatnReader } from './reader.ts';
import { byteArrayParts, scalarParts } from './scalar-codecs.ts';
import { isByteArray } from './special-types.ts';
import type { CodecParts, TypeCodec } from './type-codec.ts';
import { encodeWith } from './writer.ts';

/** How deeply a recursive type may nest: far more than people write, far less than the call stack holds. */
const DEEPEST_NESTING = 256;

/** Slots of one typespace that were compiled already, by their position. */
const compiledSlots = new WeakMap<Typespace, Map<number, TypeCodec>>();
const compiledScalars = new Map<string, TypeCodec>();

/** Compiles a type. `Ref`s are followed through the typespace, once each; recursive types are fine. */
export function compileType(typespace: Typespace, type: AlgebraicType): TypeCodec {
  switch (type.kind) {
    case 'Ref':
      return compileSlot(typespace, type.ref);
    case 'Product':
      return compileProduct(typespace, type.elements);
    case 'Sum':
      return compileSum(typespace, type.variants);
    case 'Array':
      return compileArray(typespace, type);
    default:
      return compileScalar(type.kind);
  }
}

/**
 * The codec of a key over several columns: their encodings one after the other. Over one column it is that column's
 * codec, so that the keys of single integers stay numbers.
 */
export function compileKey(typespace: Typespace, types: readonly AlgebraicType[]): TypeCodec {
  const [only] = types;
  if (types.length === 1 && only) return compileType(typespace, only);
  return compileType(typespace, { kind: 'Product', elements: types.map((type) => ({ name: null, type })) });
}

function finishCodec(parts: CodecParts): TypeCodec {
  return {
    ...parts,
    decode(bytes, offset = 0) {
      const reader = new BsatnReader(bytes, offset);
      const value = parts.read(reader);
      return { value, end: reader.offset };
    },
    encode: (value) => encodeWith((writer) => parts.write(writer, value)),
  };
}

function compileScalar(kind: Exclude<AlgebraicType['kind'], 'Ref' | 'Sum' | 'Product' | 'Array'>): TypeCodec {
  const known = compiledScalars.get(kind);
  if (known) return known;
  const codec = finishCodec(scalarParts(kind));
  if (kind !== 'Bool' && kind !== 'String') markOpaque(codec);
  if (kind === 'F32' || kind === 'F64') markManyFaced(codec);
  compiledScalars.set(kind, codec);
  return codec;
}

function compileArray(typespace: Typespace, type: Extract<AlgebraicType, { kind: 'Array' }>): TypeCodec {
  if (isByteArray(type)) return finishCodec(byteArrayParts);
  const element = compileType(typespace, type.element);
  const codec = finishCodec(arrayParts(element));
  if (isManyFaced(element)) markManyFaced(codec);
  return codec;
}

function compileProduct(typespace: Typespace, elements: readonly Member[]): TypeCodec {
  const fields = elements.map((element) => compileType(typespace, element.type));
  const codec = finishCodec(productParts(fields));
  if (fields.every(isOpaque)) markOpaque(codec);
  if (fields.some(isManyFaced)) markManyFaced(codec);
  return codec;
}

function compileSum(typespace: Typespace, members: readonly Member[]): TypeCodec {
  const variants = members.map((member) => compileType(typespace, member.type));
  const codec = finishCodec(sumParts(variants));
  if (variants.some(isManyFaced)) markManyFaced(codec);
  return codec;
}

function compileSlot(typespace: Typespace, ref: number): TypeCodec {
  const type = typespace[ref];
  if (!type) throw new BsatnError(`the typespace has no slot ${ref}`);
  const slots = slotsOf(typespace);
  const known = slots.get(ref);
  if (known) return known;
  // While a slot is being compiled, mentions of it inside itself get a codec that asks for the finished one later.
  slots.set(ref, recursiveCodec(ref, slots));
  const codec = compileType(typespace, type);
  slots.set(ref, codec);
  return codec;
}

function slotsOf(typespace: Typespace): Map<number, TypeCodec> {
  const known = compiledSlots.get(typespace);
  if (known) return known;
  const slots = new Map<number, TypeCodec>();
  compiledSlots.set(typespace, slots);
  return slots;
}

let nesting = 0;

function nested<T>(run: () => T): T {
  if (nesting >= DEEPEST_NESTING) throw new BsatnError(`a value is nested more than ${DEEPEST_NESTING} deep`);
  nesting++;
  try {
    return run();
  } finally {
    nesting--;
  }
}

function recursiveCodec(ref: number, slots: ReadonlyMap<number, TypeCodec>): TypeCodec {
  const target = () => slots.get(ref) as TypeCodec;
  const codec = finishCodec({
    fixedSize: null,
    skip: (bytes, offset) => nested(() => target().skip(bytes, offset)),
    end: (bytes, offset) => target().end(bytes, offset),
    read: (reader) => nested(() => target().read(reader)),
    write: (writer, value) => nested(() => target().write(writer, value)),
    compare: (a, aOffset, b, bOffset) => target().compare(a, aOffset, b, bOffset),
    keyString: (bytes, offset, end) => target().keyString(bytes, offset, end),
  });
  // What such a type holds is not known yet, so its keys are made the careful way.
  markManyFaced(codec);
  return codec;
}
