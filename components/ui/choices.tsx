'use client';
// One of a few, as native radio buttons with room for words and a picture: a form sends it without scripts.
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useEarlyEntry } from './use-early-entry.ts';

interface ChoicesProps<Value extends string> {
  readonly name: string;
  readonly legend: string;
  readonly hint?: ReactNode;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly content?: ReactNode }[];
  readonly className?: string;
}

export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { name, legend, hint, value, onChange, choices, className } = props;
  const group = useEarlyEntry<HTMLFieldSetElement>(value, (entry) => {
    const early = choices.find((choice) => choice.value === entry);
    if (early) onChange(early.value);
  });
  return (
    <fieldset ref={group} className="grid min-w-0 gap-3" aria-describedby={hint ? `choices-${name}-hint` : undefined}>
      <legend className="mb-1 font-semibold">{legend}</legend>
      {hint && (
        <p id={`choices-${name}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      <div className={clsx('grid gap-3', className)}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={clsx(
              'pixel-frame m-[3px] grid cursor-pointer content-start gap-3 bg-raised p-3 transition-colors [--frame:var(--hm-line)]',
              'hover:[--frame:var(--hm-edge)] has-checked:[--frame:var(--hm-accent)]',
              'has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-4',
            )}
          >
            {choice.content}
            <span className="flex items-center gap-3">
              <input
                type="radio"
                name={name}
                value={choice.value}
                checked={choice.value === value}
                onChange={() => onChange(choice.value)}
                className="size-5 shrink-0 accent-accent outline-none"
              />
              {choice.label}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
