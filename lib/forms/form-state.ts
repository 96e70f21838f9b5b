// What a form knows after it was sent: what was typed (so that nothing is lost), what is wrong with which field, and what went well.
import type { z } from 'zod';
import { asAppError } from '../errors/app-error.ts';
import { WorldRefusal } from '../errors/world-refusal.ts';

export interface FormState {
  readonly values: Readonly<Record<string, string>>;
  /** Sentences, by field. */
  readonly fieldErrors: Readonly<Record<string, string>>;
  /** A sentence about the whole form. */
  readonly formError: string | null;
  /** A sentence about what went well. */
  readonly done?: string;
}

export const emptyForm: FormState = { values: {}, fieldErrors: {}, formError: null };

/** Went well; the fields begin anew. */
export function finishedForm(done: string): FormState {
  return { ...emptyForm, done };
}

/** The text fields of a form; files are not expected and left out. */
export function typedValues(data: FormData): Record<string, string> {
  return Object.fromEntries([...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The first complaint about each field. */
export function fieldErrorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[String(path[0] ?? '')] ??= message;
  return errors;
}

/**
 * Puts a refusal of the world beside the field it is about (`name_taken` -> `username`); everything else is about the form.
 * Unforeseen errors are logged.
 */
export function failedForm(
  values: Readonly<Record<string, string>>,
  error: unknown,
  fieldOf: Readonly<Record<string, string>>,
): FormState {
  const known = asAppError(error);
  if (known.status >= 500) console.error(known);
  const field = known instanceof WorldRefusal ? fieldOf[known.refusal] : undefined;
  return field
    ? { values, fieldErrors: { [field]: known.sentence }, formError: null }
    : { values, fieldErrors: {}, formError: known.sentence };
}
