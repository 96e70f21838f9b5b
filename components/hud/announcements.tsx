'use client';
// What staff tell everybody, over the picture until it is over or put away. Read out politely.
import { Info, PartyPopper, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type Announcement, currentAnnouncements, nextChange } from '#lib/game/core/announcements.ts';
import type { News } from '#lib/game/parts/news.ts';
import { PutAwayButton } from './put-away-button.tsx';
import { useSlice } from './use-slice.ts';

const tones = {
  info: { Icon: Info, ink: 'text-info', title: 'Announcement' },
  warning: { Icon: TriangleAlert, ink: 'text-danger', title: 'Warning' },
  celebration: { Icon: PartyPopper, ink: 'text-accent-strong', title: 'Celebration' },
} as const;

/** Timers take no more; who plays longer than that sees it a little later. */
const LONGEST_TIMER_MS = 2_000_000_000;
const KEY = 'hollowmere.announcements.away';

export function Announcements({ news }: { readonly news: News }) {
  const current = useCurrent(useSlice(news.announcements));
  const [away, putAway] = useAway();
  const [shown] = current.filter(({ id }) => !away.includes(id));
  return (
    <div role="status" className="grid w-full shrink-0 justify-items-center">
      {shown && <Banner key={shown.id} announcement={shown} putAway={() => putAway(shown.id)} />}
    </div>
  );
}

interface BannerProps {
  readonly announcement: Announcement;
  readonly putAway: () => void;
}

function Banner({ announcement: { text, tone }, putAway }: BannerProps) {
  const { Icon, ink, title } = tones[tone];
  return (
    <div className="hud-panel pointer-events-auto flex max-w-[34rem] animate-fade items-start gap-3 py-2 pr-1 pl-4 text-sm leading-snug [&]:bg-page/95">
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${ink}`} />
      <p className="max-h-32 overflow-y-auto whitespace-pre-line text-pretty break-words py-0.5">
        <span className="sr-only">{title}: </span>
        {text}
      </p>
      <PutAwayButton
        label="Put the announcement away"
        putAway={putAway}
        className="-my-2 pointer-fine:-my-1 pointer-fine:size-9"
      />
    </div>
  );
}

function useCurrent(all: readonly Announcement[]): readonly Announcement[] {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const at = Date.now();
      setNow(at);
      const next = nextChange(all, at);
      if (next !== undefined) timer = setTimeout(look, Math.min(LONGEST_TIMER_MS, next - at));
    };
    look();
    return () => clearTimeout(timer);
  }, [all]);
  return currentAnnouncements(all, now);
}

/** What was put away stays so for this browser's session. */
function useAway(): [readonly number[], (id: number) => void] {
  const [away, setAway] = useState(readAway);
  const putAway = (id: number) => {
    const next = [...away, id];
    setAway(next);
    try {
      window.sessionStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Shown again after a reload: no harm.
    }
  };
  return [away, putAway];
}

function readAway(): readonly number[] {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'number') : [];
  } catch {
    return [];
  }
}
