// One report: who reported whom for what, what was said, who looks at it, and what came of it.
import { isReportCategory, reportCategoryTitle, type SanctionKind } from '@hollowmere/world/moderation';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Moment } from '#components/ui/moment.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import type { StaffReport } from '#lib/spacetime/server/staff/reports.ts';
import { ActForm } from '../acts/act-form.tsx';
import { Badge } from '../badge.tsx';
import { SanctionForm } from '../user/sanction-form.tsx';
import { DecisionForm } from './decision-form.tsx';
import { Evidence } from './evidence.tsx';
import { ReportStateBadge } from './report-state-badge.tsx';

interface ReportCardProps {
  readonly report: StaffReport;
  /** The username of the staff member who looks at it. */
  readonly reader: string;
  /** The sanctions that this staff member may give. */
  readonly kinds: readonly SanctionKind[];
  readonly mayReadUsers: boolean;
  readonly now: number;
}

export function ReportCard({ report, reader, kinds, mayReadUsers, now }: ReportCardProps) {
  const { id, reporter, reported, reportedUserId, category, text, at, state, evidence, claimedBy } = report;
  const isOpen = state === 'open';
  return (
    <article
      id={`report-${id}`}
      aria-labelledby={`report-${id}-title`}
      className="grid scroll-mt-24 gap-4 border border-line bg-surface p-4 xl:grid-cols-[minmax(0,1fr)_24rem] xl:gap-6"
    >
      <div className="grid min-w-0 content-start gap-3">
        <header className="grid gap-1">
          <h2 id={`report-${id}-title`} className="flex flex-wrap items-baseline gap-x-2 gap-y-1 text-xl">
            {mayReadUsers ? (
              <TextLink
                href={`/admin/users/${reportedUserId}`}
                className="underline decoration-edge underline-offset-4 hover:text-accent"
              >
                {reported}
              </TextLink>
            ) : (
              reported
            )}
            <span className="font-text font-semibold text-base">
              {isReportCategory(category) ? reportCategoryTitle(category) : category}
            </span>
          </h2>
          <p className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
            <span>
              Report {id} by {reporter}, <Moment at={at} now={now} />
            </span>
            {isOpen && claimedBy ? (
              <Badge tone={claimedBy === reader ? 'accent' : 'plain'}>
                {claimedBy === reader ? 'Yours' : `${claimedBy} is on it`}
              </Badge>
            ) : (
              <ReportStateBadge state={state} />
            )}
          </p>
        </header>
        {text && (
          <blockquote className="whitespace-pre-line wrap-anywhere border-edge border-l-[3px] pl-3">{text}</blockquote>
        )}
        <Evidence lines={evidence} />
      </div>
      <div className="grid min-w-0 content-start gap-3">
        {isOpen ? (
          <>
            {claimedBy === '' && (
              <ActForm act="claim_report" subject={id} hidden={{ reportId: id }} submit="Take it up" look="secondary" />
            )}
            {kinds.length > 0 && (
              <Unfold label={`Sanction ${reported}`}>
                <SanctionForm userId={reportedUserId} who={reported} kinds={kinds} note={`Report ${id}`} />
              </Unfold>
            )}
            <Unfold label="Decide" isOpen={claimedBy === reader}>
              <DecisionForm reportId={id} reporter={reporter} />
            </Unfold>
          </>
        ) : (
          <Decision report={report} now={now} />
        )}
      </div>
    </article>
  );
}

interface UnfoldProps {
  readonly label: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

function Unfold({ label, isOpen = false, children }: UnfoldProps) {
  return (
    <details open={isOpen} className="group border border-line">
      <summary className="flex min-h-10 cursor-pointer select-none list-none items-center justify-between gap-2 bg-raised px-3 font-semibold text-sm hover:bg-line [&::-webkit-details-marker]:hidden">
        {label}
        <ChevronDown aria-hidden className="size-4 text-muted group-open:rotate-180" />
      </summary>
      <div className="p-3">{children}</div>
    </details>
  );
}

function Decision({ report, now }: { readonly report: StaffReport; readonly now: number }) {
  const { decidedBy, decidedAt, answer, note } = report;
  return (
    <dl className="grid gap-2 text-sm">
      <div>
        <dt className="font-semibold">Decided</dt>
        <dd className="text-muted">
          by {decidedBy}
          {decidedAt !== null && (
            <>
              , <Moment at={decidedAt} now={now} />
            </>
          )}
        </dd>
      </div>
      <div>
        <dt className="font-semibold">Answer to the reporter</dt>
        <dd className="whitespace-pre-line wrap-anywhere">{answer}</dd>
      </div>
      {note && (
        <div>
          <dt className="font-semibold">Private note</dt>
          <dd className="whitespace-pre-line wrap-anywhere text-muted">{note}</dd>
        </div>
      )}
    </dl>
  );
}
