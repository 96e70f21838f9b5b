'use client';
// The quests one keeps in sight, at the edge of the screen; a press opens the log at it. On a phone one line that unfolds.
import { ChevronDown, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { type TrackedQuest, trackedQuests } from '#lib/game/core/quests/tracker.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { useSlice } from '../use-slice.ts';
import { QuestLines } from './quest-lines.tsx';

interface QuestTrackerProps {
  readonly session: Pick<PlaySession, 'quests' | 'windows'>;
}

/** At the right edge, where there is room for it. */
export function QuestTracker({ session }: QuestTrackerProps) {
  const tracked = useTracked(session);
  if (tracked.length === 0) return null;
  return (
    <section
      aria-label="Quests in sight"
      className="hud-panel pointer-events-none m-[2px] grid w-60 gap-3 px-3 py-2.5 max-sm:hidden [@media(max-height:480px)]:hidden"
    >
      <TrackedList session={session} tracked={tracked} />
    </section>
  );
}

/** On a phone: one line that unfolds. */
export function FoldedQuests({ session }: QuestTrackerProps) {
  const tracked = useTracked(session);
  const [isUnfolded, setUnfolded] = useState(false);
  const [first] = tracked;
  if (!first) return null;
  return (
    <section
      aria-label="Quests in sight"
      className="m-[2px] hidden w-full max-w-64 max-sm:block [@media(max-height:480px)]:block"
    >
      <button
        type="button"
        aria-expanded={isUnfolded}
        onClick={() => setUnfolded(!isUnfolded)}
        className="hud-panel pointer-events-auto flex min-h-11 w-full min-w-0 items-center gap-2 px-2.5 text-left text-sm"
      >
        <ScrollText aria-hidden className="size-4 shrink-0 text-accent" />
        <span className="min-w-0 flex-1 truncate">{first.lines.find(({ isDone }) => !isDone)?.words}</span>
        <ChevronDown aria-hidden className={`size-4 shrink-0 text-muted ${isUnfolded ? 'rotate-180' : ''}`} />
      </button>
      {isUnfolded && (
        <div className="hud-panel mt-[2px] grid gap-3 p-2.5">
          <TrackedList session={session} tracked={tracked} />
        </div>
      )}
    </section>
  );
}

const useTracked = ({ quests }: QuestTrackerProps['session']): readonly TrackedQuest[] =>
  trackedQuests(useSlice(quests.log), useSlice(quests.aside));

interface TrackedListProps extends QuestTrackerProps {
  readonly tracked: readonly TrackedQuest[];
}

function TrackedList({ session: { windows }, tracked }: TrackedListProps) {
  const open = (quest: number) => windows.show({ name: 'quests', quest });
  return tracked.map((one) => <Tracked key={one.quest.id} tracked={one} open={open} />);
}

interface TrackedProps {
  readonly tracked: TrackedQuest;
  readonly open: (quest: number) => void;
}

function Tracked({ tracked: { quest, isReady, lines }, open }: TrackedProps) {
  return (
    <div className="text-outlined-thin">
      <button
        type="button"
        aria-label={`${quest.name}: open the quest log`}
        onClick={() => open(quest.id)}
        className="pointer-events-auto block min-h-6 w-full text-left font-display text-accent-strong leading-tight hover:underline max-sm:min-h-11"
      >
        {isReady && '? '}
        {quest.name}
      </button>
      <QuestLines lines={lines} />
    </div>
  );
}
