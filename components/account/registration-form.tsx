'use client';
// The form of the username, which says while one types whether the name can be had.
import { USERNAME_MAX, USERNAME_RULE } from '@hollowmere/world/names';
import { useActionState, useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { emptyForm, type FormState } from '#lib/forms/form-state.ts';
import { useAvailability } from './use-availability.ts';

interface RegistrationFormProps {
  readonly register: (previous: FormState, data: FormData) => Promise<FormState>;
}

export function RegistrationForm({ register }: RegistrationFormProps) {
  const [state, send] = useActionState(register, emptyForm);
  const [username, setUsername] = useState(state.values.username ?? '');
  const availability = useAvailability(username);
  // What the server said holds until the name is changed.
  const refusal = state.values.username === username ? state.fieldErrors.username : undefined;
  return (
    <form action={send} className="grid gap-6">
      {state.formError && <Notice tone="danger">{state.formError}</Notice>}
      <Field
        name="username"
        label="Username"
        hint={USERNAME_RULE}
        value={username}
        onChange={(event) => setUsername(event.target.value)}
        error={refusal ?? (availability.kind === 'refused' ? availability.sentence : undefined)}
        status={
          availability.kind === 'free' ? 'That name is free.' : availability.kind === 'asking' ? <Asking /> : null
        }
        maxLength={USERNAME_MAX + 10}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <SubmitButton size="large" pendingLabel="Writing it down …">
        Take this name
      </SubmitButton>
    </form>
  );
}

function Asking() {
  return <span className="text-muted">Asking around …</span>;
}
