'use client';
// The form of another name for a character, which says while one types whether it can be had.
import { useActionState, useState } from 'react';
import { NameField } from '#components/account/name-field.tsx';
import { characterNames } from '#components/account/use-availability.ts';
import { Moment } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { emptyForm, type FormState } from '#lib/forms/form-state.ts';

interface CharacterNameFormProps {
  readonly id: number;
  readonly name: string;
  /** From when on another name can be chosen; null for now. */
  readonly freeAt: number | null;
  readonly now: number;
  /** Gets `id` and `name`. */
  readonly rename: (previous: FormState, data: FormData) => Promise<FormState>;
}

export function CharacterNameForm({ id, name, freeAt, now, rename }: CharacterNameFormProps) {
  const [state, send] = useActionState(rename, emptyForm);
  const [typed, setTyped] = useState(state.values.name ?? name);
  if (freeAt !== null) {
    return (
      <div className="grid gap-3">
        {state.done && <Notice tone="good">{state.done}</Notice>}
        <p>
          The name was changed a short while ago. Another can be chosen <Moment at={freeAt} now={now} />.
        </p>
      </div>
    );
  }
  return (
    <form action={send} className="grid max-w-xl gap-4">
      {state.formError && <Notice tone="danger">{state.formError}</Notice>}
      <input type="hidden" name="id" value={id} />
      <NameField
        name="name"
        label="New name"
        kind={characterNames}
        value={typed}
        onChange={setTyped}
        state={state}
        current={name}
        autoComplete="off"
      />
      <SubmitButton look="secondary" className="justify-self-start" pendingLabel="Writing it down …">
        Change the name
      </SubmitButton>
    </form>
  );
}
