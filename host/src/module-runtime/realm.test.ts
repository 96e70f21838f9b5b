import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it } from 'vitest';
import { bodyAlone } from './kept-body.ts';
import { createRealm } from './realm.ts';

const NO_LOOPS = { left: 1, out: () => {}, weigh: () => {} };

/** The value of an expression in a fresh realm. */
function evaluate(expression: string): unknown {
  const body = `exports.value = ${expression};`;
  return createRealm().run(bodyAlone(body), 'test', () => ({}), NO_LOOPS).value;
}

describe('a realm', () => {
  it('comes to an end with a pattern that tries every way to match', () => {
    expect(evaluate("/^(a+)+$/.test('a'.repeat(40) + 'b')")).toBe(false);
    expect(evaluate("/^(a+)+$/.exec('a'.repeat(40))?.[1].length")).toBe(40);
  });

  it('refuses to make more elements at one stroke than a process can hold', () => {
    const text = "'x'.repeat(5e8)";
    for (const expression of [
      'new Array(5e8).fill(0)',
      'Array.from({ length: 5e8 })',
      `${text}.split('')`,
      `${text}.split('', -1)`,
      `${text}.match(/x/g)`,
      `${text}.matchAll(/x/g)`,
      `JSON.parse(${text})`,
      'spacetimedb_fits(5e8)',
      'spacetimedb_fits(5e8, 33554432)',
      `[...spacetimedb_fits(${text})]`,
    ]) {
      expect(() => evaluate(expression), expression).toThrow('500000000 elements at one stroke are more than 33554432');
    }
    expect(
      evaluate(
        "[new Array(3).fill(1, 1), Array.from('ab', (x) => x + x), 'a,b,c'.split(',', 2), 'x'.repeat(5e8).split('', 1)].join(';')",
      ),
    ).toBe(',1,1;aa,bb;a,b;x');
    expect(evaluate('[Array.from, [].fill, "".split].map((f) => f.name + f.length).join()')).toBe('from1,fill1,split2');
    expect(evaluate('Object.keys(Array.prototype).length')).toBe(0);
    expect(() => evaluate('Array.prototype.fill.call(null)')).toThrow('null');
  });

  it('has what the language has, and nothing of Node or browsers', () => {
    const present = [
      'Iterator',
      'WebAssembly',
      'SharedArrayBuffer',
      'Atomics',
      'Intl',
      'WeakRef',
      'BigInt',
      'TextEncoder',
    ];
    for (const name of present) expect(evaluate(`typeof ${name}`), name).not.toBe('undefined');
    const absent = ['setTimeout', 'queueMicrotask', 'structuredClone', 'fetch', 'crypto', 'performance', 'process'];
    for (const name of [...absent, 'Buffer', 'atob', 'AbortController', 'Event', 'URL', 'module']) {
      expect(evaluate(`typeof ${name}`), name).toBe('undefined');
    }
    expect(evaluate('typeof new Set().isSubsetOf + typeof Symbol.dispose + typeof Object.groupBy')).toBe(
      'functionsymbolfunction',
    );
  });

  it('has built-ins of its own', () => {
    const realm = createRealm();
    const { value } = realm.run(bodyAlone('exports.value = [Uint8Array, Error]'), 'test', () => ({}), NO_LOOPS);
    expect(value).toEqual([realm.intrinsics.Uint8Array, realm.intrinsics.Error]);
    expect(realm.intrinsics.Error).not.toBe(Error);
    expect(evaluate('new TextEncoder().encode("a") instanceof Uint8Array')).toBe(true);
  });

  it('refuses even to look at Math.random, but lets it be found missing', () => {
    expect(() => evaluate('Math.random')).toThrow('Use ctx.random instead');
    expect(evaluate('Object.keys(Math).includes("random")')).toBe(false);
  });

  it('keeps what modules do to globals to itself', () => {
    evaluate('(globalThis.console = 1, globalThis.window = globalThis, Array.prototype.flat = 1)');
    expect([typeof console, 'window' in globalThis, typeof [].flat]).toEqual(['object', false, 'function']);
  });

  it('leaves promises alone', async () => {
    const seen: string[] = [];
    const realm = createRealm();
    const body = 'exports.later = (note) => void Promise.resolve().then(() => note("ran"))';
    const { later } = realm.run(bodyAlone(body), 'test', () => ({}), NO_LOOPS);
    (later as (note: (text: string) => void) => void)((text) => seen.push(text));
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toEqual([]);
  });

  it('tells nobody of what was collected, as nothing would catch what that throws', async () => {
    const seen: string[] = [];
    const own = createRealm().run(bodyAlone('exports.Registry = FinalizationRegistry'), 'test', () => ({}), NO_LOOPS);
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const Own = own.Registry as typeof FinalizationRegistry;
    const registries = [new Own((held) => seen.push(String(held))), new FinalizationRegistry(resolve)];
    for (const registry of registries) registry.register({}, 'gone');
    setFlagsFromString('--expose-gc');
    await new Promise((next) => setImmediate(next));
    runInNewContext('gc')();
    expect(await promise).toBe('gone');
    expect(registries).toHaveLength(2);
    expect(seen).toEqual([]);
    expect(
      evaluate(`(() => {
        class Own extends FinalizationRegistry {}
        const own = new Own(() => {});
        const token = {};
        own.register({}, 1, token);
        return [own instanceof FinalizationRegistry, own.unregister(token), FinalizationRegistry.name, own.constructor === Own].join();
      })()`),
    ).toBe('true,true,FinalizationRegistry,true');
    expect(() => evaluate('new FinalizationRegistry()')).toThrow('callable');
    expect(() => evaluate('FinalizationRegistry(() => {})')).toThrow('new');
  });

  it('waits for nobody, since nobody else could wake its thread', () => {
    expect(() => evaluate('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)')).toThrow(
      'cannot be called',
    );
  });
});

describe('its text codecs', () => {
  const TEXTS = [
    '',
    'a',
    'plain words of some length',
    'é',
    '😀',
    'x'.repeat(100),
    `${'x'.repeat(60)}ü`,
    '\u0000\u007f',
  ];

  it('agree with UTF-8 in both directions', () => {
    for (const text of TEXTS) {
      const bytes = [...Buffer.from(text)];
      expect(evaluate(`[...new TextEncoder().encode(${JSON.stringify(text)})]`), text).toEqual(bytes);
      expect(evaluate(`new TextDecoder('utf-8').decode(Uint8Array.from(${JSON.stringify(bytes)}))`), text).toBe(text);
    }
  });

  it('replace what is no text, and keep a byte order mark', () => {
    expect(evaluate(`[...new TextEncoder().encode('\\ud800')]`)).toEqual([0xef, 0xbf, 0xbd]);
    expect(evaluate('new TextDecoder().decode(Uint8Array.of(0x61, 0xff))')).toBe('a\ufffd');
    expect(evaluate('new TextDecoder().decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))')).toBe('\ufeffa');
    expect(() => evaluate('new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.of(0xff))')).toThrow(
      'valid UTF-8',
    );
  });

  it('take views and buffers, at their place', () => {
    expect(evaluate('new TextDecoder().decode(Uint8Array.of(1, 97, 98, 2).subarray(1, 3))')).toBe('ab');
    expect(evaluate('new TextDecoder().decode(new DataView(Uint8Array.of(97, 98).buffer, 1))')).toBe('b');
    expect(evaluate('new TextDecoder().decode(Uint8Array.of(97).buffer)')).toBe('a');
    expect(() => evaluate('new TextDecoder().decode()')).toThrow('must be an ArrayBuffer');
  });

  it('refuse what they do not do', () => {
    expect(() => evaluate('new TextDecoder("latin1")')).toThrow('utf-8');
    expect(() => evaluate('new TextDecoder("utf-8", { ignoreBOM: true })')).toThrow('ignoreBOM');
    expect(() => evaluate('new TextDecoder().decode(new Uint8Array(1), { stream: true })')).toThrow('stream');
    expect(evaluate('typeof new TextEncoder().encodeInto')).toBe('undefined');
  });
});

describe('what a start needed', () => {
  let kept: { readonly compiled: Buffer; readonly scripts: ReadonlyMap<string, string> }[];
  beforeEach(() => {
    kept = [];
  });

  function start(text: string, { compiled, scripts } = kept.at(-1) ?? { compiled: null, scripts: new Map() }) {
    const realm = createRealm();
    const keep = (compiled: Buffer, scripts: ReadonlyMap<string, string>) => kept.push({ compiled, scripts });
    const { value } = realm.run({ text, compiled, scripts, keep }, 'test', () => ({}), NO_LOOPS);
    realm.keepCompiled();
    return value;
  }

  it('is kept where it was not known', () => {
    const text = "exports.value = Function('n', 'return Math.abs(n)')(-42);";
    expect([start(text), start(text)]).toEqual([42, 42]);
    expect(kept).toHaveLength(1);
    expect([...(kept[0]?.scripts.keys() ?? [])]).toEqual([expect.stringContaining('Math.abs(n)')]);
  });

  it('is kept until it has started, and no longer', () => {
    const realm = createRealm();
    const keep = (compiled: Buffer, scripts: ReadonlyMap<string, string>) =>
      kept.push({ compiled, scripts: new Map(scripts) });
    const body = { ...bodyAlone('exports.run = eval;'), keep };
    const run = realm.run(body, 'test', () => ({}), NO_LOOPS).run as (text: string) => unknown;
    realm.keepCompiled();
    run('Math.abs(1)');
    realm.hasStarted();
    run('Math.abs(2)');
    realm.hasStarted();
    expect(kept.map(({ scripts }) => [...scripts.keys()])).toEqual([[], ['Math.abs(1)']]);
  });

  it('is kept again where it does not fit', () => {
    start('exports.value = 6 * 8;', { compiled: Buffer.from('of another version'), scripts: new Map() });
    expect(kept).toHaveLength(1);
  });

  it('of code from strings is taken as it was kept', () => {
    const text = "exports.value = eval('Math.abs(-1)');";
    start(text);
    expect(start(text, { compiled: null, scripts: new Map([['Math.abs(-1)', '"taken"']]) })).toBe('taken');
  });
});
