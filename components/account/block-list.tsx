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

export function BlockList({ blocks, now, block, unblock }: BlockListProps) {
  const [state, send] = useActionState(block, emptyForm);
  const [problem, sendOff] = useActionState(unblock, null);
  const [shown, takeOff] = useOptimistic(blocks, (list, username: string) =>
    list.filter((each) => each.username !== username),
  );
  return (
    <div className="grid gap-5">
      {(state.formError ?? problem) && <Notice tone="danger">{state.formError ?? problem}</Notice>}
      <form action={send} className="flex flex-wrap items-end gap-3">
        <div className="min-w-[min(14rem,100%)] flex-1">
          <Field
            name="name"
            label="Block a player"
            hint="Their username, or the name of one of their characters."
            defaultValue={state.values.name ?? ''}
            error={state.fieldErrors.name}
            status={state.done}
            autoComplete="off"
            spellCheck={false}
            maxLength={64}
            required
          />
        </div>
        <SubmitButton look="secondary" pendingLabel="Blocking …" className="mb-[3px]">
          Block
        </SubmitButton>
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
