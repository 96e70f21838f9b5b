// What a field asks: its label, and the hint below it, which the field names as its description.
import type { ReactNode } from 'react';

interface QuestionProps {
  /** Of the field; the hint's is made from it: see {@link hintId}. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** How the label is set. */
  readonly className?: string;
}

export const hintId = (id: string) => `${id}-hint`;

export function Question({ id, label, hint, className = 'font-semibold' }: QuestionProps) {
  return (
    <>
      <label htmlFor={id} className={className}>
        {label}
      </label>
      {hint && (
        <p id={hintId(id)} className="text-muted text-sm">
          {hint}
        </p>
      )}
    </>
  );
}
