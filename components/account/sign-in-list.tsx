'use client';
// Where a person is signed in, with a way to end each but the present one (that is what signing out is for).
import { MonitorSmartphone } from 'lucide-react';
import { useActionState } from 'react';
import { Moment } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';

interface SignIn {
  readonly identity: string;
  readonly client: string;
  readonly firstUsed: number;
  readonly lastUsed: number;
  readonly isCurrent: boolean;
}

interface SignInListProps {
  readonly signIns: readonly SignIn[];
  readonly now: number;
  /** Gets `identity`; answers with what went wrong, or null. */
  readonly end: (previous: string | null, data: FormData) => Promise<string | null>;
}

export function SignInList({ signIns, now, end }: SignInListProps) {
  const [problem, send] = useActionState(end, null);
  return (
    <div className="grid gap-4">
      {problem && <Notice tone="danger">{problem}</Notice>}
      <ul className="grid gap-3">
        {signIns.map(({ identity, client, firstUsed, lastUsed, isCurrent }) => (
          <li key={identity} className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-raised px-4 py-3">
            <MonitorSmartphone aria-hidden className="size-6 shrink-0 text-muted" />
            <div className="min-w-44 flex-1">
              <p className="font-semibold">
                {client}{' '}
                {isCurrent && <span className="ml-1 bg-good-ground px-2 py-0.5 text-good text-sm">This browser</span>}
              </p>
              <p className="text-muted text-sm">
                Last used <Moment at={lastUsed} now={now} />, since <Moment at={firstUsed} now={now} />
              </p>
            </div>
            {!isCurrent && (
              <form action={send}>
                <input type="hidden" name="identity" value={identity} />
                <SubmitButton look="danger" size="small" pendingLabel="Ending …" aria-label={`Sign out ${client}`}>
                  Sign out
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {signIns.length === 1 && <p className="text-muted text-sm">Nowhere else.</p>}
    </div>
  );
}
