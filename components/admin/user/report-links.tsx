// What others reported about somebody.
import { isReportCategory, reportCategoryTitle } from '@hollowmere/world/moderation';
import { Moment } from '#components/ui/moment.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { StaffUser } from '#lib/spacetime/server/staff/user.ts';
import { Nothing } from '../panel.tsx';
import { ReportStateBadge } from '../report/report-state-badge.tsx';

export function ReportLinks({ reports, now }: { readonly reports: StaffUser['reports']; readonly now: number }) {
  if (reports.length === 0) return <Nothing>Nobody has reported them.</Nothing>;
  return (
    <ul className="grid gap-3">
      {reports.map(({ id, reporter, category, text, at, state }) => (
        <li key={id} className="min-w-0 text-sm">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <TextLink
              href={`/admin/reports?state=${encodeURIComponent(state)}#report-${id}`}
              className="font-semibold underline underline-offset-4 hover:text-accent"
            >
              {isReportCategory(category) ? reportCategoryTitle(category) : category}
            </TextLink>
            <ReportStateBadge state={state} />
          </p>
          {text && <p className="wrap-anywhere">{text}</p>}
          <p className="text-muted">
            by {reporter}, <Moment at={at} now={now} />
          </p>
        </li>
      ))}
    </ul>
  );
}
