'use client';
// Asks for one's own name before an account is deleted.
import { useActionState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { emptyForm, type FormState } from '#lib/forms/form-state.ts';

interface DeletionFormProps {
  readonly username: string;
  /** Gets `username`; does not come back when all went well. */
  readonly remove: (previous: FormState, data: FormData) => Promise<FormState>;
}

export function DeletionForm({ username, remove }: DeletionFormProps) {
  const [state, send] = useActionState(remove, emptyForm);
  return (
    <form action={send} className="grid max-w-xl gap-4 border-line border-t-[3px] pt-4">
      {state.formError && <Notice tone="danger">{state.formError}</Notice>}
      <Field
        name="username"
        label={`Type your username, ${username}, to delete this account`}
        defaultValue={state.values.username ?? ''}
        error={state.fieldErrors.username}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        required
      />
      <SubmitButton look="danger" className="justify-self-start" pendingLabel="Taking leave …">
        Delete my account
      </SubmitButton>
    </form>
  );
}
