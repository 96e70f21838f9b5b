'use client';
// The form of registration: a username that says while one types whether it can be had, the terms, and an age where one is asked for.
import { useActionState, useState } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { emptyForm, type FormState } from '#lib/forms/form-state.ts';
import { NameField } from './name-field.tsx';
import { TermsBox } from './terms-box.tsx';
import { usernames } from './use-availability.ts';

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
  return (
    <form action={send} className="grid gap-6">
      {formError && <Notice tone="danger">{formError}</Notice>}
      <NameField
        name="username"
        label="Username"
        kind={usernames}
        value={username}
        onChange={setUsername}
        state={state}
        autoComplete="username"
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
