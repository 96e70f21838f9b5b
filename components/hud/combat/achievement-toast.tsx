'use client';
// An achievement, as it is earned: its name and what for, for a moment, and read out.
import type { Achievement } from '@hollowmere/world/growth';
import { Award } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Merits } from '#lib/game/parts/merits.ts';
import { useSlice } from '../use-slice.ts';

const SHOWN_MS = 6_000;

export function AchievementToast({ merits }: { readonly merits: Merits }) {
  const news = useSlice(merits.news);
  const [shown, setShown] = useState<readonly Achievement[]>([]);
  useEffect(() => {
    if (!news) return;
    setShown(news.achievements);
    const hide = setTimeout(() => setShown([]), SHOWN_MS);
    return () => clearTimeout(hide);
  }, [news]);
  return (
    <div role="status" className="grid justify-items-center gap-2">
      <Earned achievements={shown} />
    </div>
  );
}

/** One with what it is for; several at once by their names alone, so that they leave the own figure in sight. */
function Earned({ achievements: [first, ...others] }: { readonly achievements: readonly Achievement[] }) {
  if (!first) return null;
  return (
    <div className="hud-panel flex max-w-sm animate-rise items-center gap-3 px-4 py-2 text-sm leading-snug">
      <Award aria-hidden className="size-7 shrink-0 text-accent-strong" />
      <p>
        <span className={others.length === 0 ? 'sr-only' : 'text-muted'}>
          {others.length === 0 ? 'Achievement: ' : `${others.length + 1} achievements: `}
        </span>
        <b className="block font-display text-accent-strong text-base">
          {[first, ...others].map(({ id, name }, index) => (
            <span key={id} className="inline-block whitespace-pre">
              {index < others.length ? `${name} · ` : name}
            </span>
          ))}
        </b>
        {others.length === 0 && <span className="text-muted">{first.words}</span>}
      </p>
    </div>
  );
}
