// Who has a role, since when and from whom.
import { Moment } from '#components/ui/moment.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { StaffRoles } from '#lib/spacetime/server/staff/roles.ts';
import { ActDisclosure } from '../acts/act-disclosure.tsx';
import { ReasonField } from '../acts/fields.tsx';
import { Badge } from '../badge.tsx';
import { Nothing } from '../panel.tsx';

interface HolderListProps {
  readonly holders: StaffRoles['holders'];
  readonly titleOf: (role: string) => string;
  /** The staff member who looks at it. */
  readonly readerId: number;
  /** The roles that this staff member may take away. */
  readonly takeable: readonly string[];
  readonly mayReadUsers: boolean;
  readonly now: number;
}

export function HolderList({ holders, titleOf, readerId, takeable, mayReadUsers, now }: HolderListProps) {
  if (holders.length === 0) return <Nothing>Nobody.</Nothing>;
  return (
    <ul className="grid">
      {holders.map(({ userId, username, role, grantedBy, grantedAt }) => (
        <li
          key={userId}
          className="flex flex-wrap items-center justify-between gap-2 border-line border-t py-2 first:border-t-0"
        >
          <div>
            <p className="flex flex-wrap items-baseline gap-x-2">
              {mayReadUsers ? (
                <TextLink
                  href={`/admin/users/${userId}`}
                  className="font-semibold underline decoration-edge underline-offset-4 hover:text-accent"
                >
                  {username}
                </TextLink>
              ) : (
                <span className="font-semibold">{username}</span>
              )}
              <Badge tone="accent">{titleOf(role)}</Badge>
              {userId === readerId && <span className="text-muted text-sm">You</span>}
            </p>
            <p className="text-muted text-sm">
              from {grantedBy || 'the owner'}, <Moment at={grantedAt} now={now} />
            </p>
          </div>
          {takeable.includes(role) && userId !== readerId && (
            <ActDisclosure
              act="take_role"
              subject={userId}
              hidden={{ userId, who: username }}
              label="Take away"
              about={`${titleOf(role)} of ${username}`}
              submit="Take the role away"
              look="danger"
            >
              <ReasonField />
            </ActDisclosure>
          )}
        </li>
      ))}
    </ul>
  );
}
