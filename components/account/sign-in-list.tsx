'use client';
// Where a person is signed in, with a way to end each but the present one (that is what signing out is for).
import { MonitorSmartphone } from 'lucide-react';
import { useActionState } from 'react';
import { ConfirmDetails } from '#components/ui/confirm-details.tsx';
import { useManner } from '#components/ui/manner.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { countryName } from '#lib/words/country.ts';

interface SignIn {
  readonly identity: string;
  readonly client: string;
  /** ISO 3166; empty where nobody told. */
  readonly country: string;
  readonly providerName: string;
  readonly firstUsed: number;
  readonly lastUsed: number;
  readonly isCurrent: boolean;
}

interface SignInListProps {
  readonly signIns: readonly SignIn[];
  readonly now: number;
  /** Gets `identity`; answers with what went wrong, or null. */
  readonly end: (previous: string | null, data: FormData) => Promise<string | null>;
  readonly endOthers: (previous: string | null) => Promise<string | null>;
}

export function SignInList({ signIns, now, end, endOthers }: SignInListProps) {
  const [problem, send] = useActionState(end, null);
  const [otherProblem, sendOthers] = useActionState(endOthers, null);
  const { language } = useManner();
  return (
    <div className="grid gap-4">
      {(problem ?? otherProblem) && <Notice tone="danger">{problem ?? otherProblem}</Notice>}
      <ul className="grid gap-3">
        {signIns.map(({ identity, client, country, providerName, firstUsed, lastUsed, isCurrent }) => (
          <li key={identity} className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-raised px-4 py-3">
            <MonitorSmartphone aria-hidden className="size-6 shrink-0 text-muted" />
            <div className="min-w-[min(11rem,100%)] flex-1">
              <p className="font-semibold">
                {client}{' '}
                {isCurrent && <span className="ml-1 bg-good-ground px-2 py-0.5 text-good text-sm">This browser</span>}
              </p>
              <p className="text-muted text-sm">
                {[countryName(country, language), providerName].filter(Boolean).join(', ')}
              </p>
              <p className="text-muted text-sm">
                Last used <Moment at={lastUsed} now={now} />, signed in <Moment at={firstUsed} now={now} />
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
      {signIns.length === 1 ? (
        <p className="text-muted text-sm">Nowhere else.</p>
      ) : (
        <ConfirmDetails
          label="Sign out everywhere else"
          question="Every other device and browser is signed out at once; a game that runs there ends. This browser stays."
        >
          <form action={sendOthers}>
            <SubmitButton look="danger" size="small" pendingLabel="Ending …">
              Yes, sign out all others
            </SubmitButton>
          </form>
        </ConfirmDetails>
      )}
    </div>
  );
}
