// The words of an announcement in the tone of it: at the top of pages, and where staff see beforehand how it will look.
import type { AnnouncementTone } from '@hollowmere/world/moderation';
import { clsx } from 'clsx';

interface ToneLook {
  readonly ground: string;
  readonly ink: string;
  readonly word: string;
}

export const announcementLooks: Readonly<Record<AnnouncementTone, ToneLook>> = {
  info: { ground: 'bg-info-ground', ink: 'text-info', word: 'News' },
  warning: { ground: 'bg-danger-ground', ink: 'text-danger', word: 'Please note' },
  celebration: { ground: 'bg-good-ground', ink: 'text-good', word: 'Hurray' },
};

interface AnnouncementTextProps {
  readonly tone: AnnouncementTone;
  readonly text: string;
}

export function AnnouncementText({ tone, text }: AnnouncementTextProps) {
  const { ink, word } = announcementLooks[tone];
  return (
    <p className="min-w-0 flex-1 whitespace-pre-line break-words">
      <strong className={clsx('mr-2 font-display', ink)}>{word}</strong>
      {text}
    </p>
  );
}
