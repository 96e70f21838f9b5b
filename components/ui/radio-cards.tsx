'use client';
// One of a few, each with room for words and a picture. Arrow keys move between them.
import { clsx } from 'clsx';
import { RadioGroup } from 'radix-ui';
import { type ReactNode, useId } from 'react';

interface RadioCardsProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** `content` shows the label, too; screen readers hear it after the label. */
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly content: ReactNode }[];
  readonly className?: string;
}

export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { name, label, value, onChange, choices, className } = props;
  const id = useId();
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
          aria-describedby={`${id}-${choice.value}`}
          className={clsx(
            'pixel-frame m-[3px] bg-surface p-4 text-left transition-colors hover:bg-raised',
            'data-[state=checked]:bg-raised data-[state=checked]:[--frame:var(--hm-accent)]',
          )}
        >
          <span id={`${id}-${choice.value}`} className="block">
            {choice.content}
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
