// Runs a program as the host loads modules, and counts the looks at its budget.
import { compileFunction } from 'node:vm';
import { toCommonJs } from '../module-runtime/common-js.ts';
import { TURNS } from '../module-runtime/loop-checks.ts';
import { FITS } from '../module-runtime/size-checks.ts';

const MOST = 1000;

/** What the program exports as `value`, and how often its loops and functions looked. */
export function runCounted(code: string): { readonly value: unknown; readonly looks: number } {
  const exports: { value?: unknown } = {};
  const turns = { left: MOST, out: () => {} };
  const fits = (what: unknown) => what;
  compileFunction(toCommonJs(code), ['require', 'exports', TURNS, FITS])(() => ({}), exports, turns, fits);
  return { value: exports.value, looks: MOST - turns.left };
}
