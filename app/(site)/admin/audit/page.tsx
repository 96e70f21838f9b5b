// What staff did and tried to do.
import type { Metadata } from 'next';
import { ActDesk } from '#components/admin/acts/act-desk.tsx';
import { AdminHeader } from '#components/admin/admin-header.tsx';
import { AuditEntryRow } from '#components/admin/audit/audit-entry-row.tsx';
import { AuditSearchForm } from '#components/admin/audit/audit-search-form.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { requireStaffWith } from '#lib/auth/access.ts';
import { pageAddress, readAuditSearch, type SearchParams } from '#lib/forms/staff/searches.ts';
import { staffAudit } from '#lib/spacetime/server/staff/audit.ts';
import { worldPage } from '../../../world-page.tsx';
import { actOnAudit } from './actions.ts';

export const metadata: Metadata = { title: 'Audit' };

const PATH = '/admin/audit';

interface AuditPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export default function AuditPage({ searchParams }: AuditPageProps) {
  return worldPage(async () => {
    const params = await searchParams;
    const search = readAuditSearch(params);
    const returnTo = pageAddress(PATH, params, search.page);
    const { status, data } = await requireStaffWith(returnTo, 'audit.read', (token) => staffAudit(search, token));
    const may = (permission: string) => status.permissions.includes(permission);
    return (
      <>
        <AdminHeader
          title="Audit"
          lead="What staff did and tried to do. Nothing here can be changed; an undo is an entry of its own."
        />
        <AuditSearchForm key={returnTo} search={search} />
        <ActDesk act={actOnAudit} mayUndo={false}>
          <div className="grid gap-4">
            {data.entries.length === 0 && (
              <p className="border border-line bg-surface p-6 text-muted">Nothing like that is written down.</p>
            )}
            <ul className="grid gap-2">
              {data.entries.map((entry) => (
                <AuditEntryRow
                  key={entry.id}
                  entry={entry}
                  mayUndo={may('audit.undo')}
                  mayReadUsers={may('users.read')}
                />
              ))}
            </ul>
            <Pager page={data.page} pages={data.pages} addressOf={(page) => pageAddress(PATH, params, page)} />
          </div>
        </ActDesk>
      </>
    );
  });
}
