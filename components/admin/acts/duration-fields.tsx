'use client';
// How long: one of the usual times, one's own, or without end.
import { useState } from 'react';
import { OWN_DURATION, UNTIL_ENDED, USUAL_DURATIONS } from '#lib/forms/staff/duration.ts';
import { useActForm } from './act-form.tsx';
import { ChoiceField, TextField } from './fields.tsx';

interface DurationFieldsProps {
  readonly label: string;
  /** What having no end is called here. */
  readonly endless: string;
  readonly defaultValue: string;
  readonly onChange?: (fields: { duration?: string; amount?: string; unit?: string }) => void;
}

const units = ['minutes', 'hours', 'days'].map((value) => ({ value, label: value }));

export function DurationFields({ label, endless, defaultValue, onChange }: DurationFieldsProps) {
  const { values } = useActForm();
  const [duration, setDuration] = useState(values.duration ?? defaultValue);
  const choices = [
    ...USUAL_DURATIONS,
    { value: UNTIL_ENDED, label: endless },
    { value: OWN_DURATION, label: 'Another time …' },
  ];
  return (
    <>
      <ChoiceField
        name="duration"
        label={label}
        choices={choices}
        defaultValue={defaultValue}
        onChange={(value) => {
          setDuration(value);
          onChange?.({ duration: value });
        }}
      />
      {/* Without a script the choice cannot show them, so they are there from the start and counted only when chosen. */}
      <div className={duration === OWN_DURATION ? 'grid grid-cols-2 gap-3' : 'hidden grid-cols-2 gap-3 noscript:grid'}>
        <TextField
          name="amount"
          label="How many"
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => onChange?.({ amount: event.target.value })}
        />
        <ChoiceField
          name="unit"
          label="Of what"
          choices={units}
          defaultValue="days"
          onChange={(unit) => onChange?.({ unit })}
        />
      </div>
    </>
  );
}
