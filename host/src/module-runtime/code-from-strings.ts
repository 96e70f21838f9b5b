// Code that a module makes of strings while it runs, by `new Function` or `eval`: it gets the same looks as the module itself.
import { allChecks } from './all-checks.ts';
import { applyEdits } from './edits.ts';
import { TURNS } from './loop-checks.ts';
import { BundleError, parseScript } from './parse-module.ts';
import { FITS } from './size-checks.ts';

/** What calls or repeats anything has one of these; what libraries try, to see whether they may make code, has none. */
const MAY_REPEAT = /[(`]|=>/;

/** A script with looks in it, as text. @throws BundleError for what the language does not know */
function checkedScript(text: string): string {
  const taken = [TURNS, FITS].find((name) => text.includes(name));
  if (taken !== undefined) throw new BundleError(`The name ${taken} is one that this host keeps for itself`);
  return applyEdits(text, allChecks(parseScript(text).program));
}

/**
 * Runs inside the realm, whose own functions and errors these have to be. `check` puts looks into a script; where it cannot
 * be read, it returns the reason in `problem`. An `eval` that is called by its name sees globals alone, as any other: the
 * engine lets nobody look into what it is given.
 */
export const CHECK_CODE_FROM_STRINGS = `
  'use strict';
  const { construct, defineProperty, setPrototypeOf } = Reflect;
  const evaluate = globalThis.eval;
  const checked = (text) => {
    const { script, problem } = check(text);
    if (problem !== null) throw new SyntaxError(problem);
    return script;
  };
  const define = (holder, name, value) =>
    defineProperty(holder, name, { value, writable: true, enumerable: false, configurable: true });
  const ordinary = Function;
  const maker = (Original, keyword) => {
    const make = function (...parts) {
      const texts = parts.map(String);
      const unchecked = construct(Original, texts, new.target ?? Original);
      const body = texts.pop() ?? '';
      const parameters = texts.join();
      if (!mayRepeat(parameters + body)) return unchecked;
      const made = evaluate(checked('(' + keyword + ' anonymous(' + parameters + '\\n) {\\n' + body + '\\n})'));
      setPrototypeOf(made, Object.getPrototypeOf(unchecked));
      return made;
    };
    defineProperty(make, 'name', { value: Original.name, configurable: true });
    defineProperty(make, 'length', { value: 1, configurable: true });
    defineProperty(make, 'prototype', { value: Original.prototype, writable: false });
    const isWritable = Original === ordinary;
    defineProperty(Original.prototype, 'constructor', { value: make, writable: isWritable, configurable: true });
    return make;
  };
  const made = maker(ordinary, 'function');
  define(globalThis, 'Function', made);
  for (const [sample, keyword] of [
    [async function () {}, 'async function'],
    [function* () {}, 'function*'],
    [async function* () {}, 'async function*'],
  ]) {
    setPrototypeOf(maker(sample.constructor, keyword), made);
  }
  define(globalThis, 'eval', { eval: (text) => evaluate(typeof text === 'string' ? checked(text) : text) }.eval);
`;

/** What that is given. Nothing is thrown into the module, whose errors are others. `known` has scripts with their looks. */
export function codeCheck(known: Map<string, string>, isToRemember: () => boolean) {
  return {
    mayRepeat: (text: string) => MAY_REPEAT.test(text),
    check(text: string): { readonly script: string; readonly problem: string | null } {
      try {
        const script = known.get(text) ?? checkedScript(text);
        if (isToRemember()) known.set(text, script);
        return { script, problem: null };
      } catch (error) {
        return { script: '', problem: (error as Error).message };
      }
    },
  };
}
