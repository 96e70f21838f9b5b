'use client';
// Warning, muting, suspending, banning: what, for how long, why in words that the player reads, and how it will read.
import { isSanctionKind, NOTE_MAX, REASON_MAX, type SanctionKind } from '@hollowmere/world/moderation';
import { useState } from 'react';
import { OWN_DURATION, readDuration } from '#lib/forms/staff/duration.ts';
import { READY_SENTENCES } from '#lib/forms/staff/ready-sentences.ts';
import { ActForm, useActForm } from '../acts/act-form.tsx';
import { DurationFields } from '../acts/duration-fields.tsx';
import { ChoiceField, ConfirmField, ParagraphField, RadioField } from '../acts/fields.tsx';
import { SanctionPreview } from './sanction-preview.tsx';

interface SanctionFormProps {
  readonly userId: number;
  readonly who: string;
  /** Those that this staff member may give. */
  readonly kinds: readonly SanctionKind[];
  /** Where it comes from: begins the private note. */
  readonly note?: string;
}

const labels: Readonly<Record<SanctionKind, string>> = {
  warn: 'Warn',
  mute: 'Mute',
  suspend: 'Suspend',
  ban: 'Ban',
};

const DEFAULT_DURATION = String(24 * 60);

export function SanctionForm({ userId, who, kinds, note }: SanctionFormProps) {
  return (
    <ActForm act="sanction" subject={userId} hidden={{ userId, who }} submit="Put it into effect" look="danger">
      <Fields kinds={kinds} note={note ?? ''} />
    </ActForm>
  );
}

function Fields({ kinds, note }: { readonly kinds: readonly SanctionKind[]; readonly note: string }) {
  const { values } = useActForm();
  const [kind, setKind] = useState<SanctionKind>(kinds.find((known) => known === values.kind) ?? kinds[0] ?? 'warn');
  const [reason, setReason] = useState(values.reason ?? '');
  const [time, setTime] = useState({
    duration: values.duration ?? DEFAULT_DURATION,
    amount: values.amount ?? '',
    unit: values.unit ?? 'days',
  });
  const readyMade = [
    { value: '', label: 'My own words' },
    ...READY_SENTENCES[kind].map((sentence) => ({ value: sentence, label: sentence })),
  ];
  return (
    <>
      <RadioField
        name="kind"
        label="What"
        choices={kinds.map((value) => ({ value, label: labels[value] }))}
        defaultValue={kind}
        onChange={(value) => isSanctionKind(value) && setKind(value)}
      />
      <div className={kind === 'warn' ? 'hidden gap-3 noscript:grid' : 'grid gap-3'}>
        <DurationFields
          label="How long"
          endless="Until lifted"
          defaultValue={DEFAULT_DURATION}
          onChange={(changed) => setTime((now) => ({ ...now, ...changed }))}
        />
      </div>
      <ChoiceField
        name="readyMade"
        label="Ready-made reason"
        choices={readyMade}
        onChange={(sentence) => sentence && setReason(sentence)}
      />
      <ParagraphField
        name="reason"
        label="Reason for the player"
        hint="They read this. Say what was wrong, not who complained."
        rows={3}
        maxLength={REASON_MAX}
        value={reason}
        onChange={setReason}
      />
      <ParagraphField
        name="note"
        label="Private note"
        hint="Only staff read this."
        maxLength={NOTE_MAX}
        defaultValue={note}
      />
      {kind === 'ban' && <ConfirmField>This person is to be kept out. I have looked at what they did.</ConfirmField>}
      <SanctionPreview kind={kind} reason={reason} minutes={kind === 'warn' ? 0 : minutesOf(time)} />
    </>
  );
}

/** Null while the fields say no time yet. */
function minutesOf(time: { duration: string; amount: string; unit: string }): number | null {
  return time.duration === OWN_DURATION && time.amount === '' ? null : readDuration(time);
}
