// The top of a page: what it is, in one line and one sentence, and what can be done here.
import type { ReactNode } from 'react';

interface PageHeaderProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

export function PageHeader({ title, lead, children }: PageHeaderProps) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-4">
      <div className="grid gap-2">
        <h1 className="text-4xl text-accent sm:text-5xl">{title}</h1>
        {lead && <p className="max-w-prose text-balance text-lg text-muted">{lead}</p>}
      </div>
      {children}
    </header>
  );
}
