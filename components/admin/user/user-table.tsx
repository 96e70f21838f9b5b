// The people that were found, one row each. The name is the link; the rest of the row leads to the same place.
import { Moment } from '#components/ui/moment.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { FoundUser } from '#lib/spacetime/server/staff/find-users.ts';
import { Badge } from '../badge.tsx';
import { RestrictionBadge } from './restriction-badge.tsx';

interface UserTableProps {
  readonly users: readonly FoundUser[];
  readonly titleOf: (role: string) => string;
  readonly now: number;
}

export function UserTable({ users, titleOf, now }: UserTableProps) {
  return (
    <table className="w-full border border-line bg-surface text-left text-sm">
      <caption className="sr-only">People</caption>
      <thead className="text-muted">
        <tr>
          <Heading>Username</Heading>
          <Heading className="hidden sm:table-cell">Characters</Heading>
          <Heading className="hidden lg:table-cell">Joined</Heading>
          <Heading className="hidden md:table-cell">Last sign-in</Heading>
          <Heading className="text-right">State</Heading>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <Row key={user.id} user={user} role={user.role && titleOf(user.role)} now={now} />
        ))}
      </tbody>
    </table>
  );
}

function Heading({ className = '', children }: { readonly className?: string; readonly children: string }) {
  return (
    <th scope="col" className={`px-4 py-2 font-semibold ${className}`}>
      {children}
    </th>
  );
}

function Row({ user, role, now }: { readonly user: FoundUser; readonly role: string; readonly now: number }) {
  const { id, username, isGuest, online, createdAt, lastLogin, restriction, characters } = user;
  return (
    <tr className="relative border-line border-t hover:bg-raised has-[a:focus-visible]:bg-raised">
      <td className="px-4 py-2.5 align-top">
        <TextLink
          href={`/admin/users/${id}`}
          className="font-semibold text-base after:absolute after:inset-0 hover:text-accent"
        >
          {username || `Guest ${id}`}
        </TextLink>
        <p className="text-muted md:ml-2 md:inline">
          #{id}
          <span className="md:hidden">
            , last here <Moment at={lastLogin} now={now} />
          </span>
        </p>
        <p className="wrap-anywhere text-muted sm:hidden">{characters.join(', ')}</p>
      </td>
      <td className="hidden max-w-64 break-words px-4 py-2.5 align-top sm:table-cell">
        {characters.length > 0 ? characters.join(', ') : <span className="text-muted">None</span>}
      </td>
      <td className="hidden px-4 py-2.5 align-top lg:table-cell">
        <Moment at={createdAt} now={now} />
      </td>
      <td className="hidden px-4 py-2.5 align-top md:table-cell">
        <Moment at={lastLogin} now={now} />
      </td>
      <td className="px-4 py-2.5 align-top">
        <div className="flex flex-wrap justify-end gap-1.5">
          {role && <Badge tone="accent">{role}</Badge>}
          {isGuest && <Badge>Guest</Badge>}
          {online && <Badge tone="good">Online</Badge>}
          <RestrictionBadge restriction={restriction} />
        </div>
      </td>
    </tr>
  );
}
