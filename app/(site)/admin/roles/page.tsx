// Who may do what, and who has which role.
import type { Metadata } from 'next';
import { ActDesk } from '#components/admin/acts/act-desk.tsx';
import { AdminHeader } from '#components/admin/admin-header.tsx';
import { Panel } from '#components/admin/panel.tsx';
import { GrantForm } from '#components/admin/role/grant-form.tsx';
import { HolderList } from '#components/admin/role/holder-list.tsx';
import { PermissionForm } from '#components/admin/role/permission-form.tsx';
import { PermissionTable } from '#components/admin/role/permission-table.tsx';
import { requireStaffWith } from '#lib/auth/access.ts';
import { readPermissionChange, type SearchParams } from '#lib/forms/staff/searches.ts';
import { staffRoles } from '#lib/spacetime/server/staff/roles.ts';
import { worldPage } from '../../../world-page.tsx';
import { actOnRoles } from './actions.ts';

export const metadata: Metadata = { title: 'Roles' };

interface RolesPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export default function RolesPage({ searchParams }: RolesPageProps) {
  return worldPage(async () => {
    const change = readPermissionChange(await searchParams);
    const { status, data } = await requireStaffWith('/admin/roles', 'roles.read', staffRoles);
    const may = (permission: string) => status.permissions.includes(permission);
    const mayWrite = may('roles.write');
    const rankOf = (key: string) => data.roles.find((role) => role.key === key)?.rank ?? 0;
    const rolesBelow = data.roles.filter(({ rank }) => rank < rankOf(status.role));
    const titleOf = (key: string) => data.roles.find((role) => role.key === key)?.title ?? key;
    return (
      <>
        <AdminHeader title="Roles" lead="Nobody acts on somebody of the same or a higher role, nor on themselves." />
        <ActDesk act={actOnRoles} mayUndo={may('audit.undo')}>
          <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_26rem]">
            <Panel title="Who may do what">
              <PermissionTable roles={data.roles} mayWrite={mayWrite} />
            </Panel>
            <div className="grid min-w-0 gap-4">
              <Panel title="Who has a role" count={data.holders.length}>
                <HolderList
                  holders={data.holders}
                  titleOf={titleOf}
                  readerId={status.userId}
                  takeable={mayWrite ? rolesBelow.map(({ key }) => key) : []}
                  mayReadUsers={may('users.read')}
                  now={Date.now()}
                />
              </Panel>
              {mayWrite && (
                <>
                  <Panel title="Give a role">
                    <GrantForm roles={rolesBelow} />
                  </Panel>
                  <Panel title="Change the table" id="change" className="scroll-mt-24">
                    <PermissionForm key={`${change.role} ${change.permission}`} roles={data.roles} {...change} />
                  </Panel>
                </>
              )}
            </div>
          </div>
        </ActDesk>
      </>
    );
  });
}
