// What is wrong with a variable, in a sentence for the operator. Never shows its value, which may be a secret.
import type { z } from 'zod';

export type Source = Readonly<Record<string, string | undefined>>;

/** `nameOf` turns the field of the schema into the variable as it is set. */
export function complaintOf(
  issue: z.core.$ZodIssue,
  { shape }: z.ZodObject,
  source: Source,
  nameOf: (field: string) => string = (field) => field,
): string {
  const field = String(issue.path[0]);
  if (source[field]?.trim()) return `${nameOf(field)} ${issue.message}.`;
  const meaning = (shape[field] as z.ZodType | undefined)?.description?.split(/[;,.]/, 1)[0];
  return `${nameOf(field)} is missing${meaning ? `: the ${meaning}` : ''}.`;
}
