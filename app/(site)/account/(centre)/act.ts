// What every small form of the account centre does: check what it sent, act with the person's own token, show the page anew.
import 'server-only';
import { refresh } from 'next/cache';
import type { z } from 'zod';
import { type Player, requireAccount } from '#lib/auth/access.ts';
import { asAppError } from '#lib/errors/app-error.ts';
import { typedValues } from '#lib/forms/form-state.ts';

/** A sentence about what went wrong, or null. */
export async function act<Form>(
  data: FormData,
  schema: z.ZodType<Form>,
  perform: (form: Form, player: Player) => Promise<void>,
): Promise<string | null> {
  const parsed = schema.safeParse(typedValues(data));
  if (!parsed.success) return 'That could not be understood. Please reload the page.';
  const { player } = await requireAccount('/account');
  try {
    await perform(parsed.data, player);
  } catch (error) {
    const known = asAppError(error);
    if (known.status >= 500) console.error(known);
    return known.sentence;
  }
  refresh();
  return null;
}
