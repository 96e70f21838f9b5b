// What a person reported, and what was answered.
import { isReportCategory, reportCategoryTitle } from '@hollowmere/world/moderation';
import { Flag } from 'lucide-react';
import type { Metadata } from 'next';
import { AccountSection } from '#components/account/account-section.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Moment } from '#components/ui/moment.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireAccountWith } from '#lib/auth/access.ts';
import { type OwnReport, ownReports } from '#lib/spacetime/server/reads/own-reports.ts';
import { worldPage } from '../../../../world-page.tsx';

export const metadata: Metadata = { title: 'Your reports', robots: { index: false } };

const states: Readonly<Record<string, { readonly title: string; readonly className: string }>> = {
  open: { title: 'Waiting', className: 'bg-info-ground text-info' },
  upheld: { title: 'You were right', className: 'bg-good-ground text-good' },
  rejected: { title: 'Nothing was found', className: 'bg-sunken text-muted' },
};

export default function ReportsPage() {
  return worldPage(async () => {
    const { data: reports } = await requireAccountWith('/account/reports', ownReports);
    return (
      <>
        <PageHeader title="Your reports" lead="What you told those who look after the game, and what they answered." />
        <AccountSection
          title="Reports"
          lead="You report a player in the game or from their profile. The last words that both of you said go along."
        >
          {reports.length === 0 ? (
            <EmptyState Icon={Flag} title="You have reported nobody" />
          ) : (
            <ul className="grid gap-3">
              {reports.map((report) => (
                <li key={report.id}>
                  <Report {...report} now={Date.now()} />
                </li>
              ))}
            </ul>
          )}
        </AccountSection>
      </>
    );
  });
}

function Report({ about, category, text, at, state, answer, now }: OwnReport & { readonly now: number }) {
  const { title, className } = states[state] ?? { title: state, className: 'bg-sunken text-muted' };
  return (
    <article className="grid gap-2 bg-raised px-4 py-3">
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="font-semibold font-text">
          {about}: {isReportCategory(category) ? reportCategoryTitle(category) : category}
        </h3>
        <p className="text-sm">
          <span className={`px-2 py-0.5 ${className}`}>{title}</span>{' '}
          <span className="ml-2 text-muted">
            <Moment at={at} now={now} />
          </span>
        </p>
      </header>
      {text && <p className="whitespace-pre-line break-words text-muted">{text}</p>}
      {answer && (
        <p className="whitespace-pre-line break-words border-accent border-l-[3px] pl-3">
          <span className="font-semibold">Answer: </span>
          {answer}
        </p>
      )}
    </article>
  );
}
