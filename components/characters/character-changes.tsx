'use client';
// What can be changed about a character: its name, its look, whether it stays.
import { useActionState } from 'react';
import { AccountSection } from '#components/account/account-section.tsx';
import { ConfirmDetails } from '#components/ui/confirm-details.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import type { CharacterChange } from '#lib/forms/character-change.ts';
import type { FormState } from '#lib/forms/form-state.ts';
import { ChangeNotice } from './change-notice.tsx';
import { CharacterNameForm } from './character-name-form.tsx';
import { LookForm } from './look-form.tsx';
import type { OwnCharacter } from './own-character.ts';

type FormAction = (previous: FormState, data: FormData) => Promise<FormState>;

interface CharacterChangesProps {
  readonly character: OwnCharacter;
  /** From when on another name can be chosen; null for now. */
  readonly renameFreeAt: number | null;
  readonly now: number;
  /** Gets `id` and `name`. */
  readonly rename: FormAction;
  /** Gets `id` and the parts of a look. */
  readonly changeLook: FormAction;
  /** Gets `act`, `id` and `name`. */
  readonly change: (previous: CharacterChange | null, data: FormData) => Promise<CharacterChange>;
}

export function CharacterChanges({ character, renameFreeAt, now, rename, changeLook, change }: CharacterChangesProps) {
  const [outcome, send] = useActionState(change, null);
  const { id, name, goneAt } = character;
  const fields = (act: 'delete' | 'restore') => (
    <>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="name" value={name} />
    </>
  );
  if (goneAt !== null) {
    return (
      <AccountSection
        title="Deleted"
        lead={
          <>
            {name} has left the valley, and is gone for good <Moment at={goneAt} now={now} />.
          </>
        }
      >
        {outcome && <ChangeNotice outcome={outcome} restore={send} />}
        <form action={send}>
          {fields('restore')}
          <SubmitButton pendingLabel="Calling …">Call {name} back</SubmitButton>
        </form>
      </AccountSection>
    );
  }
  return (
    <>
      {outcome && <ChangeNotice outcome={outcome} restore={send} />}
      <AccountSection
        title="Name"
        lead="A name can be changed every seven days. The old one stays reserved for you for 30 days."
      >
        <CharacterNameForm id={id} name={name} freeAt={renameFreeAt} now={now} rename={rename} />
      </AccountSection>
      <AccountSection title="Look" lead="Whoever meets you in the world sees it at once.">
        <LookForm character={character} change={changeLook} />
      </AccountSection>
      <AccountSection title="Farewell" lead="For a week a deleted character can be called back; after that it is gone.">
        <ConfirmDetails
          label={`Delete ${name}`}
          question={`${name} leaves the valley, the world and your list. You can call them back within seven days.`}
        >
          <form action={send}>
            {fields('delete')}
            <SubmitButton look="danger" size="small" pendingLabel="Taking leave …">
              Yes, delete {name}
            </SubmitButton>
          </form>
        </ConfirmDetails>
      </AccountSection>
    </>
  );
}
