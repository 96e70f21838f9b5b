'use client';
// One's attributes, what they come to in a fight with what one wears and what lies on one, and what each number means.
import { hitChance } from '@hollowmere/world/combat';
import { attributeNames, attributesOf, attributesWith, fighterOf, primaryAttribute } from '@hollowmere/world/growth';
import { gearBonusOf } from '@hollowmere/world/items';
import { TICKS_PER_SECOND, TILE_UNITS } from '@hollowmere/world/movement';
import type { ReactNode } from 'react';
import type { Fighting } from '#lib/game/parts/fighting.ts';
import type { Things } from '#lib/game/parts/things.ts';
import { useSlice } from '../use-slice.ts';

const attributeTitles = {
  strength: 'Strength',
  agility: 'Agility',
  intellect: 'Intellect',
  stamina: 'Stamina',
} as const;

interface FightNumbersProps {
  readonly fighting: Fighting;
  readonly things: Things;
}

export function FightNumbers({ fighting, things }: FightNumbersProps) {
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
