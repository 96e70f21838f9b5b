// SATS-JSON into values, for arguments that people and programs write by hand: typed and untyped forms are both fine, and
// what does not fit is refused with the path to it.
import type { AlgebraicType, Member, ProductType, SumType, Typespace } from './algebraic-type.ts';
import { JsonError, type JsonNode, JsonNumber, type JsonObject, parseJson } from './json-text.ts';
import { integerRange } from './scalar-codecs.ts';
import { isByteArray, optionOf } from './special-types.ts';
import { type BsatnValue, UNIT } from './value.ts';

/**
 * Reads the arguments of a call: an array in order of declaration, or an object by names. Throws `JsonError`, its
 * message led by the path of the offending element.
 */
export function readJsonArguments(typespace: Typespace, params: ProductType, text: string): readonly BsatnValue[] {
  return readJson(typespace, params, text) as readonly BsatnValue[];
}

/** Reads one value of a type. Throws `JsonError`. */
export function readJson(typespace: Typespace, type: AlgebraicType, text: string): BsatnValue {
  return read(typespace, type, parseJson(text), '');
}

function read(typespace: Typespace, type: AlgebraicType, node: JsonNode, path: string): BsatnValue {
  switch (type.kind) {
    case 'Ref':
      return read(typespace, typespace[type.ref] as AlgebraicType, node, path);
    case 'Product':
      return readProduct(typespace, type, node, path);
    case 'Sum':
      return readSum(typespace, type, node, path);
    case 'Array':
      return isByteArray(type) ? readBytes(node, path) : readArray(typespace, type.element, node, path);
    case 'Bool':
      if (typeof node !== 'boolean') throw wrong(path, 'true or false', node);
      return node;
    case 'String':
      if (typeof node !== 'string') throw wrong(path, 'a string', node);
      return node;
    case 'F32':
      return Math.fround(readFloat(node, path));
    case 'F64':
      return readFloat(node, path);
    case 'U256':
    case 'I256':
      return readHexInteger(type.kind, node, path);
    default:
      return readInteger(type.kind, node, path);
  }
}

function readProduct(typespace: Typespace, type: ProductType, node: JsonNode, path: string): BsatnValue {
  const { elements } = type;
  if (isArray(node)) {
    if (node.length !== elements.length) throw wrong(path, `${elements.length} values`, node);
    return elements.map((element, index) => read(typespace, element.type, node[index] ?? null, `${path}[${index}]`));
  }
  if (!isObject(node)) throw wrong(path, 'an array or an object', node);
  const known = new Set(elements.map((element) => element.name));
  for (const key of node.keys()) {
    if (!known.has(key)) throw new JsonError(at(path, `there is no field ${JSON.stringify(key)}`));
  }
  return elements.map(({ name, type: fieldType }) => {
    const field = name === null ? undefined : node.get(name);
    if (field === undefined) throw new JsonError(at(path, `the field ${JSON.stringify(name)} is missing`));
    return read(typespace, fieldType, field, `${path}.${name}`);
  });
}

function readSum(typespace: Typespace, type: SumType, node: JsonNode, path: string): BsatnValue {
  if (node === null && optionOf(type) !== null) return { tag: 1, value: UNIT };
  const [key, payload, inside] = chosenVariant(node, path);
  const tag = findVariant(type.variants, key);
  const variant = type.variants[tag];
  if (!variant) {
    const names = type.variants.map((known) => known.name).join(', ');
    throw new JsonError(at(path, `there is no variant ${JSON.stringify(key)} among ${names}`));
  }
  return { tag, value: read(typespace, variant.type, payload, inside) };
}

/** `{ "name": payload }`, `[tag, payload]` or `["name", payload]`. */
function chosenVariant(node: JsonNode, path: string): readonly [key: string, payload: JsonNode, path: string] {
  if (isArray(node) && node.length === 2) {
    const [key, payload] = node;
    if (typeof key === 'string') return [key, payload ?? null, `${path}[1]`];
    if (key instanceof JsonNumber) return [key.text, payload ?? null, `${path}[1]`];
  }
  if (isObject(node) && node.size === 1) {
    const [[key, payload]] = [...node] as [[string, JsonNode]];
    return [key, payload, `${path}.${key}`];
  }
  throw wrong(path, 'a variant as {"name": value} or [tag, value]', node);
}

/** Names go before tags, should a variant be called like a number. */
function findVariant(variants: readonly Member[], key: string): number {
  const named = variants.findIndex((variant) => variant.name === key);
  if (named !== -1) return named;
  return /^(0|[1-9][0-9]{0,2})$/.test(key) ? Number(key) : -1;
}

function readArray(typespace: Typespace, element: AlgebraicType, node: JsonNode, path: string): BsatnValue {
  if (!isArray(node)) throw wrong(path, 'an array', node);
  return node.map((item, index) => read(typespace, element, item, `${path}[${index}]`));
}

function readBytes(node: JsonNode, path: string): Uint8Array {
  if (typeof node === 'string') {
    if (!/^([0-9a-fA-F]{2})*$/.test(node)) throw wrong(path, 'pairs of hex digits', node);
    return new Uint8Array(Buffer.from(node, 'hex'));
  }
  if (!isArray(node)) throw wrong(path, 'hex digits or an array of bytes', node);
  return Uint8Array.from(node, (item, index) => Number(readInteger('U8', item, `${path}[${index}]`)));
}

function readInteger(kind: string, node: JsonNode, path: string): number | bigint {
  const range = integerRange(kind);
  if (!range || !(node instanceof JsonNumber) || !/^-?[0-9]+$/.test(node.text)) {
    throw wrong(path, `a whole number (${kind})`, node);
  }
  const value = BigInt(node.text);
  if (value < range.min || value > range.max) throw wrong(path, `a number within ${kind}`, node);
  return range.max > 0xffff_ffffn ? value : Number(value);
}

function readHexInteger(kind: 'U256' | 'I256', node: JsonNode, path: string): bigint {
  const found = typeof node === 'string' ? /^(-?)(0x[0-9a-fA-F]{1,64})$/.exec(node) : null;
  if (!found) throw wrong(path, `hex digits led by "0x" (${kind})`, node);
  const value = found[1] === '-' ? -BigInt(found[2] as string) : BigInt(found[2] as string);
  const range = integerRange(kind);
  if (!range || value < range.min || value > range.max) throw wrong(path, `a number within ${kind}`, node);
  return value;
}

function readFloat(node: JsonNode, path: string): number {
  if (!(node instanceof JsonNumber)) throw wrong(path, 'a number', node);
  return Number(node.text);
}

function isArray(node: JsonNode): node is readonly JsonNode[] {
  return Array.isArray(node);
}

function isObject(node: JsonNode): node is JsonObject {
  return node instanceof Map;
}

function at(path: string, what: string): string {
  return path === '' ? what : `${path}: ${what}`;
}

function wrong(path: string, expected: string, node: JsonNode): JsonError {
  return new JsonError(at(path, `expected ${expected}, got ${describe(node)}`));
}

function describe(node: JsonNode): string {
  if (node === null) return 'null';
  if (node instanceof JsonNumber) return node.text;
  if (isArray(node)) return `an array of ${node.length}`;
  if (isObject(node)) return `an object with ${[...node.keys()].join(', ') || 'no keys'}`;
  return JSON.stringify(node);
}
