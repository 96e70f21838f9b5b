'use client';
// A button that opens a question on the spot before anything happens; works without scripts, and Escape closes it.
import { clsx } from 'clsx';
import { type ReactNode, useId, useRef } from 'react';

interface ConfirmDetailsProps {
  /** On the button that opens the question. */
  readonly label: ReactNode;
  /** When the label alone does not say what it is about. */
  readonly spokenLabel?: string;
  readonly question: ReactNode;
  /** The form that does it. */
  readonly children: ReactNode;
  readonly className?: string;
}

export function ConfirmDetails({ label, spokenLabel, question, children, className }: ConfirmDetailsProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const questionId = useId();
  const close = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || !details.current?.open) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  };
  return (
    <details ref={details} onKeyDown={close} className={clsx('group/confirm', className)}>
      <summary
        aria-label={spokenLabel}
        className={clsx(
          'pixel-key inline-flex min-h-9 cursor-pointer list-none items-center bg-raised px-3 font-display font-semibold text-base tracking-wide select-none',
          'hover:bg-line [--key-light:rgb(255_255_255/0.1)] group-open/confirm:bg-line [&::-webkit-details-marker]:hidden',
        )}
      >
        {label}
      </summary>
      <fieldset
        aria-labelledby={questionId}
        className="pixel-frame mx-[3px] mt-3 grid animate-fade gap-3 bg-sunken p-4 [--frame:var(--hm-edge)]"
      >
        <div id={questionId} className="text-sm">
          {question}
        </div>
        {children}
      </fieldset>
    </details>
  );
}
