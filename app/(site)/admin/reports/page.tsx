// The queue of reports.
import { SANCTION_KINDS, sanctionPermission } from '@hollowmere/world/moderation';
import type { Metadata } from 'next';
import { ActDesk } from '#components/admin/acts/act-desk.tsx';
import { AdminHeader } from '#components/admin/admin-header.tsx';
import { ReportCard } from '#components/admin/report/report-card.tsx';
import { type ReportTab, ReportTabs } from '#components/admin/report/report-tabs.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { requireStaffWith } from '#lib/auth/access.ts';
import { pageAddress, readReportSearch, type SearchParams } from '#lib/forms/staff/searches.ts';
import { staffReports } from '#lib/spacetime/server/staff/reports.ts';
import { worldPage } from '../../../world-page.tsx';
import { actOnReports } from './actions.ts';

export const metadata: Metadata = { title: 'Reports' };

const PATH = '/admin/reports';

interface ReportsPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export default function ReportsPage({ searchParams }: ReportsPageProps) {
  return worldPage(async () => {
    const params = await searchParams;
    const { state, page } = readReportSearch(params);
    const { status, data } = await requireStaffWith(pageAddress(PATH, params, page), 'reports.handle', (token) =>
      staffReports(state === 'all' ? '' : state, page, token),
    );
    const may = (permission: string) => status.permissions.includes(permission);
    const now = Date.now();
    return (
      <>
        <AdminHeader title="Reports" lead={leadOf(state, data.total)} />
        <ReportTabs state={state} />
        <ActDesk act={actOnReports} mayUndo={may('audit.undo')}>
          <div className="grid gap-4">
            {data.reports.length === 0 && <NoReports isQueue={state === 'open'} />}
            {data.reports.map((report) => (
              <ReportCard
                key={report.id}
                report={report}
                reader={status.username}
                kinds={SANCTION_KINDS.filter((kind) => may(sanctionPermission(kind)))}
                mayReadUsers={may('users.read')}
                now={now}
              />
            ))}
            <Pager page={data.page} pages={data.pages} addressOf={(next) => pageAddress(PATH, params, next)} />
          </div>
        </ActDesk>
      </>
    );
  });
}

function leadOf(state: ReportTab, total: number): string {
  if (state === 'open') return `${total === 0 ? 'None' : total} waiting for an answer.`;
  return state === 'all' ? `${total} in all.` : `${total} ${state}.`;
}

function NoReports({ isQueue }: { readonly isQueue: boolean }) {
  return (
    <div className="grid gap-1 border border-line bg-surface p-6">
      <p className="font-semibold text-lg">{isQueue ? 'Nothing waits.' : 'None like that.'}</p>
      <p className="text-muted">
        {isQueue ? 'Every report has its answer.' : 'Reports stand here once they are decided.'}
      </p>
    </div>
  );
}
