// The cross in the corner of what lies over the picture and can be put away.
import { X } from 'lucide-react';

interface PutAwayButtonProps {
  readonly label: string;
  readonly putAway: () => void;
  /** How it sits in its corner. */
  readonly className: string;
}

export function PutAwayButton({ label, putAway, className }: PutAwayButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={putAway}
      className={`grid size-11 shrink-0 place-items-center text-muted hover:text-text ${className}`}
    >
      <X aria-hidden className="size-4" />
    </button>
  );
}
