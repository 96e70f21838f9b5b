'use client';
// A code that proves this sign-in to staff: says what it allows before it is made, shows it once, and says when it is over.
import { useActionState, useEffect, useState } from 'react';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { ClockTime } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { noStaffCode, type StaffCodeState } from '#lib/join/staff-code-state.ts';

interface StaffCodeFormProps {
  /** The provider that this sign-in came from. */
  readonly providerName: string;
  /** Whose account this sign-in opens now; empty where it opens none yet. */
  readonly username: string;
  readonly make: (previous: StaffCodeState) => Promise<StaffCodeState>;
}

export function StaffCodeForm({ providerName, username, make }: StaffCodeFormProps) {
  const [state, send] = useActionState(make, noStaffCode);
  const isOver = useIsOver(state);
  return (
    <div className="grid gap-4">
      <ul className="grid max-w-prose list-disc gap-2 pl-5">
        <li>It lets staff move this sign-in with {providerName} to another account, and nothing else.</li>
        {username !== '' && (
          <li>{username} keeps everything but this way in. Without another one, nobody gets in there any more.</li>
        )}
        <li>It holds for ten minutes and once. Stay signed in here until they have used it.</li>
        <li>
          <strong>Give it to staff only.</strong> They ask why you need it; somebody who writes to you and wants one is
          none of them.
        </li>
      </ul>
      {state.kind === 'refused' && <Notice tone="danger">{state.sentence}</Notice>}
      {state.kind === 'made' && (isOver ? <Over /> : <Made {...state} />)}
      <form action={send}>
        <SubmitButton look={state.kind === 'made' ? 'secondary' : 'primary'} pendingLabel="Making it …">
          {state.kind === 'made' ? 'Make another code' : 'Make a code for staff'}
        </SubmitButton>
      </form>
    </div>
  );
}

function Made({ code, voidAt }: { readonly code: string; readonly voidAt: number }) {
  return (
    <section aria-label="Your code" className="grid gap-4">
      <p role="status" className="font-semibold text-good">
        Your code is here. It holds until <ClockTime at={voidAt} /> and is shown this once.
      </p>
      <code
        data-code={code}
        className="pixel-frame m-[3px] flex select-all flex-wrap gap-x-5 gap-y-2 bg-sunken p-4 font-mono text-xl tracking-widest [--frame:var(--hm-accent)]"
      >
        {code.split(' ').map((group, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one code stand where they stand
          <span key={index}>{group} </span>
        ))}
      </code>
      <CopyButton text={code} label="Copy the code" />
    </section>
  );
}

function Over() {
  return <Notice tone="info">The ten minutes are over. If it was not used yet, make another code.</Notice>;
}

/** Whether the code that is shown holds no longer. */
function useIsOver(state: StaffCodeState): boolean {
  const [over, setOver] = useState<StaffCodeState>();
  useEffect(() => {
    if (state.kind !== 'made') return;
    const timer = setTimeout(() => setOver(state), Math.max(0, state.voidAt - Date.now()));
    return () => clearTimeout(timer);
  }, [state]);
  return state === over;
}
