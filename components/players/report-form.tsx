'use client';
// The form of a report: keeps what was typed, says at the field what is wrong, and says thank you.
import { REASON_MAX, REPORT_CATEGORIES, reportCategoryTitle } from '@hollowmere/world/moderation';
import { useActionState } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { emptyForm, type FormState } from '#lib/forms/form-state.ts';

interface ReportFormProps {
  readonly name: string;
  readonly report: (previous: FormState, data: FormData) => Promise<FormState>;
}

export function ReportForm({ name, report }: ReportFormProps) {
  const [{ values, fieldErrors, formError, done }, send] = useActionState(report, emptyForm);
  if (done) {
    return (
      <div className="grid justify-items-start gap-5">
        <Notice tone="good" title="Your report is with the staff">
          {done}
        </Notice>
        <ButtonLink href="/">Back to the front page</ButtonLink>
      </div>
    );
  }
  return (
    <form action={send} className="grid gap-6">
      {formError && <Notice tone="danger">{formError}</Notice>}
      <input type="hidden" name="name" value={name} />
      <fieldset className="grid gap-2" aria-describedby="category-error">
        <legend className="mb-2 font-semibold">What is it about?</legend>
        {REPORT_CATEGORIES.map((category) => (
          <label
            key={category}
            className="flex min-h-11 cursor-pointer items-center gap-3 bg-surface px-4 hover:bg-raised"
          >
            <input
              type="radio"
              name="category"
              value={category}
              defaultChecked={values.category === category}
              className="size-5 accent-accent"
            />
            {reportCategoryTitle(category)}
          </label>
        ))}
        <p id="category-error" aria-live="polite" className="font-medium text-danger text-sm empty:hidden">
          {fieldErrors.category}
        </p>
      </fieldset>
      <div className="grid gap-2">
        <label htmlFor="report-text" className="font-semibold">
          What happened?
        </label>
        <p id="report-text-hint" className="text-muted text-sm">
          Where and when, and what was said or done. Up to {REASON_MAX} characters.
        </p>
        <textarea
          id="report-text"
          name="text"
          rows={6}
          defaultValue={values.text}
          aria-invalid={fieldErrors.text ? true : undefined}
          aria-describedby="report-text-hint report-text-error"
          className="pixel-frame m-[3px] w-[calc(100%-6px)] bg-sunken p-4 text-text [--frame:var(--hm-edge)]"
        />
        <p id="report-text-error" aria-live="polite" className="font-medium text-danger text-sm empty:hidden">
          {fieldErrors.text}
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Sending …">Send the report</SubmitButton>
        <ButtonLink href={`/players/${encodeURIComponent(name)}`} look="secondary" prefetch={false}>
          Never mind
        </ButtonLink>
      </div>
    </form>
  );
}
