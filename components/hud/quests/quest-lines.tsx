// What is to be done of a quest, a line each; what is done is ticked off.
import { Check } from 'lucide-react';
import type { TrackedLine } from '#lib/game/core/quests/tracker.ts';

export function QuestLines({ lines }: { readonly lines: readonly TrackedLine[] }) {
  return (
    <ul className="grid gap-0.5 text-sm leading-snug">
      {lines.map(({ words, isDone }) => (
        <li key={words} className={`flex items-start gap-1.5 tabular-nums ${isDone ? 'text-muted' : ''}`}>
          {isDone ? (
            <Check aria-label="Done:" className="mt-0.5 size-4 shrink-0 text-good" />
          ) : (
            <span aria-hidden className="grid size-4 shrink-0 place-items-center text-accent">
              ·
            </span>
          )}
          <span className="min-w-0 text-pretty">{words}</span>
        </li>
      ))}
    </ul>
  );
}
