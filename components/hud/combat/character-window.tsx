'use client';
// One's own character: who one is and how far one has come, with a page for the fight, for deeds and for achievements.
import { experienceAt, MAX_LEVEL } from '@hollowmere/world/growth';
import { Tabs } from 'radix-ui';
import type { Fighting } from '#lib/game/parts/fighting.ts';
import type { Merits } from '#lib/game/parts/merits.ts';
import type { Things } from '#lib/game/parts/things.ts';
import type { Windows } from '#lib/game/windows.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from '../windows/hud-window.tsx';
import { AchievementList } from './achievement-list.tsx';
import { DeedList } from './deed-list.tsx';
import { FightNumbers } from './fight-numbers.tsx';

interface CharacterWindowProps {
  readonly windows: Windows;
  readonly fighting: Fighting;
  readonly merits: Merits;
  readonly things: Things;
}

const tabs = [
  ['fight', 'Fight'],
  ['counted', 'Deeds'],
  ['earned', 'Achievements'],
] as const;

export function CharacterWindow({ windows, fighting, merits, things }: CharacterWindowProps) {
  const character = useSlice(things.character);
  const { level } = useSlice(fighting.facts);
  const experience = useSlice(fighting.experience);
  const [begun, needed] = [experience - experienceAt(level), experienceAt(level + 1) - experienceAt(level)];
  return (
    <HudWindow
      windows={windows}
      name="character"
      title={character?.name ?? 'Your character'}
      side="left"
      width="sm:w-[26rem]"
    >
      <p className="text-muted text-sm">
        Level {level} {character?.class} ·{' '}
        {level >= MAX_LEVEL
          ? 'there is nothing left to learn'
          : `${Math.max(0, begun)} of ${needed} to level ${level + 1}`}
      </p>
      <Tabs.Root defaultValue="fight" className="mt-3 grid gap-3">
        <Tabs.List aria-label="About your character" className="flex gap-1 border-line border-b-2">
          {tabs.map(([value, title]) => (
            <Tabs.Trigger
              key={value}
              value={value}
              className="min-h-11 px-3 font-display text-muted hover:text-text data-[state=active]:bg-raised data-[state=active]:text-accent-strong"
            >
              {title}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="fight">
          <FightNumbers fighting={fighting} things={things} />
        </Tabs.Content>
        <Tabs.Content value="counted">
          <DeedList merits={merits} />
        </Tabs.Content>
        <Tabs.Content value="earned">
          <AchievementList merits={merits} />
        </Tabs.Content>
      </Tabs.Root>
    </HudWindow>
  );
}
