'use client';
// How somebody stands with those who look after the game: what holds now, why, until when, and where to object.
import { ShieldCheck } from 'lucide-react';
import { useActionState } from 'react';
import { CalendarDay, ClockTime, Moment } from '#components/ui/moment.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { appealAddress } from './appeal-address.ts';

interface Restriction {
  readonly reason: string;
  /** Milliseconds since 1970; null when it does not end by itself. */
  readonly until: number | null;
}

interface StandingProps {
  /** What keeps them from playing. */
  readonly restriction: (Restriction & { readonly kind: 'banned' | 'suspended' }) | null;
  readonly mute: Restriction | null;
  readonly warnings: readonly { readonly sanctionId: number; readonly reason: string; readonly issuedAt: number }[];
  readonly appealTo: string;
  readonly now: number;
  /** Gets `sanction`; answers with what went wrong, or null. */
  readonly acknowledge: (previous: string | null, data: FormData) => Promise<string | null>;
}

export function Standing({ restriction, mute, warnings, appealTo, now, acknowledge }: StandingProps) {
  const [problem, send] = useActionState(acknowledge, null);
  if (!restriction && !mute && warnings.length === 0) return <Good />;
  return (
    <div className="grid gap-4">
      {problem && <Notice tone="danger">{problem}</Notice>}
      {restriction && (
        <Notice tone="danger" title={`This account is ${restriction.kind} and may not play`}>
          <Reason {...restriction} />
          <p className="mt-2">
            You can still read everything here, download your data, and delete the account.
            <Appeal to={appealTo} />
          </p>
        </Notice>
      )}
      {mute && (
        <Notice tone="danger" title="You may play, but not talk">
          <Reason {...mute} />
          <p className="mt-2">
            <Appeal to={appealTo} />
          </p>
        </Notice>
      )}
      {warnings.map(({ sanctionId, reason, issuedAt }) => (
        <Notice key={sanctionId} tone="danger" title="You were warned">
          <p>
            {reason}{' '}
            <span className="text-muted">
              (<Moment at={issuedAt} now={now} />)
            </span>
          </p>
          <form action={send} className="mt-3">
            <input type="hidden" name="sanction" value={sanctionId} />
            <SubmitButton look="secondary" size="small" pendingLabel="Writing it down …">
              I have read this
            </SubmitButton>
          </form>
        </Notice>
      ))}
    </div>
  );
}

function Good() {
  return (
    <p className="flex items-center gap-3 bg-good-ground px-4 py-3">
      <ShieldCheck aria-hidden className="size-6 shrink-0 text-good" />
      In good standing: nothing is held against you.
    </p>
  );
}

function Reason({ reason, until }: Restriction) {
  return (
    <p>
      {reason || 'No reason was given.'}{' '}
      {until === null ? (
        'It holds until it is lifted.'
      ) : (
        <>
          It ends by itself on <CalendarDay at={until} /> at <ClockTime at={until} />.
        </>
      )}
    </p>
  );
}

function Appeal({ to }: { readonly to: string }) {
  const address = appealAddress(to);
  if (!address) return null;
  return (
    <>
      {' '}
      If you think it is wrong,{' '}
      <a href={address} className="font-semibold underline underline-offset-4">
        say so
      </a>
      .
    </>
  );
}
