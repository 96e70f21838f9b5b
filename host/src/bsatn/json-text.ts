// Parses JSON text without losing what SATS-JSON needs: numbers keep their digits (64-bit integers do not fit a double),
// and an object that names a key twice is refused.

/** A number as it was written. */
export class JsonNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type JsonObject = ReadonlyMap<string, JsonNode>;
export type JsonNode = null | boolean | string | JsonNumber | readonly JsonNode[] | JsonObject;

/** Thrown with where the text, or the value in it, is wrong. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
}

const DEEPEST = 256;
const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const WORD = /true|false|null/y;

/** Parses one JSON value with nothing but space around it. Throws `JsonError`. */
export function parseJson(text: string): JsonNode {
  const parser = new Parser(text);
  const value = parser.value(0);
  parser.expectEnd();
  return value;
}

/** JSON text of a value, its numbers as they were written. */
export function writeJson(node: JsonNode): string {
  if (node instanceof JsonNumber) return node.text;
  if (node instanceof Map) return `{${[...node].map(([key, value]) => `${JSON.stringify(key)}:${writeJson(value)}`)}}`;
  if (Array.isArray(node)) return `[${node.map(writeJson)}]`;
  return JSON.stringify(node);
}

class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): JsonNode {
    if (depth > DEEPEST) throw this.#error(`nested more than ${DEEPEST} deep`);
    this.#take(SPACE);
    const next = this.#text[this.#at];
    if (next === '{') return this.#object(depth);
    if (next === '[') return this.#array(depth);
    if (next === '"') return this.#string();
    const number = this.#take(NUMBER);
    if (number) return new JsonNumber(number);
    const word = this.#take(WORD);
    if (!word) throw this.#error(next === undefined ? 'the text ends too early' : `unexpected ${JSON.stringify(next)}`);
    return word === 'null' ? null : word === 'true';
  }

  expectEnd(): void {
    this.#take(SPACE);
    if (this.#at < this.#text.length) throw this.#error('something follows the value');
  }

  #array(depth: number): JsonNode[] {
    const items: JsonNode[] = [];
    this.#list(']', () => items.push(this.value(depth + 1)));
    return items;
  }

  #object(depth: number): JsonObject {
    const members = new Map<string, JsonNode>();
    this.#list('}', () => {
      this.#take(SPACE);
      const key = this.#string();
      if (members.has(key)) throw this.#error(`the key ${JSON.stringify(key)} is given twice`);
      this.#expect(':');
      members.set(key, this.value(depth + 1));
    });
    return members;
  }

  /** From the opening bracket to the closing one. */
  #list(close: string, item: () => void): void {
    this.#at++;
    this.#take(SPACE);
    if (this.#text[this.#at] === close) {
      this.#at++;
      return;
    }
    for (;;) {
      item();
      this.#take(SPACE);
      const next = this.#text[this.#at];
      if (next !== ',' && next !== close) throw this.#error(`expected "," or "${close}"`);
      this.#at++;
      if (next === close) return;
    }
  }

  /** What stands between the quotes is left to `JSON.parse`. */
  #string(): string {
    if (this.#text[this.#at] !== '"') throw this.#error('expected a string');
    const end = this.#closingQuote();
    try {
      const value = JSON.parse(this.#text.slice(this.#at, end)) as string;
      this.#at = end;
      return value;
    } catch {
      throw this.#error('this string has a character or an escape that it may not have');
    }
  }

  /** The position after the quote that closes the string beginning here. */
  #closingQuote(): number {
    for (let at = this.#at + 1; at < this.#text.length; at++) {
      const character = this.#text[at];
      if (character === '"') return at + 1;
      if (character === '\\') at++;
    }
    throw this.#error('this string does not end');
  }

  #expect(character: string): void {
    this.#take(SPACE);
    if (this.#text[this.#at] !== character) throw this.#error(`expected "${character}"`);
    this.#at++;
  }

  /** Moves over what the pattern matches here, and returns it; null when it does not match. */
  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) return null;
    this.#at += found.length;
    return found;
  }

  #error(what: string): JsonError {
    return new JsonError(`not valid JSON at character ${this.#at}: ${what}`);
  }
}
