'use client';
// The form of another username, which says while one types whether the name can be had.
import { USERNAME_MAX, USERNAME_RULE } from '@hollowmere/world/names';
import { useActionState, useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { emptyForm, type FormState } from '#lib/forms/form-state.ts';
import { useAvailability } from './use-availability.ts';

interface RenameFormProps {
  /** Gets `username`. */
  readonly rename: (previous: FormState, data: FormData) => Promise<FormState>;
}

export function RenameForm({ rename }: RenameFormProps) {
  const [state, send] = useActionState(rename, emptyForm);
  const [username, setUsername] = useState(state.values.username ?? '');
  const availability = useAvailability(username);
  // What the server said holds until the name is changed.
  const refusal = state.values.username === username ? state.fieldErrors.username : undefined;
  return (
    <form action={send} className="grid max-w-xl gap-5">
      {state.formError && <Notice tone="danger">{state.formError}</Notice>}
      <Field
        name="username"
        label="New username"
        hint={USERNAME_RULE}
        value={username}
        onChange={(event) => setUsername(event.target.value)}
        error={refusal ?? (availability.kind === 'refused' ? availability.sentence : undefined)}
        status={availability.kind === 'free' ? 'That name is free.' : null}
        maxLength={USERNAME_MAX + 10}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <SubmitButton className="justify-self-start" pendingLabel="Writing it down …">
        Change my username
      </SubmitButton>
    </form>
  );
}
