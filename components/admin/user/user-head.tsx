// Who somebody is, at a glance.
import { Moment } from '#components/ui/moment.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { StaffUser } from '#lib/spacetime/server/staff/user.ts';
import { AdminHeader } from '../admin-header.tsx';
import { Badge } from '../badge.tsx';
import { RestrictionBadge } from './restriction-badge.tsx';

interface UserHeadProps {
  readonly user: StaffUser;
  readonly role: string;
  readonly mayReadAudit: boolean;
  /** Whether the page has a form for a new sanction: where the columns stand under each other, it is far below. */
  readonly maySanction: boolean;
  readonly now: number;
}

const STRICTEST_FIRST = ['ban', 'suspend', 'mute'];

export function UserHead({ user, role, mayReadAudit, maySanction, now }: UserHeadProps) {
  const active = user.sanctions.filter(({ isActive }) => isActive).map(({ kind }) => kind);
  const restriction = STRICTEST_FIRST.find((kind) => active.includes(kind)) ?? '';
  return (
    <AdminHeader
      title={shownNameOf(user)}
      lead={
        <>
          #{user.id}, joined <Moment at={user.createdAt} now={now} />, last sign-in{' '}
          <Moment at={user.lastLogin} now={now} />
        </>
      }
    >
      <div className="grid justify-items-start gap-2 sm:justify-items-end">
        <div className="flex flex-wrap gap-1.5">
          {role && <Badge tone="accent">{role}</Badge>}
          {user.isGuest && <Badge>Guest</Badge>}
          {user.online ? <Badge tone="good">Online</Badge> : <Badge>Offline</Badge>}
          <RestrictionBadge restriction={restriction} />
          {user.needsRename && <Badge tone="info">Must choose a new username</Badge>}
          {user.deletionDue !== null && (
            <Badge tone="danger">
              Deleted <Moment at={user.deletionDue} now={now} />
            </Badge>
          )}
        </div>
        <div className="flex flex-wrap gap-x-4 text-sm">
          {maySanction && (
            <TextLink href="#sanction" className="py-1 underline underline-offset-4 hover:text-accent xl:hidden">
              New sanction
            </TextLink>
          )}
          {!user.isGuest && user.username && (
            <TextLink
              href={`/players/${encodeURIComponent(user.username)}`}
              className="py-1 underline underline-offset-4 hover:text-accent"
            >
              Public profile
            </TextLink>
          )}
          {mayReadAudit && (
            <TextLink
              href={`/admin/audit?target=${encodeURIComponent(`#${user.id}`)}`}
              className="py-1 underline underline-offset-4 hover:text-accent"
            >
              What staff did here
            </TextLink>
          )}
        </div>
      </div>
    </AdminHeader>
  );
}

/** Guests have no username. */
export function shownNameOf({ id, username }: Pick<StaffUser, 'id' | 'username'>): string {
  return username || `Guest ${id}`;
}
