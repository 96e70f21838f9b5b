'use client';
// The form in which a character comes to be.
import { useActionState, useState } from 'react';
import { NameField } from '#components/account/name-field.tsx';
import { characterNames } from '#components/account/use-availability.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { emptyForm, type FormState } from '#lib/forms/form-state.ts';
import type { CharacterDesign } from './character-design.ts';
import { CharacterDesigner } from './character-designer.tsx';

interface NewCharacterFormProps {
  readonly create: (previous: FormState, data: FormData) => Promise<FormState>;
  /** Chosen by the server, so that everybody begins with somebody else. */
  readonly initial: CharacterDesign;
}

export function NewCharacterForm({ create, initial }: NewCharacterFormProps) {
  const [state, send] = useActionState(create, emptyForm);
  const [name, setName] = useState('');
  const [design, setDesign] = useState(initial);
  const { name: _besideTheField, ...otherErrors } = state.fieldErrors;
  const complaint = state.formError ?? Object.values(otherErrors)[0];
  return (
    <form action={send} className="grid gap-8">
      {complaint && <Notice tone="danger">{complaint}</Notice>}
      <div className="max-w-xl">
        <NameField
          name="name"
          label="Name"
          kind={characterNames}
          value={name}
          onChange={setName}
          state={state}
          autoComplete="off"
        />
      </div>
      <CharacterDesigner design={design} onChange={setDesign} classes="offered" />
      <div className="flex flex-wrap gap-4">
        <SubmitButton size="large" pendingLabel="Packing a bag …">
          Create {name.trim() || 'character'}
        </SubmitButton>
        <ButtonLink href="/characters" look="secondary" size="large">
          Not now
        </ButtonLink>
      </div>
    </form>
  );
}
