// What every rule for text answers: the text as it will be kept, or why not.
import type { ErrorCode } from '../errors.ts';

export type Verdict<Code extends ErrorCode> =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: Code };

export function accept(value: string): { readonly ok: true; readonly value: string } {
  return { ok: true, value };
}

export function refuse<Code extends ErrorCode>(code: Code): { readonly ok: false; readonly code: Code } {
  return { ok: false, code };
}
