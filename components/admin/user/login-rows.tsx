// The logins that lead to somebody, and the way to move another one here on its owner's proof.
import { Moment } from '#components/ui/moment.tsx';
import type { StaffUser } from '#lib/spacetime/server/staff/user.ts';
import { ActDisclosure } from '../acts/act-disclosure.tsx';
import { ConfirmField, ReasonField, TextField } from '../acts/fields.tsx';
import { Nothing } from '../panel.tsx';

interface LoginRowsProps {
  readonly userId: number;
  readonly who: string;
  readonly logins: StaffUser['logins'];
  readonly mayMove: boolean;
  readonly now: number;
}

/** Enough of an account's hash to tell logins apart and to search for one. */
const SHOWN_LENGTH = 10;

export function LoginRows({ userId, who, logins, mayMove, now }: LoginRowsProps) {
  return (
    <>
      {logins.length === 0 && <Nothing>None: guests come without one.</Nothing>}
      <ul className="grid gap-2">
        {logins.map(({ account, provider, createdAt, lastUsed }) => (
          <li key={account} className="min-w-0 text-sm">
            <p className="wrap-anywhere">
              <span className="font-semibold">{provider || 'Unnamed provider'}</span>{' '}
              <code className="text-muted" title={account}>
                {account.slice(0, SHOWN_LENGTH)}…
              </code>
            </p>
            <p className="text-muted">
              Last used <Moment at={lastUsed} now={now} />, added <Moment at={createdAt} now={now} />
            </p>
          </li>
        ))}
      </ul>
      {mayMove && (
        <div className="flex">
          <ActDisclosure
            act="move_login"
            subject={userId}
            hidden={{ userId, who }}
            label="Move a login here"
            about={who}
            submit="Move it"
            look="danger"
          >
            <p className="text-muted text-sm">
              For somebody who can show that this account is theirs. They sign in with the other login, make a code for
              staff there (under “Signing in”, or beside the choice of a username) and give it to you.
            </p>
            <TextField
              name="proof"
              label="Code"
              hint="Thirteen groups of four. Blanks and small letters are fine. It holds for ten minutes, and once."
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              required
            />
            <ReasonField />
            <ConfirmField>Whoever signs in with that login will be {who} from then on.</ConfirmField>
          </ActDisclosure>
        </div>
      )}
    </>
  );
}
