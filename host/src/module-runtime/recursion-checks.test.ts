import { describe, expect, it } from 'vitest';
import { runCounted } from '../testing/run-counted.ts';

describe('a function', () => {
  it.each<[code: string, value: unknown, looks: number]>([
    ['function down(n) { return n && down(n - 1); } export const value = down(3);', 0, 4],
    ['const down = (n) => n && down(n - 1); export const value = down(3);', 0, 4],
    ['const down = (n) => ({ n: n && down(n - 1).n }); export const value = down(2).n;', 0, 3],
    ['const wrap = (f) => f; const down = wrap((n) => n && down(n - 1)); export const value = down(2);', 0, 3],
    [
      'const even = (n) => n === 0 || odd(n - 1); const odd = (n) => n > 0 && even(n - 1); export const value = even(2);',
      true,
      3,
    ],
    ['class List { sum(n) { return n && n + this.sum(n - 1); } } export const value = new List().sum(2);', 3, 3],
    ['let down; down = function (n) { return n && down(n - 1); }; export const value = down(2);', 0, 3],
    ['const list = { "down": (n) => n && list.down(n - 1) }; export const value = list.down(2);', 0, 3],
    ['const count = (tree) => tree.map(count).length + 1; export const value = count([[], []]);', 3, 3],
    ['const curried = (a) => (b) => b && curried(a)(b - 1); export const value = curried(1)(2);', 0, 3],
    ['const f = (n) => { for (const x of [n]) if (x) f(x - 1); return n }; export const value = f(1);', 1, 4],
    [
      'for (const x of [2]) globalThis.unused = (n) => n && globalThis.unused(n - 1); export const value = globalThis.unused(1);',
      0,
      3,
    ],
    [
      'class Tree { constructor(n) { this.child = n && new Tree(n - 1); } } export const value = new Tree(2).child.child.child;',
      0,
      3,
    ],
    ['const List = class { constructor(n) { if (n) new List(n - 1); } }; new List(2); export const value = 1;', 1, 3],
    ['const o = { n: 2, get all() { return this.n-- && this.all; } }; export const value = o.all;', 0, 3],
    ['class Box { set all(n) { if (n) this.all = n - 1; } } new Box().all = 2; export const value = 1;', 1, 3],
  ])('that can come to call itself looks whenever it is called: %s', (code, value, looks) => {
    expect(runCounted(code)).toEqual({ value, looks });
  });

  it.each([
    'const one = () => 1; const two = () => one() + one(); export const value = two() + two();',
    'class Box { get() { return this.inner().get2(); } inner() { return { get2: () => 4 }; } } export const value = new Box().get();',
    'class Box { constructor(n) { this.n = n; } get size() { return this.n; } } export const value = new Box(4).size;',
  ])('that cannot does not: %s', (code) => {
    expect(runCounted(code)).toEqual({ value: 4, looks: 0 });
  });

  it.each<[code: string, looks: number]>([
    ['export const value = [1, 2].map((n) => Math.max(n, 4))[0];', 2],
    ['export const value = [4, 5, 6].toSorted(function (a, b) { return a - b; })[0];', 2],
    [
      'const three = { [Symbol.iterator]: () => ({ n: 0, next() { return { done: this.n === 3, value: ++this.n }; } }) };export const value = [...three, 4].at(-1);',
      4,
    ],
    [
      'let n = 0; const next = () => ({ done: n === 2, value: ++n }); export const value = 4; for (const x of { [Symbol.iterator]: () => ({ next }) });',
      5,
    ],
  ])('that something built in calls, nobody knows how often, does: %s', (code, looks) => {
    expect(runCounted(code)).toEqual({ value: 4, looks });
  });
});
