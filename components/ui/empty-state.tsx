// Where a list would be, when there is nothing in it yet: says so, and what would bring something.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly Icon: LucideIcon;
  readonly title: string;
  readonly children?: ReactNode;
}

export function EmptyState({ Icon, title, children }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-2 bg-sunken px-4 py-8 text-center">
      <Icon aria-hidden className="size-8 text-edge" />
      <p className="font-semibold">{title}</p>
      {children && <div className="max-w-prose text-muted text-sm">{children}</div>}
    </div>
  );
}
