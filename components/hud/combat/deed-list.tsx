'use client';
// What was counted of all that one has done.
import type { Deed } from '@hollowmere/world/growth';
import type { Merits } from '#lib/game/parts/merits.ts';
import { useSlice } from '../use-slice.ts';

const deedTitles: readonly (readonly [deed: Deed, title: string])[] = [
  ['kills', 'Creatures slain'],
  ['bosses', 'Bosses slain'],
  ['company', 'Fights won in company'],
  ['criticals', 'Critical strikes'],
  ['deaths', 'Times fallen'],
  ['healed', 'Health given to others'],
  ['quests', 'Quests finished'],
  ['dailies', 'Daily work done'],
  ['crafted', 'Things made'],
  ['gathered', 'Herbs, ore and wood gathered'],
  ['fished', 'Fish caught'],
  ['chests', 'Chests opened'],
  ['coinsEarned', 'Coins earned'],
  ['regions', 'Places seen'],
  ['trained', 'Trainings'],
];

export function DeedList({ merits }: { readonly merits: Merits }) {
  const deeds = useSlice(merits.deeds);
  return (
    <dl className="grid gap-1">
      {deedTitles.map(([deed, title]) => (
        <div key={deed} className="flex items-baseline justify-between gap-4">
          <dt className="text-muted">{title}</dt>
          <dd className="font-display text-accent-strong tabular-nums">{deeds.get(deed) ?? 0}</dd>
        </div>
      ))}
    </dl>
  );
}
