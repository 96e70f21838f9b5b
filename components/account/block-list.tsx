'use client';
// Whom a person does not want to hear: add one by name, take one off the list again.
import { MicOff } from 'lucide-react';
import { useActionState, useOptimistic } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Field } from '#components/ui/field.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { emptyForm, type FormState } from '#lib/forms/form-state.ts';

interface BlockListProps {
  readonly blocks: readonly { readonly username: string; readonly blockedAt: number }[];
  readonly now: number;
  /** Gets `name`. */
  readonly block: (previous: FormState, data: FormData) => Promise<FormState>;
  /** Gets `username`; answers with what went wrong, or null. */
  readonly unblock: (previous: string | null, data: FormData) => Promise<string | null>;
}

/** A character may be called what somebody else has as a username. */
const NAMES = [
  { value: 'player', label: 'That is a username' },
  { value: 'character', label: 'That is a character' },
] as const;

export function BlockList({ blocks, now, block, unblock }: BlockListProps) {
  const [state, send] = useActionState(block, emptyForm);
  const [problem, sendOff] = useActionState(unblock, null);
  const [shown, takeOff] = useOptimistic(blocks, (list, username: string) =>
    list.filter((each) => each.username !== username),
  );
  return (
    <div className="grid gap-5">
      {(state.formError ?? problem) && <Notice tone="danger">{state.formError ?? problem}</Notice>}
      <form action={send} className="grid gap-3">
        <div>
          <Field
            name="name"
            label="Block a player"
            hint="All their characters are meant, whichever name you know them by."
            defaultValue={state.values.name ?? ''}
            error={state.fieldErrors.name}
            status={state.done}
            autoComplete="off"
            spellCheck={false}
            maxLength={64}
            required
          />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <fieldset className="flex flex-wrap gap-x-6">
            <legend className="sr-only">Whose name is that?</legend>
            {NAMES.map(({ value, label }) => (
              <label key={value} className="flex min-h-11 cursor-pointer items-center gap-3">
                <input
                  type="radio"
                  name="nameOf"
                  value={value}
                  defaultChecked={(state.values.nameOf ?? 'player') === value}
                  className="size-5 accent-accent"
                />
                {label}
              </label>
            ))}
          </fieldset>
          <SubmitButton look="secondary" pendingLabel="Blocking …">
            Block
          </SubmitButton>
        </div>
      </form>
      {shown.length === 0 ? (
        <EmptyState Icon={MicOff} title="You hear everybody" />
      ) : (
        <ul className="grid gap-px bg-line">
          {shown.map(({ username, blockedAt }) => (
            <li key={username} className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-raised px-4 py-2">
              <span className="min-w-36 flex-1">
                <span className="font-semibold">{username}</span>{' '}
                <span className="text-muted text-sm">
                  blocked <Moment at={blockedAt} now={now} />
                </span>
              </span>
              <form
                action={(data) => {
                  takeOff(username);
                  return sendOff(data);
                }}
              >
                <input type="hidden" name="username" value={username} />
                <SubmitButton look="secondary" size="small" aria-label={`Hear ${username} again`}>
                  Unblock
                </SubmitButton>
              </form>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
