// One subject of an account page.
import type { ReactNode } from 'react';
import { Card } from '#components/ui/card.tsx';

interface AccountSectionProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

export function AccountSection({ title, lead, children }: AccountSectionProps) {
  return (
    <Card className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      <header className="grid gap-1">
        <h2 className="text-2xl">{title}</h2>
        {lead && <p className="max-w-prose text-balance text-muted">{lead}</p>}
      </header>
      {children}
    </Card>
  );
}
