// What a module makes of strings behaves as the language says, and looks as often as the rest of the module.
import { describe, expect, it } from 'vitest';
import { bodyAlone } from './kept-body.ts';
import { createRealm } from './realm.ts';

const PATIENCE = 1_000;

/** The value of an expression in a fresh realm, whose turns run out. */
function evaluate(expression: string): unknown {
  const realm = createRealm();
  const out = () => {
    throw new realm.intrinsics.RangeError('out of turns');
  };
  const turns = { left: PATIENCE, out, weigh: () => {} };
  return realm.run(bodyAlone(`"use strict"; exports.value = ${expression};`), 'test', () => ({}), turns).value;
}

describe('code from strings comes to an end', () => {
  it.each([
    "new Function('for (;;);')()",
    "Function('while (true) {}')()",
    "(() => {}).constructor('do {} while (true)')()",
    "[...(function* () {}).constructor('for (;;) yield 1')()]",
    "(async () => {}).constructor('for (;;);')().catch(() => {}) && (0, eval)('for (;;);')",
    "eval('for (;;);')",
    "globalThis.eval('function f() { f(); f(); } f()')",
    "new Function('n', 'const list = []; for (;;) list.push(n)')(1)",
    'eval(\'new Function("for (;;);")()\')',
  ])('%s', (expression) => {
    expect(() => evaluate(expression)).toThrow('out of turns');
  });

  it('also where it makes much at one stroke', () => {
    expect(() => evaluate("eval('new Array(5e8)')")).toThrow('500000000 elements at one stroke');
  });
});

describe('code from strings', () => {
  it.each<[string, unknown]>([
    ["new Function('a', 'b', 'return a + b')(1, 2)", 3],
    ["new Function('a, b = 2', 'return [a, b].map((n) => n * 2).join()')(1)", '2,4'],
    ["Function()() === undefined && Function('')() === undefined", true],
    ["new Function('return this')() === globalThis", true],
    ["eval('1; 2')", 2],
    ["eval('for (let i = 0; i < 3; i++) i')", 2],
    ['eval(7)', 7],
    ["eval('const one = 1; one') + eval('const one = 2; one')", 3],
    ["(eval('var shared = [1].length'), globalThis.shared)", 1],
    ["[...new (function* () {}).constructor('n', 'for (let i = 0; i < n; i++) yield i')(3)].join()", '0,1,2'],
    ["new Function('return 1') instanceof Function", true],
    ['(() => {}).constructor === Function', true],
    ['Object.getPrototypeOf((async () => {}).constructor) === Function', true],
    ['[Function.name, Function.length, eval.name, eval.length].join()', 'Function,1,eval,1'],
    [
      "(class Own extends Function {}, new (class Own extends Function { own() { return 1; } })('return [1]').own())",
      1,
    ],
    ["new Function('a', 'return a.map((n) => n)').name", 'anonymous'],
  ])('%s', (expression, value) => {
    expect(evaluate(expression)).toBe(value);
  });

  it.each([
    ["new Function('(')", 'SyntaxError'],
    ["new Function('a', '}) ; (function () {')", 'SyntaxError'],
    ["eval('if (')", 'SyntaxError'],
    ["eval('spacetimedb_turns')", 'SyntaxError'],
  ])('%s is a %s', (expression, name) => {
    expect(evaluate(`(() => { try { ${expression}; } catch (e) { return e.name + (e instanceof Error); } })()`)).toBe(
      `${name}true`,
    );
  });
});
