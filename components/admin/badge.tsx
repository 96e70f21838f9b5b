// One word about somebody or something, told apart by its words first and its colour second.
import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type BadgeTone = 'plain' | 'good' | 'info' | 'danger' | 'accent';

const tones: Record<BadgeTone, string> = {
  plain: 'bg-raised text-muted',
  good: 'bg-good-ground text-good',
  info: 'bg-info-ground text-info',
  danger: 'bg-danger-ground text-danger',
  accent: 'bg-accent text-on-accent',
};

export function Badge({ tone = 'plain', children }: { readonly tone?: BadgeTone; readonly children: ReactNode }) {
  return (
    <span className={clsx('inline-flex items-center whitespace-nowrap px-2 py-0.5 font-semibold text-xs', tones[tone])}>
      {children}
    </span>
  );
}
