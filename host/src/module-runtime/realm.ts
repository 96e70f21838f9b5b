// The JavaScript world a module runs in: a fresh set of built-ins without timers, network or randomness, and the text
// codecs that the reference host brings. It keeps modules tidy; it is no sandbox, a module is its owner's trusted code.
import { isUtf8 } from 'node:buffer';
import { setFlagsFromString } from 'node:v8';
import { compileFunction, constants, createContext, runInContext, Script } from 'node:vm';
import { BOUND_BUILT_INS } from './bounded-built-ins.ts';
import type { Turns } from './call-budget.ts';
import { CHECK_CODE_FROM_STRINGS, codeCheck } from './code-from-strings.ts';
import { decodeUtf8Lossy } from './decode-utf8.ts';
import type { Body } from './kept-body.ts';
import { TURNS } from './loop-checks.ts';
import { TAME_LOOPLESS_BUILT_INS } from './loopless-built-ins.ts';
import { FITS } from './size-checks.ts';

/** Constructors of the realm, for values and errors that the module is to recognise as its own. */
export interface RealmIntrinsics {
  readonly Uint8Array: new (length: number) => Uint8Array;
  readonly DataView: new (buffer: ArrayBufferLike, offset: number, length: number) => DataView;
  readonly Error: new (message: string) => Error;
  readonly TypeError: new (message: string) => Error;
  readonly RangeError: new (message: string) => Error;
  readonly Promise: { readonly prototype: object };
}

type Fits = <T>(what: T, most?: number) => T;
type ModuleBody = (require: (specifier: string) => object, exports: object, turns: Turns, fits: Fits) => void;

export interface Realm {
  readonly intrinsics: RealmIntrinsics;
  /** Evaluates a body and returns its exports, an object of the realm. */
  run(body: Body, filename: string, require: (specifier: string) => object, turns: Turns): Record<string, unknown>;
  /** To be called when the module has been loaded: what it needed for that is kept with its body. */
  keepCompiled(): void;
  /** To be called when the module has done what it does first, and makes for all that follows: that is kept, too. */
  hasStarted(): void;
}

/** Runs inside the realm: its classes and errors must be the realm's own. */
const PRELUDE = `
  'use strict';
  const SHORT = 48;
  const encodeLong = (text) => {
    const bytes = new Uint8Array(host.byteLength(text));
    host.encodeInto(text, bytes);
    return bytes;
  };
  const encode = (text) => {
    const length = text.length;
    if (length > SHORT) return encodeLong(text);
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x7f) return encodeLong(text);
      bytes[at] = unit;
    }
    return bytes;
  };
  const bytesOf = (input) => {
    if (input instanceof Uint8Array) return input;
    if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
    if (input instanceof ArrayBuffer || input instanceof SharedArrayBuffer) return new Uint8Array(input);
    throw new TypeError('argument must be an ArrayBuffer or a view of one');
  };
  class TextEncoder {
    get encoding() { return 'utf-8'; }
    encode(input = '') { return encode(String(input)); }
  }
  class TextDecoder {
    #fatal = false;
    constructor(label = 'utf-8', options = undefined) {
      if (label !== 'utf-8') throw new RangeError('the only supported encoding is utf-8');
      if (options === undefined) return;
      if (options.ignoreBOM) throw new TypeError('ignoreBOM is not supported');
      this.#fatal = Boolean(options.fatal);
    }
    get encoding() { return 'utf-8'; }
    get fatal() { return this.#fatal; }
    get ignoreBOM() { return false; }
    decode(input, options = undefined) {
      if (options?.stream) throw new TypeError('stream is not supported');
      const bytes = bytesOf(input);
      if (this.#fatal && !host.isUtf8(bytes)) throw new TypeError('the bytes are not valid UTF-8');
      return host.decode(bytes);
    }
  }
  for (const [name, value] of Object.entries({ TextEncoder, TextDecoder })) {
    Object.defineProperty(globalThis, name, { value, writable: true, enumerable: false, configurable: true });
  }
  Object.defineProperty(Math, 'random', {
    configurable: true,
    enumerable: false,
    get() {
      throw new TypeError('Math.random is not available in SpacetimeDB modules. Use ctx.random instead.');
    },
  });
  return { Uint8Array, DataView, Error, TypeError, RangeError, Promise };
`;

// A pattern that tries all ways to match, such as /^(a+)+$/, is given over to an engine that takes as long as its input is:
// matching is the one thing built in that small inputs keep busy for ever, where no loop of the module can look. The other
// engine has no back references and no looking around: /^(?=a)(a+)+$/ still tries all ways.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

const encoder = new TextEncoder();

/** What the prelude asks of the host. */
const CODECS = {
  byteLength: (text: string) => Buffer.byteLength(text),
  encodeInto: (text: string, bytes: Uint8Array) => encoder.encodeInto(text, bytes),
  decode: decodeUtf8Lossy,
  isUtf8,
};

export function createRealm(): Realm {
  // What a module leaves to promises never runs, as on the reference host: after a call there is no transaction for it.
  const context = createContext(constants.DONT_CONTEXTIFY, { microtaskMode: 'afterEvaluate' });
  const globals = runInContext('globalThis', context) as object;
  const prelude = compileFunction(PRELUDE, ['host'], { filename: 'spacetimedb_prelude', parsingContext: context });
  const inside = { filename: 'spacetimedb_prelude', parsingContext: context };
  compileFunction(TAME_LOOPLESS_BUILT_INS, [], inside)();
  const scripts = new Map<string, string>();
  let isStarting = true;
  const { mayRepeat, check } = codeCheck(scripts, () => isStarting);
  compileFunction(CHECK_CODE_FROM_STRINGS, ['mayRepeat', 'check'], inside)(mayRepeat, check);
  let running: Turns | null = null;
  let keepWhatIsNew = () => {};
  const fits: Fits = compileFunction(BOUND_BUILT_INS, ['weigh'], inside)(() => running?.weigh());
  return {
    intrinsics: prelude(CODECS) as RealmIntrinsics,
    run({ text, compiled, scripts: known, keep }, filename, require, turns) {
      for (const [script, checked] of known) scripts.set(script, checked);
      const exports = runInContext('({})', context) as Record<string, unknown>;
      const script = new Script(`(function (require, exports, ${TURNS}, ${FITS}) {${text}\n})`, {
        filename,
        ...(compiled !== null && { cachedData: compiled }),
      });
      let isKept = script.cachedDataRejected === false;
      let keptScripts = known.size;
      keepWhatIsNew = () => {
        if (keep === null || (isKept && scripts.size === keptScripts)) return;
        keep(script.createCachedData(), scripts);
        isKept = true;
        keptScripts = scripts.size;
      };
      const evaluate = script.runInContext(context) as ModuleBody;
      running = turns;
      // Code from strings sees only what is global.
      for (const [name, value] of Object.entries({ [TURNS]: turns, [FITS]: fits })) {
        Object.defineProperty(globals, name, { value, enumerable: false });
      }
      evaluate.call(undefined, require, exports, turns, fits);
      return exports;
    },
    keepCompiled: () => keepWhatIsNew(),
    hasStarted() {
      isStarting = false;
      keepWhatIsNew();
    },
  };
}
