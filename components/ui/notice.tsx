// A message on the page that matters now: what went wrong, what went well, what to know.
import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';

type Tone = 'danger' | 'good' | 'info';

const tones = {
  danger: { ground: 'bg-danger-ground [--frame:var(--hm-danger)]', ink: 'text-danger', Icon: CircleAlert },
  good: { ground: 'bg-good-ground [--frame:var(--hm-good)]', ink: 'text-good', Icon: CircleCheck },
  info: { ground: 'bg-info-ground [--frame:var(--hm-info)]', ink: 'text-info', Icon: Info },
} as const;

interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
}

/** Bad news interrupts screen readers; the rest waits its turn. */
export function Notice({ tone, title, children }: NoticeProps) {
  const { ground, ink, Icon } = tones[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={clsx('pixel-frame m-[3px] flex gap-3 p-4 animate-fade', ground)}
    >
      <Icon aria-hidden className={clsx('mt-0.5 size-5 shrink-0', ink)} />
      <div className="grid gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-sm">{children}</div>}
      </div>
    </div>
  );
}
