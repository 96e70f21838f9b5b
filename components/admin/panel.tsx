// One subject of one of the staff's pages: a flat sheet with a heading, its count, and what can be done with it.
import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';

interface PanelProps {
  readonly title: string;
  readonly count?: number;
  readonly id?: string;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Panel({ title, count, id, children, className }: PanelProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      id={id}
      className={clsx('grid min-w-0 content-start gap-3 border border-line bg-surface p-4', className)}
    >
      <h2 id={titleId} className="flex items-baseline gap-2 text-xl">
        {title}
        {count !== undefined && <span className="font-text text-base text-muted">{count}</span>}
      </h2>
      {children}
    </section>
  );
}

/** What a list says when there is nothing in it. */
export function Nothing({ children }: { readonly children: ReactNode }) {
  return <p className="text-muted text-sm">{children}</p>;
}
