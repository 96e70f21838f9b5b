'use client';
// The form of a report, on a page and in the game: keeps what was typed, and says at the field what is wrong.
import { REASON_MAX, REPORT_CATEGORIES, reportCategoryTitle } from '@hollowmere/world/moderation';
import { type ReactNode, useActionState, useId } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { hintId, Question } from '#components/ui/question.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { emptyForm, type FormState } from '#lib/forms/form-state.ts';

interface ReportFormProps {
  /** Who is reported, as whoever takes the report knows them. */
  readonly name: string;
  readonly report: (previous: FormState, data: FormData) => Promise<FormState>;
  /** What is asked below "What happened?". */
  readonly hint: ReactNode;
  /** The way back without a report. */
  readonly cancel: ReactNode;
  /** What stands there once it is sent, with the sentence of the answer. */
  readonly sent: (sentence: string) => ReactNode;
}

export function ReportForm({ name, report, hint, cancel, sent }: ReportFormProps) {
  const [{ values, fieldErrors, formError, done }, send] = useActionState(report, emptyForm);
  const id = useId();
  if (done) return sent(done);
  return (
    <form action={send} className="grid gap-5">
      {formError && <Notice tone="danger">{formError}</Notice>}
      <input type="hidden" name="name" value={name} />
      <fieldset className="grid gap-1.5" aria-describedby={`${id}-category-error`}>
        <legend className="mb-2 font-semibold">What is it about?</legend>
        {REPORT_CATEGORIES.map((category) => (
          <label
            key={category}
            className="flex min-h-11 cursor-pointer items-center gap-3 bg-sunken px-4 hover:bg-raised"
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
        <p id={`${id}-category-error`} aria-live="polite" className="font-medium text-danger text-sm empty:hidden">
          {fieldErrors.category}
        </p>
      </fieldset>
      <div className="grid gap-2">
        <Question id={id} label="What happened?" hint={hint} />
        <textarea
          id={id}
          name="text"
          rows={5}
          maxLength={REASON_MAX}
          defaultValue={values.text}
          aria-invalid={fieldErrors.text ? true : undefined}
          aria-describedby={`${hintId(id)} ${id}-error`}
          className={`pixel-frame m-[3px] w-[calc(100%-6px)] bg-sunken p-4 text-text ${fieldErrors.text ? '[--frame:var(--hm-danger)]' : '[--frame:var(--hm-edge)]'}`}
        />
        <p id={`${id}-error`} aria-live="polite" className="font-medium text-danger text-sm empty:hidden">
          {fieldErrors.text}
        </p>
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Sending …">Send the report</SubmitButton>
        {cancel}
      </div>
    </form>
  );
}
