'use client';
// One of a few, each with room for words and a picture. Arrow keys move between them.
import { clsx } from 'clsx';
import { RadioGroup } from 'radix-ui';
import type { ReactNode } from 'react';

interface RadioCardsProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly content: ReactNode }[];
  readonly className?: string;
}

export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { name, label, value, onChange, choices, className } = props;
  return (
    <RadioGroup.Root
      name={name}
      aria-label={label}
      value={value}
      onValueChange={(chosen) => onChange(chosen as Value)}
      className={clsx('grid gap-4', className)}
    >
      {choices.map((choice) => (
        <RadioGroup.Item
          key={choice.value}
          value={choice.value}
          aria-label={choice.label}
          className={clsx(
            'pixel-frame m-[3px] bg-surface p-4 text-left transition-colors hover:bg-raised',
            'data-[state=checked]:bg-raised data-[state=checked]:[--frame:var(--hm-accent)]',
          )}
        >
          {choice.content}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
