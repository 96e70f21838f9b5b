'use client';
// The designer over a character that lives: another face, the same class.
import { useActionState, useState } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { emptyForm, type FormState } from '#lib/forms/form-state.ts';
import { CharacterDesigner } from './character-designer.tsx';
import type { OwnCharacter } from './own-character.ts';

interface LookFormProps {
  readonly character: OwnCharacter;
  /** Gets `id` and the parts of a look. */
  readonly change: (previous: FormState, data: FormData) => Promise<FormState>;
}

export function LookForm({ character, change }: LookFormProps) {
  const [state, send] = useActionState(change, emptyForm);
  const [design, setDesign] = useState({ heroClass: character.class, look: character.look });
  return (
    <form action={send} className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {state.formError && <Notice tone="danger">{state.formError}</Notice>}
      <input type="hidden" name="id" value={character.id} />
      <CharacterDesigner design={design} onChange={setDesign} classes="kept" />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton look="secondary" pendingLabel="Changing …">
          Wear this look
        </SubmitButton>
        <p role="status" className="text-good text-sm">
          {state.done}
        </p>
      </div>
    </form>
  );
}
