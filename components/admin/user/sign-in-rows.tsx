// Where somebody is and was signed in, and the way to end all of it.
import { Moment } from '#components/ui/moment.tsx';
import type { StaffUser } from '#lib/spacetime/server/staff/user.ts';
import { ActDisclosure } from '../acts/act-disclosure.tsx';
import { ReasonField } from '../acts/fields.tsx';
import { Badge } from '../badge.tsx';
import { More } from '../more.tsx';
import { Nothing } from '../panel.tsx';

type SignIn = StaffUser['signIns'][number];

interface SignInRowsProps {
  readonly userId: number;
  readonly who: string;
  readonly signIns: readonly SignIn[];
  readonly mayEnd: boolean;
  readonly now: number;
}

const endings: Readonly<Record<string, string>> = {
  signed_out: 'Signed out',
  revoked: 'Ended elsewhere',
  provider: 'Ended by the provider',
  joined: 'Joined to an account',
  staff: 'Ended by staff',
  deleted: 'Account deleted',
};

/** What a sign-in proved that is worth more than a password. */
const proofs: Readonly<Record<string, string>> = { otp: 'code', swk: 'passkey', hwk: 'passkey', mfa: 'two factors' };

export function SignInRows({ userId, who, signIns, mayEnd, now }: SignInRowsProps) {
  const working = signIns.filter(({ revoked }) => revoked === null);
  const over = signIns.filter(({ revoked }) => revoked !== null);
  return (
    <>
      {working.length === 0 && <Nothing>Nowhere right now.</Nothing>}
      <SignInList signIns={working} now={now} />
      {over.length > 0 && (
        <More label={`${over.length} that ended`}>
          <SignInList signIns={over} now={now} />
        </More>
      )}
      {mayEnd && working.length > 0 && (
        <div className="flex">
          <ActDisclosure
            act="sign_out"
            subject={userId}
            hidden={{ userId, who }}
            label="Sign out everywhere"
            about={who}
            submit="Sign them out"
            look="danger"
          >
            <ReasonField />
          </ActDisclosure>
        </div>
      )}
    </>
  );
}

function SignInList({ signIns, now }: { readonly signIns: readonly SignIn[]; readonly now: number }) {
  return (
    <ul className="grid gap-2">
      {signIns.map((signIn) => (
        <li key={signIn.identity} className="text-sm">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="font-semibold">{signIn.client}</span>
            {signIn.country && <span className="text-muted">{signIn.country}</span>}
            {signIn.revoked !== null && <Badge>{endings[signIn.endedReason] ?? 'Ended'}</Badge>}
          </p>
          <p className="text-muted">
            Last used <Moment at={signIn.lastUsed} now={now} />, first <Moment at={signIn.firstUsed} now={now} />
            {proofsOf(signIn)}
          </p>
        </li>
      ))}
    </ul>
  );
}

function proofsOf({ amr, provider }: SignIn): string {
  const known = new Set(amr.flatMap((method) => proofs[method] ?? []));
  return `${provider && `; ${provider}`}${known.size > 0 ? `; with ${[...known].join(', ')}` : ''}`;
}
