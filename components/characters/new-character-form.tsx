'use client';
// The form in which a character comes to be.
import { CHARACTER_NAME_MAX, CHARACTER_NAME_RULE } from '@hollowmere/world/names';
import { useActionState, useState } from 'react';
import { characterNames, useAvailability } from '#components/account/use-availability.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
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
  const availability = useAvailability(name, characterNames);
  const [design, setDesign] = useState(initial);
  // What the server said holds until the name is changed.
  const refusal = state.values.name === name ? state.fieldErrors.name : undefined;
  const { name: _besideTheField, ...otherErrors } = state.fieldErrors;
  const complaint = state.formError ?? Object.values(otherErrors)[0];
  return (
    <form action={send} className="grid gap-8">
      {complaint && <Notice tone="danger">{complaint}</Notice>}
      <div className="max-w-xl">
        <Field
          name="name"
          label="Name"
          hint={CHARACTER_NAME_RULE}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={refusal ?? (availability.kind === 'refused' ? availability.sentence : undefined)}
          status={availability.kind === 'free' ? 'That name is free.' : null}
          maxLength={CHARACTER_NAME_MAX + 10}
          autoComplete="off"
          spellCheck={false}
          required
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
