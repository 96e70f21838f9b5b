'use client';
// One's own character: attributes, what they come to in a fight and why, what was counted, and what one may be proud of.
import { hitChance } from '@hollowmere/world/combat';
import {
  achievements,
  attributeNames,
  attributesOf,
  attributesWith,
  type Deed,
  experienceAt,
  fighterOf,
  MAX_LEVEL,
  primaryAttribute,
} from '@hollowmere/world/growth';
import { gearBonusOf } from '@hollowmere/world/items';
import { TICKS_PER_SECOND, TILE_UNITS } from '@hollowmere/world/movement';
import { Award, Circle } from 'lucide-react';
import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { CalendarDay } from '#components/ui/moment.tsx';
import type { Fighting } from '#lib/game/parts/fighting.ts';
import type { Things } from '#lib/game/parts/things.ts';
import type { Windows } from '#lib/game/windows.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from '../windows/hud-window.tsx';

interface CharacterWindowProps {
  readonly windows: Windows;
  readonly fighting: Fighting;
  readonly things: Things;
}

const tabs = [
  ['fight', 'Fight'],
  ['counted', 'Deeds'],
  ['earned', 'Achievements'],
] as const;

export function CharacterWindow({ windows, fighting, things }: CharacterWindowProps) {
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
          <Counted fighting={fighting} />
        </Tabs.Content>
        <Tabs.Content value="earned">
          <Achievements fighting={fighting} />
        </Tabs.Content>
      </Tabs.Root>
    </HudWindow>
  );
}

const attributeTitles = {
  strength: 'Strength',
  agility: 'Agility',
  intellect: 'Intellect',
  stamina: 'Stamina',
} as const;

function FightNumbers({ fighting, things }: Pick<CharacterWindowProps, 'fighting' | 'things'>) {
  const character = useSlice(things.character);
  const { worn } = useSlice(things.items);
  const { level, effects } = useSlice(fighting.facts);
  if (!character) return null;
  const gear = gearBonusOf(worn.flatMap((stack) => (stack ? [stack.kind] : [])));
  const build = { class: character.class, level, gear };
  const fighter = fighterOf({ ...build, effects });
  const plain = attributesOf(character.class, level);
  const attributes = attributesWith(build);
  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-1">
        {attributeNames.map((name) => {
          const more = attributes[name] - plain[name];
          return (
            <div key={name} className="flex items-baseline justify-between gap-2">
              <dt className={name === primaryAttribute[character.class] ? 'text-accent' : 'text-muted'}>
                {attributeTitles[name]}
                {name === primaryAttribute[character.class] && <span className="sr-only">, your first</span>}
              </dt>
              <dd className="tabular-nums">
                {attributes[name]}
                {more > 0 && (
                  <span className="text-info text-xs">
                    {' '}
                    ({plain[name]} + {more})
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <dl className="grid gap-1.5">
        <Figure
          title="Health"
          value={fighter.maxHealth}
          words={`comes back by ${fighter.healthGain} a second, five seconds after the last blow`}
        />
        <Figure
          title="Energy"
          value={fighter.maxEnergy}
          words={`comes back by ${fighter.energyGain} a second, always`}
        />
        <Figure title="Power" value={fighter.power} words="what a strike of 100 % does before anything is taken off" />
        <Figure
          title="Armour"
          value={fighter.armour}
          words="takes off a part of physical harm, less against higher levels"
        />
        <Figure
          title="To hit"
          value={percent(hitChance(fighter, { evasion: fighter.level * 5 }))}
          words="against somebody of your own level"
        />
        <Figure
          title="Critical"
          value={percent(fighter.critChance)}
          words={`does ${fighter.critFactor} % of the harm`}
        />
        {fighter.blockChance > 0 && (
          <Figure
            title="Block"
            value={percent(fighter.blockChance)}
            words={`keeps off ${fighter.blockPart} % of a blow`}
          />
        )}
        <Figure
          title="Pace"
          value={`${Math.round((fighter.speed * TICKS_PER_SECOND * 10) / TILE_UNITS) / 10}`}
          words="tiles a second"
        />
        {Object.entries(fighter.resist).flatMap(([type, value]) =>
          value === 0
            ? []
            : [<Figure key={type} title={`Against ${type}`} value={`${value} %`} words="of it does not reach you" />],
        )}
      </dl>
    </div>
  );
}

function Figure({
  title,
  value,
  words,
}: {
  readonly title: string;
  readonly value: ReactNode;
  readonly words: string;
}) {
  return (
    <div className="grid grid-cols-[6.5rem_4rem_1fr] items-baseline gap-2">
      <dt>{title}</dt>
      <dd className="text-right font-display text-accent-strong tabular-nums">{value}</dd>
      <dd className="text-muted text-xs leading-tight">{words}</dd>
    </div>
  );
}

const percent = (chance: number): string => `${Math.round(chance / 10) / 10} %`;

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

function Counted({ fighting }: Pick<CharacterWindowProps, 'fighting'>) {
  const deeds = useSlice(fighting.deeds);
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

function Achievements({ fighting }: Pick<CharacterWindowProps, 'fighting'>) {
  const earned = new Map(
    useSlice(fighting.achievements).map(({ achievement, earnedAt }) => [achievement.id, earnedAt]),
  );
  const deeds = useSlice(fighting.deeds);
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
