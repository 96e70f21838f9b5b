'use client';
// The ways into an account, with a way to give each up but the last.
import { KeyRound } from 'lucide-react';
import { useActionState } from 'react';
import { ConfirmDetails } from '#components/ui/confirm-details.tsx';
import { CalendarDay, Moment } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';

interface Login {
  readonly account: string;
  /** The provider's name, and where it keeps its own account page. */
  readonly providerName: string;
  readonly providerPage: string | null;
  readonly createdAt: number;
  readonly lastUsed: number;
  readonly isCurrent: boolean;
}

interface LoginListProps {
  readonly logins: readonly Login[];
  readonly now: number;
  /** Gets `account`; answers with what went wrong, or null. */
  readonly unlink: (previous: string | null, data: FormData) => Promise<string | null>;
}

export function LoginList({ logins, now, unlink }: LoginListProps) {
  const [problem, send] = useActionState(unlink, null);
  const isLast = logins.length === 1;
  return (
    <div className="grid gap-4">
      {problem && <Notice tone="danger">{problem}</Notice>}
      <ul className="grid gap-3">
        {logins.map(({ account, providerName, providerPage, createdAt, lastUsed, isCurrent }) => (
          <li key={account} className="grid gap-3 bg-raised px-4 py-3">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <KeyRound aria-hidden className="size-6 shrink-0 text-muted" />
              <div className="min-w-[min(11rem,100%)] flex-1">
                <p className="font-semibold">
                  {providerName}{' '}
                  {isCurrent && <span className="ml-1 bg-good-ground px-2 py-0.5 text-good text-sm">In use now</span>}
                </p>
                <p className="text-muted text-sm">
                  Linked on <CalendarDay at={createdAt} />, last used <Moment at={lastUsed} now={now} />
                </p>
              </div>
            </div>
            {providerPage && (
              <p className="text-sm">
                <a href={providerPage} className="font-semibold text-accent underline underline-offset-4">
                  Password, second factor, passkeys and sessions at {providerName}
                </a>
              </p>
            )}
            {!isLast && (
              <ConfirmDetails
                label="Unlink"
                spokenLabel={`Unlink ${providerName}`}
                question={
                  <>
                    {providerName} will not open this account any more, and every device that signed in with it is
                    signed out{isCurrent ? ', this one included' : ''}. Your account at {providerName} itself stays.
                  </>
                }
              >
                <form action={send}>
                  <input type="hidden" name="account" value={account} />
                  <SubmitButton look="danger" size="small" pendingLabel="Unlinking …">
                    Yes, unlink {providerName}
                  </SubmitButton>
                </form>
              </ConfirmDetails>
            )}
          </li>
        ))}
      </ul>
      {isLast && (
        <p className="text-muted text-sm">One way in is always left. To give this one up, link another first.</p>
      )}
    </div>
  );
}
