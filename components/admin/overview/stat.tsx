// One number of the overview, with what it counts and where it leads.
import type { ReactNode } from 'react';
import { TextLink } from '#components/ui/text-link.tsx';

interface StatProps {
  readonly label: string;
  readonly value: number;
  readonly hint?: ReactNode;
  readonly href?: string;
}

export function Stat({ label, value, hint, href }: StatProps) {
  return (
    <div className="relative grid content-start gap-1 border border-line bg-surface p-4 has-[a:hover]:bg-raised">
      <dt className="font-semibold text-muted text-sm">
        {href ? (
          <TextLink href={href} className="after:absolute after:inset-0 hover:text-accent">
            {label}
          </TextLink>
        ) : (
          label
        )}
      </dt>
      <dd className="grid gap-0.5">
        <span className="font-display text-4xl tabular-nums leading-none">{value.toLocaleString('en')}</span>
        <span className="min-h-5 text-muted text-sm">{hint}</span>
      </dd>
    </div>
  );
}
