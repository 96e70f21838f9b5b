'use client';
// Reporting somebody one has met, without leaving the game: staff see what both said last.
import { sentenceOf } from '@hollowmere/world/errors';
import { isReportCategory } from '@hollowmere/world/moderation';
import { ReportForm } from '#components/players/report-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type FormState, finishedForm, typedValues } from '#lib/forms/form-state.ts';
import { CATEGORY_MISSING, checkReportText } from '#lib/forms/report-text.ts';
import type { People } from '#lib/game/parts/people.ts';
import { toSpacetimeError } from '#lib/spacetime/errors.ts';

interface ReportPersonProps {
  readonly people: People;
  /** Of the character. */
  readonly name: string;
  readonly back: () => void;
}

export function ReportPerson({ people, name, back }: ReportPersonProps) {
  const button = (
    <Button look="secondary" onClick={back}>
      Back
    </Button>
  );
  return (
    <ReportForm
      name={name}
      report={(_, data) => sendReport(people, typedValues(data))}
      hint={`The last things that ${name} and you said are sent along.`}
      cancel={button}
      sent={(sentence) => (
        <>
          <Notice tone="good" title="Thank you. Somebody will look at it.">
            {sentence}
          </Notice>
          {button}
        </>
      )}
    />
  );
}

async function sendReport(people: People, values: FormState['values']): Promise<FormState> {
  const { name = '', category = '', text = '' } = values;
  const complaint = (field: string, sentence: string): FormState => ({
    values,
    fieldErrors: { [field]: sentence },
    formError: null,
  });
  if (!isReportCategory(category)) return complaint('category', CATEGORY_MISSING);
  const verdict = checkReportText(category, text);
  if (!verdict.ok) return complaint('text', sentenceOf(verdict.code));
  try {
    await people.report(name, category, verdict.value);
  } catch (error) {
    return { values, fieldErrors: {}, formError: toSpacetimeError(error).message };
  }
  return finishedForm(
    `You find your reports, and the answers to them, on your account page. ${name} is not told who reported.`,
  );
}
