// One path for every form of the staff's pages: read it, check it, ask the world with the staff member's own token,
// and say at the right place what came of it. The world decides, and keeps what was refused, too.
import 'server-only';
import { refresh } from 'next/cache';
import type { z } from 'zod';
import { requirePass } from '#lib/auth/access.ts';
import { failedForm, fieldErrorsOf, typedValues } from '#lib/forms/form-state.ts';
import type { ActOutcome, ActState } from '#lib/forms/staff/act-state.ts';

interface ActDesk<Act> {
  readonly schema: z.ZodType<Act>;
  /** Which field a refusal of the world is about. */
  readonly fields: Readonly<Record<string, string>>;
  readonly perform: (act: Act, token: string) => Promise<ActOutcome>;
}

export async function performAct<Act>(data: FormData, { schema, fields, perform }: ActDesk<Act>): Promise<ActState> {
  const { form = '', ...values } = typedValues(data);
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    return { form, values, fieldErrors: fieldErrorsOf(parsed.error), formError: null, outcome: null };
  }
  try {
    const { token } = await requirePass();
    const outcome = await perform(parsed.data, token);
    refresh();
    return { form, values: {}, fieldErrors: {}, formError: null, outcome };
  } catch (error) {
    return { form, ...failedForm(values, error, fields), outcome: null };
  }
}
