'use client';
// The form of another name for a character, which says while one types whether it can be had.
import { CHARACTER_NAME_MAX, CHARACTER_NAME_RULE } from '@hollowmere/world/names';
import { useActionState, useState } from 'react';
import { characterNames, useAvailability } from '#components/account/use-availability.ts';
import { Field } from '#components/ui/field.tsx';
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
  const availability = useAvailability(typed === name ? '' : typed, characterNames);
  // What the server said holds until the name is changed.
  const refusal = state.values.name === typed ? state.fieldErrors.name : undefined;
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
      <Field
        name="name"
        label="New name"
        hint={CHARACTER_NAME_RULE}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={refusal ?? (availability.kind === 'refused' ? availability.sentence : undefined)}
        status={state.done ?? (availability.kind === 'free' ? 'That name is free.' : null)}
        maxLength={CHARACTER_NAME_MAX + 10}
        autoComplete="off"
        spellCheck={false}
        required
      />
      <SubmitButton look="secondary" className="justify-self-start" pendingLabel="Writing it down …">
        Change the name
      </SubmitButton>
    </form>
  );
}
