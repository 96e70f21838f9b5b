// Looking people up.
import type { Metadata } from 'next';
import { AdminHeader } from '#components/admin/admin-header.tsx';
import { ROLE_CHOICES, roleTitle } from '#components/admin/role/role-choice.ts';
import { NobodyFound } from '#components/admin/user/nobody-found.tsx';
import { UserSearchForm } from '#components/admin/user/user-search-form.tsx';
import { UserTable } from '#components/admin/user/user-table.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { requireStaffWith } from '#lib/auth/access.ts';
import { pageAddress, readUserSearch, type SearchParams } from '#lib/forms/staff/searches.ts';
import { findUsers } from '#lib/spacetime/server/staff/find-users.ts';
import { worldPage } from '../../../world-page.tsx';

export const metadata: Metadata = { title: 'Users' };

const PATH = '/admin/users';

interface UsersPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export default function UsersPage({ searchParams }: UsersPageProps) {
  return worldPage(async () => {
    const params = await searchParams;
    const search = readUserSearch(params);
    const returnTo = pageAddress(PATH, params, search.page);
    const { data } = await requireStaffWith(returnTo, 'users.read', (token) => findUsers(search, token));
    return (
      <>
        <AdminHeader title="Users" lead={countOf(data.total)} />
        <UserSearchForm key={returnTo} search={search} roles={ROLE_CHOICES} />
        <div className="grid gap-4">
          {data.users.length > 0 ? (
            <UserTable users={data.users} titleOf={roleTitle} now={Date.now()} />
          ) : (
            <NobodyFound query={search.query} />
          )}
          <Pager page={data.page} pages={data.pages} addressOf={(page) => pageAddress(PATH, params, page)} />
        </div>
      </>
    );
  });
}

function countOf(total: number): string {
  if (total === 0) return 'Nobody.';
  return total === 1 ? 'One person.' : `${total.toLocaleString('en')} people.`;
}
