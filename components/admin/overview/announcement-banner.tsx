// An announcement as people see it.
import type { AnnouncementTone } from '@hollowmere/world/moderation';
import { clsx } from 'clsx';
import { Info, PartyPopper, TriangleAlert } from 'lucide-react';

export type { AnnouncementTone };

export const TONE_LABELS: Readonly<Record<AnnouncementTone, string>> = {
  info: 'News',
  warning: 'Warning',
  celebration: 'Celebration',
};

const tones = {
  info: { ground: 'bg-info-ground', ink: 'text-info', Icon: Info },
  warning: { ground: 'bg-danger-ground', ink: 'text-danger', Icon: TriangleAlert },
  celebration: { ground: 'bg-good-ground', ink: 'text-good', Icon: PartyPopper },
} as const;

interface AnnouncementBannerProps {
  readonly tone: AnnouncementTone;
  readonly text: string;
}

export function AnnouncementBanner({ tone, text }: AnnouncementBannerProps) {
  const { ground, ink, Icon } = tones[tone];
  return (
    <p className={clsx('flex min-w-0 gap-2.5 px-3 py-2 text-sm', ground)}>
      <Icon aria-hidden className={clsx('mt-0.5 size-4 shrink-0', ink)} />
      <span className="min-w-0 whitespace-pre-line break-words">
        <span className="sr-only">{TONE_LABELS[tone]}: </span>
        {text}
      </span>
    </p>
  );
}
