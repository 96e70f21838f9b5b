'use client';
// What something is done with, a key or a button, and the way to choose another: a press waits for it.
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';

/** A dialog leaves Escape to what waits for a key or a button. */
export const AWAITS = '[data-awaits-key], [data-awaits-button]';

interface BindingListProps {
  /** What the last choice came to. */
  readonly said: string;
  readonly children: ReactNode;
}

export function BindingList({ said, children }: BindingListProps) {
  return (
    <div className="grid gap-2">
      {/* In sight while one chooses, however long the list is. */}
      <p role="status" className="sticky top-0 z-10 min-h-6 bg-surface pb-1 text-info text-sm">
        {said}
      </p>
      <ul className="grid gap-1 text-sm">{children}</ul>
    </div>
  );
}

interface BindingRowProps {
  readonly title: string;
  readonly signs: readonly string[];
  readonly isAwaited: boolean;
  /** Marks the button while it waits, for whoever must leave the press to it. */
  readonly awaits: Readonly<Record<`data-${string}`, string>>;
  readonly words: { readonly press: string; readonly none: string };
  /** Whether something is lost without one. */
  readonly isNeeded: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly await: () => void;
  readonly leave: () => void;
}

export function BindingRow({ title, signs, isAwaited, awaits, words, isNeeded, onKeyDown, ...acts }: BindingRowProps) {
  const label = isAwaited ? `${words.press} for: ${title}` : `${title}: ${signs.join(' or ') || words.none}. Change`;
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3">
      <span className="min-w-0 flex-1 basis-28 text-muted">{title}</span>
      <button
        type="button"
        {...(isAwaited && awaits)}
        aria-label={label}
        onClick={acts.await}
        onKeyDown={onKeyDown}
        onBlur={acts.leave}
        className="flex min-h-11 min-w-28 flex-wrap items-center justify-center gap-1.5 bg-raised px-2 py-1 hover:bg-line pointer-fine:min-h-9"
      >
        {isAwaited ? (
          <span className="text-accent">{words.press}…</span>
        ) : (
          signs.map((sign) => <Cap key={sign}>{sign}</Cap>)
        )}
        {!isAwaited && signs.length === 0 && (
          <span className={isNeeded ? 'text-danger' : 'text-muted'}>{words.none}</span>
        )}
      </button>
    </li>
  );
}

interface BackToUsualProps {
  readonly children: string;
  /** Chooses so, and says what is given here. */
  readonly back: (words: string) => void;
}

/** The last row of a list that is not as usual. It goes when it was pressed: the first row has the focus then. */
export function BackToUsual({ children, back }: BackToUsualProps) {
  const press = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    currentTarget.closest('ul')?.querySelector('button')?.focus();
    back('All as usual again.');
  };
  return (
    <li>
      <Button look="quiet" size="small" onClick={press}>
        {children}
      </Button>
    </li>
  );
}

function Cap({ children }: { readonly children: string }) {
  return <kbd className="bg-sunken px-2 py-0.5 font-display text-accent-strong">{children}</kbd>;
}
