'use client';
// A name that somebody chooses: says while one types whether it can be had, and then what the server said.
import type { ReactNode } from 'react';
import { Field } from '#components/ui/field.tsx';
import { useEarlyEntry } from '#components/ui/use-early-entry.ts';
import type { FormState } from '#lib/forms/form-state.ts';
import { type NameKind, useAvailability } from './use-availability.ts';

interface NameFieldProps {
  /** Of the field in the form. */
  readonly name: string;
  readonly label: string;
  readonly kind: NameKind;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly state: FormState;
  /** The name one has already: it is not asked about. */
  readonly current?: string;
  readonly autoComplete: 'username' | 'off';
}

/** Longer than any name, so that the rule is told instead of letters being swallowed. */
const LEEWAY = 10;

export function NameField({ name, label, kind, value, onChange, state, current, autoComplete }: NameFieldProps) {
  const field = useEarlyEntry<HTMLInputElement>(value, onChange);
  const availability = useAvailability(value === current ? '' : value, kind);
  // What the server said holds until the name is changed.
  const refusal = state.values[name] === value ? state.fieldErrors[name] : undefined;
  const news: Partial<Record<typeof availability.kind, ReactNode>> = {
    free: 'That name is free.',
    asking: <span className="text-muted">Asking around …</span>,
  };
  return (
    <Field
      ref={field}
      name={name}
      label={label}
      hint={kind.rule}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      error={refusal ?? (availability.kind === 'refused' ? availability.sentence : undefined)}
      status={state.done ?? news[availability.kind] ?? null}
      maxLength={kind.longest + LEEWAY}
      autoComplete={autoComplete}
      {...(autoComplete === 'username' && { autoCapitalize: 'none' })}
      spellCheck={false}
      required
    />
  );
}
