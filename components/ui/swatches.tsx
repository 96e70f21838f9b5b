'use client';
// One of several small things to look at: colours, hair. Each has a name for those who cannot tell them apart.
import { clsx } from 'clsx';
import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';

interface SwatchesProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** In the order of their numbers. */
  readonly choices: readonly { readonly label: string; readonly picture: ReactNode }[];
}

export function Swatches({ name, label, value, onChange, choices }: SwatchesProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 flex w-full items-baseline justify-between gap-2">
        <span className="font-semibold">{label}</span>
        <span className="text-muted text-sm">{choices[value]?.label}</span>
      </legend>
      <RadioGroup.Root
        name={name}
        aria-label={label}
        orientation="horizontal"
        value={String(value)}
        onValueChange={(chosen) => onChange(Number(chosen))}
        className="flex flex-wrap gap-2"
      >
        {choices.map((choice, index) => (
          <RadioGroup.Item
            key={choice.label}
            value={String(index)}
            aria-label={choice.label}
            title={choice.label}
            className={clsx(
              'pixel-frame m-[3px] grid size-11 place-items-center bg-sunken',
              'data-[state=checked]:[--frame:var(--hm-accent-strong)]',
            )}
          >
            {choice.picture}
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </fieldset>
  );
}
