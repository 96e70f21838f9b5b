'use client';
// The last line of a window: what came of what was done last, or what there is to do, and what one has to do it with. It has
// its room whether it speaks or not: nothing moves under a pointer that presses again.
import type { ReactNode } from 'react';

interface WindowFootProps {
  readonly error: string | undefined;
  readonly said: string;
  /** While there is nothing else to say. */
  readonly hint?: string;
  readonly children?: ReactNode;
}

export function WindowFoot({ error, said, hint, children }: WindowFootProps) {
  return (
    <div className="flex min-h-10 items-center justify-between gap-4 text-sm leading-snug">
      <div className="min-w-0 text-pretty">
        <p role="alert" className="text-danger empty:hidden">
          {error}
        </p>
        <p role="status" className="text-good empty:hidden">
          {!error && said}
        </p>
        {hint && !error && !said && <p className="text-muted">{hint}</p>}
      </div>
      {children}
    </div>
  );
}
