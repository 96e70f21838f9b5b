'use client';
// What changed in one's quests, for a moment in the upper middle, and read out: "Field rats seen off 3/6".
import { useEffect, useState } from 'react';
import { newsSentence, type QuestNews } from '#lib/game/core/quests/quest-news.ts';
import type { NumberedNews, Quests } from '#lib/game/parts/quests.ts';
import { useSlice } from '../use-slice.ts';

const SHOWN_MS = 4_000;
const MOST_SHOWN = 3;

export function QuestToasts({ quests }: { readonly quests: Quests }) {
  const shown = useShown(useSlice(quests.news));
  return (
    <ol role="status" className="grid justify-items-center gap-1 text-center">
      {shown.map(({ number, news }) => (
        <li key={number} className="animate-rise text-balance">
          <Toast news={news} />
        </li>
      ))}
    </ol>
  );
}

const isLarge = ({ kind }: QuestNews): boolean => kind === 'finished' || kind === 'begun';

function Toast({ news }: { readonly news: QuestNews }) {
  const look = isLarge(news)
    ? 'font-display text-2xl text-accent-strong text-outlined'
    : 'font-semibold text-base text-outlined-thin';
  return <span className={`${look} ${news.kind === 'ready' ? 'text-good' : ''}`}>{newsSentence(news)}</span>;
}

/** The newest few, each for its time. */
function useShown(latest: readonly NumberedNews[]): readonly NumberedNews[] {
  const [shown, setShown] = useState<readonly NumberedNews[]>([]);
  useEffect(() => {
    if (latest.length === 0) return;
    setShown((before) => [...before, ...latest].slice(-MOST_SHOWN));
    const numbers = new Set(latest.map(({ number }) => number));
    // Each goes after its own time: nothing is cleaned up when others come.
    setTimeout(() => setShown((before) => before.filter(({ number }) => !numbers.has(number))), SHOWN_MS);
  }, [latest]);
  return shown;
}
