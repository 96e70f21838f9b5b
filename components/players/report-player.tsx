'use client';
// Reporting a player by username, on a page of the website.
import { REASON_MAX } from '@hollowmere/world/moderation';
import { ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { FormState } from '#lib/forms/form-state.ts';
import { ReportForm } from './report-form.tsx';

interface ReportPlayerProps {
  readonly name: string;
  readonly report: (previous: FormState, data: FormData) => Promise<FormState>;
}

export function ReportPlayer({ name, report }: ReportPlayerProps) {
  return (
    <ReportForm
      name={name}
      report={report}
      hint={`Where and when, and what was said or done. Up to ${REASON_MAX} characters.`}
      cancel={
        <ButtonLink href={`/players/${encodeURIComponent(name)}`} look="secondary" prefetch={false}>
          Never mind
        </ButtonLink>
      }
      sent={(sentence) => (
        <div className="grid justify-items-start gap-5">
          <Notice tone="good" title="Your report is with the staff">
            {sentence}
          </Notice>
          <ButtonLink href="/">Back to the front page</ButtonLink>
        </div>
      )}
    />
  );
}
