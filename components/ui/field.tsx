// One question of a form: label, input, hint and error, tied together for eyes and screen readers alike.
import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { hintId, Question } from './question.tsx';

interface FieldProps extends Omit<ComponentProps<'input'>, 'id' | 'className'> {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /**
   * News about what was typed, read out politely: "That name is free." Null keeps their place while there are none, so that
   * nothing below moves away from under a pointer when they come.
   */
  readonly status?: ReactNode;
}

export function Field({ name, label, hint, error, status, ...input }: FieldProps) {
  const id = `field-${name}`;
  return (
    <div className="grid gap-2">
      <Question id={id} label={label} hint={hint} />
      <input
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={clsx(hint && hintId(id), `${id}-status`, `${id}-error`)}
        className={clsx(
          'pixel-frame m-[3px] min-h-12 w-[calc(100%-6px)] bg-sunken px-4 text-lg text-text placeholder:text-muted/70',
          error ? '[--frame:var(--hm-danger)]' : '[--frame:var(--hm-edge)]',
        )}
        {...input}
      />
      <div className={status === undefined ? 'contents' : 'min-h-5'}>
        <p id={`${id}-error`} aria-live="polite" className="font-medium text-danger text-sm empty:hidden">
          {error}
        </p>
        <p id={`${id}-status`} aria-live="polite" className="text-good text-sm empty:hidden">
          {error ? null : status}
        </p>
      </div>
    </div>
  );
}
