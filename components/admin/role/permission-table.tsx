// Who may do what: permissions down, roles across.
import { PERMISSIONS, permissionTitle } from '@hollowmere/world/moderation';
import { Check, Minus } from 'lucide-react';
import { TextLink } from '#components/ui/text-link.tsx';
import type { StaffRole } from '#lib/spacetime/server/staff/roles.ts';

interface PermissionTableProps {
  readonly roles: readonly StaffRole[];
  readonly mayWrite: boolean;
}

export function PermissionTable({ roles, mayWrite }: PermissionTableProps) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-sm">
        <caption className="sr-only">Which role may do what</caption>
        <thead>
          <tr className="text-muted">
            <th scope="col" className="py-2 pr-2 font-semibold sm:pr-4">
              May
            </th>
            {roles.map(({ key, title }) => (
              <th key={key} scope="col" className="px-1 py-2 text-center font-semibold">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PERMISSIONS.map((permission) => (
            <tr key={permission} className="border-line border-t hover:bg-raised">
              <th scope="row" className="py-1 pr-2 font-normal sm:pr-4">
                {permissionTitle(permission)}
                <code className="ml-2 hidden text-muted text-xs sm:inline">{permission}</code>
              </th>
              {roles.map((role) => (
                <td key={role.key} className="px-1 text-center">
                  <Cell role={role} permission={permission} mayWrite={mayWrite} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly role: StaffRole;
  readonly permission: (typeof PERMISSIONS)[number];
  readonly mayWrite: boolean;
}

/** For those who may, a link that fills in the form below. */
function Cell({ role, permission, mayWrite }: CellProps) {
  const isAllowed = role.permissions.includes(permission);
  const mark = isAllowed ? (
    <Check aria-hidden className="size-5 text-good" />
  ) : (
    <Minus aria-hidden className="size-5 text-edge" />
  );
  const word = isAllowed ? 'yes' : 'no';
  if (!mayWrite) {
    return (
      <span className="inline-grid min-h-9 place-items-center">
        {mark}
        <span className="sr-only">{word}</span>
      </span>
    );
  }
  const query = new URLSearchParams({ role: role.key, permission, allowed: isAllowed ? 'no' : 'yes' });
  return (
    <TextLink
      href={`/admin/roles?${query}#change`}
      className="inline-grid min-h-9 min-w-11 place-items-center hover:bg-line"
      title={isAllowed ? 'Take it away' : 'Allow it'}
    >
      {mark}
      <span className="sr-only">
        {word}: {isAllowed ? 'take it from' : 'give it to'} {role.title}
      </span>
    </TextLink>
  );
}
