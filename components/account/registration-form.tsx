'use client';
// The form of registration: a username that says while one types whether it can be had, the terms, and an age where one is asked for.
import { USERNAME_MAX, USERNAME_RULE } from '@hollowmere/world/names';
import { useActionState, useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { emptyForm, type FormState } from '#lib/forms/form-state.ts';
import { TermsBox } from './terms-box.tsx';
import { useAvailability } from './use-availability.ts';

interface RegistrationFormProps {
  readonly register: (previous: FormState, data: FormData) => Promise<FormState>;
  readonly termsVersion: number;
  /** In years; 0 when nobody is asked. */
  readonly minimumAge: number;
}

export function RegistrationForm({ register, termsVersion, minimumAge }: RegistrationFormProps) {
  const [state, send] = useActionState(register, emptyForm);
  const { values, fieldErrors, formError } = state;
  const [username, setUsername] = useState(values.username ?? '');
  const availability = useAvailability(username);
  // What the server said holds until the name is changed.
  const refusal = values.username === username ? fieldErrors.username : undefined;
  return (
    <form action={send} className="grid gap-6">
      {formError && <Notice tone="danger">{formError}</Notice>}
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
      {minimumAge > 0 && (
        <Field
          name="born"
          type="date"
          label="When were you born?"
          hint={`You have to be ${minimumAge} to have an account. The day itself is not kept.`}
          defaultValue={values.born}
          error={fieldErrors.born}
          autoComplete="bday"
          min="1900-01-01"
          required
        />
      )}
      <TermsBox version={termsVersion} isTicked={values.terms === String(termsVersion)} error={fieldErrors.terms} />
      <SubmitButton size="large" pendingLabel="Writing it down …">
        Take this name
      </SubmitButton>
    </form>
  );
}

function Asking() {
  return <span className="text-muted">Asking around …</span>;
}
