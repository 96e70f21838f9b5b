'use client';
// Closing a report: whether it was right, and what its author is told.
import { NOTE_MAX, REASON_MAX } from '@hollowmere/world/moderation';
import { ActForm } from '../acts/act-form.tsx';
import { ParagraphField, RadioField } from '../acts/fields.tsx';

interface DecisionFormProps {
  readonly reportId: number;
  readonly reporter: string;
}

const verdicts = [
  { value: 'upheld', label: 'Upheld' },
  { value: 'rejected', label: 'Rejected' },
];

export function DecisionForm({ reportId, reporter }: DecisionFormProps) {
  return (
    <ActForm act="decide_report" subject={reportId} hidden={{ reportId }} submit="Decide and answer">
      <RadioField name="verdict" label="Decision" choices={verdicts} />
      <ParagraphField
        name="answer"
        label={`Answer to ${reporter}`}
        hint="They read this. Thank them; say no more about the other person than needed."
        maxLength={REASON_MAX}
        required
      />
      <ParagraphField name="note" label="Private note" hint="Only staff read this." maxLength={NOTE_MAX} />
    </ActForm>
  );
}
