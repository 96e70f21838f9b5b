'use client';
// One of several small things to look at: colours, hair. Each has a name for those who cannot tell them apart. Native radio
// buttons underneath: a form sends them without scripts, arrow keys move between them.
import type { ReactNode } from 'react';
import { useEarlyEntry } from './use-early-entry.ts';

interface SwatchesProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** In the order of their numbers. */
  readonly choices: readonly { readonly label: string; readonly picture: ReactNode }[];
}

export function Swatches({ name, label, value, onChange, choices }: SwatchesProps) {
  const group = useEarlyEntry<HTMLFieldSetElement>(String(value), (entry) => onChange(Number(entry)));
  return (
    <fieldset ref={group} className="grid min-w-0 gap-2">
      <legend className="mb-2 flex w-full items-baseline justify-between gap-2">
        <span className="font-semibold">{label}</span>
        <span aria-hidden className="text-muted text-sm">
          {choices[value]?.label}
        </span>
      </legend>
      <div className="flex flex-wrap gap-2">
        {choices.map((choice, index) => (
          <label
            key={choice.label}
            title={choice.label}
            className={
              'pixel-frame relative m-[3px] grid size-11 cursor-pointer place-items-center bg-sunken hover:[--frame:var(--hm-edge)] ' +
              'has-checked:bg-raised has-checked:[--frame:var(--hm-accent-strong)] ' +
              'has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-4'
            }
          >
            <input
              type="radio"
              name={name}
              value={index}
              checked={index === value}
              onChange={() => onChange(index)}
              aria-label={choice.label}
              className="absolute inset-0 cursor-pointer appearance-none opacity-0"
            />
            {choice.picture}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
