// The top of one of the staff's pages: what it shows, and what can be done with the whole of it.
import type { ReactNode } from 'react';

interface AdminHeaderProps {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

export function AdminHeader({ title, lead, children }: AdminHeaderProps) {
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="grid gap-1">
        <h1 className="text-3xl text-accent">{title}</h1>
        {lead && <p className="max-w-prose text-balance text-muted">{lead}</p>}
      </div>
      {children}
    </header>
  );
}
