'use client';
// What a quest pays, before one takes it on and as one hands it in; what each end adds stands with it.
import type { CharacterClass } from '@hollowmere/world/characters';
import type { Stack } from '@hollowmere/world/items';
import type { Quest, Reward } from '@hollowmere/world/quests';
import { Coins, Sparkles } from 'lucide-react';
import type { PlaySession } from '#lib/game/play-session.ts';
import { ItemChip } from '../items/item-chip.tsx';

interface RewardListProps {
  readonly quest: Quest;
  readonly heroClass: CharacterClass;
  readonly session: Pick<PlaySession, 'things'>;
}

export function RewardList({ quest, heroClass, session }: RewardListProps) {
  const ofClass = quest.classReward?.[heroClass];
  const items = [...quest.reward.items, ...(ofClass === undefined ? [] : [{ kind: ofClass, count: 1 }])];
  return (
    <section aria-label="Reward" className="grid gap-3 bg-sunken px-3 py-2.5 text-sm">
      <RewardLine title="You get" reward={{ ...quest.reward, items }} session={session} />
      {quest.choices?.map(({ id, words, reward }) => (
        <RewardLine key={id} title={`For “${words}”`} reward={reward} session={session} />
      ))}
    </section>
  );
}

interface RewardLineProps {
  readonly title: string;
  readonly reward: Reward;
  readonly session: Pick<PlaySession, 'things'>;
}

function RewardLine({ title, reward: { experience, coins, items }, session }: RewardLineProps) {
  if (experience === 0 && coins === 0 && items.length === 0) return null;
  return (
    <div className="grid gap-1 not-first:border-line not-first:border-t-2 not-first:pt-2.5">
      <h3 className="text-pretty font-normal font-text text-muted">{title}</h3>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        {experience > 0 && (
          <span className="flex items-center gap-1.5 tabular-nums">
            <Sparkles aria-hidden className="size-4 text-info" />
            {experience} experience
          </span>
        )}
        {coins > 0 && (
          <span className="flex items-center gap-1.5 tabular-nums">
            <Coins aria-hidden className="size-4 text-accent-strong" />
            {coins} {coins === 1 ? 'coin' : 'coins'}
          </span>
        )}
        {items.map((stack: Stack) => (
          <ItemChip key={stack.kind} stack={stack} things={session.things} />
        ))}
      </div>
    </div>
  );
}
