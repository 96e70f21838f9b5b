'use client';
// What one may be proud of: the earned first, the others with how far one has come.
import { achievements } from '@hollowmere/world/growth';
import { Award, Circle } from 'lucide-react';
import { CalendarDay } from '#components/ui/moment.tsx';
import type { Merits } from '#lib/game/parts/merits.ts';
import { useSlice } from '../use-slice.ts';

export function AchievementList({ merits }: { readonly merits: Merits }) {
  const earned = new Map(useSlice(merits.achievements).map(({ achievement, earnedAt }) => [achievement.id, earnedAt]));
  const deeds = useSlice(merits.deeds);
  const inOrder = [...achievements].sort((a, b) => Number(earned.has(b.id)) - Number(earned.has(a.id)) || a.id - b.id);
  return (
    <div className="grid gap-2">
      <p className="text-muted text-sm">
        {earned.size} of {achievements.length} earned
      </p>
      <ul className="grid gap-1.5">
        {inOrder.map(({ id, name, words, goal }) => {
          const at = earned.get(id);
          const done = Math.min(goal.count, deeds.get(goal.deed) ?? 0);
          const Icon = at ? Award : Circle;
          return (
            <li key={id} className="flex gap-3 bg-sunken/60 p-2">
              <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${at ? 'text-accent-strong' : 'text-muted'}`} />
              <div className="min-w-0 flex-1">
                <p className={`font-display leading-tight ${at ? 'text-accent' : ''}`}>{name}</p>
                <p className="text-muted text-sm leading-tight">{words}</p>
              </div>
              <p className="shrink-0 self-center text-right text-xs tabular-nums">
                {at ? (
                  <>
                    <span className="sr-only">Earned </span>
                    <CalendarDay at={at.getTime()} />
                  </>
                ) : (
                  `${done} / ${goal.count}`
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
