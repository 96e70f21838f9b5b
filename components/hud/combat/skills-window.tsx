'use client';
// The skills of one's class: what each does at the rank one has, and what the next one takes.
import { isBasicAttack, nextTraining, rankLevel, type Skill } from '@hollowmere/world/skills';
import type { FightFacts } from '#lib/game/core/fight/fight-facts.ts';
import type { Fighting } from '#lib/game/parts/fighting.ts';
import type { Windows } from '#lib/game/windows.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from '../windows/hud-window.tsx';
import { rankFrom } from './hotbar.tsx';
import { SkillCard } from './skill-card.tsx';
import { SkillPicture } from './skill-picture.tsx';

interface SkillsWindowProps {
  readonly windows: Windows;
  readonly fighting: Fighting;
}

export function SkillsWindow({ windows, fighting }: SkillsWindowProps) {
  const { slots, level } = useSlice(fighting.facts);
  const ranks = useSlice(fighting.ranks);
  return (
    <HudWindow windows={windows} name="skills" title="Skills" side="left" width="sm:w-[27rem]" isForReading>
      <ul className="grid gap-2">
        {slots.map(({ skill, state }) => {
          const rank = rankFrom(ranks.get(skill.id));
          const isKnown = state !== 'unlearned';
          return (
            <li key={skill.id} className="flex gap-3 bg-sunken/60 p-3">
              <SkillPicture skill={skill} className={`size-12 ${isKnown ? '' : 'grayscale'}`} />
              <div className="min-w-0 flex-1 text-sm">
                <SkillCard skill={skill} rank={rank} />
                <p className="mt-1.5 text-accent text-xs">{nextOf(skill, rank, level)}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </HudWindow>
  );
}

function nextOf(skill: Skill, rank: ReturnType<typeof rankFrom>, level: FightFacts['level']): string {
  if (level < skill.level) return `You learn this at level ${skill.level}.`;
  if (isBasicAttack(skill)) return 'As good as it gets; it grows with you.';
  const next = nextTraining(skill, { class: skill.class === 'creature' ? 'warrior' : skill.class, level }, rank);
  if (next === 'fully_trained') return 'Fully trained.';
  if (typeof next === 'string')
    return `Rank ${rank + 1} from level ${rankLevel(skill, rank === 1 ? 2 : 3)}, at your trainer.`;
  return `Rank ${next.rank}: ${next.price} coins, at your trainer.`;
}
