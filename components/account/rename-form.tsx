'use client';
// The form of another username, which says while one types whether the name can be had.
import { useActionState, useState } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { emptyForm, type FormState } from '#lib/forms/form-state.ts';
import { NameField } from './name-field.tsx';
import { usernames } from './use-availability.ts';

interface RenameFormProps {
  /** Gets `username`. */
  readonly rename: (previous: FormState, data: FormData) => Promise<FormState>;
}

export function RenameForm({ rename }: RenameFormProps) {
  const [state, send] = useActionState(rename, emptyForm);
  const [username, setUsername] = useState(state.values.username ?? '');
  return (
    <form action={send} className="grid max-w-xl gap-5">
      {state.formError && <Notice tone="danger">{state.formError}</Notice>}
      <NameField
        name="username"
        label="New username"
        kind={usernames}
        value={username}
        onChange={setUsername}
        state={state}
        autoComplete="username"
      />
      <SubmitButton className="justify-self-start" pendingLabel="Writing it down …">
        Change my username
      </SubmitButton>
    </form>
  );
}
