'use client';
// How one is: health, mana or stamina, experience and level, what lies on one, and what one is casting.
import { experienceAt, MAX_LEVEL } from '@hollowmere/world/growth';
import type { Skill } from '@hollowmere/world/skills';
import type { Fighting } from '#lib/game/parts/fighting.ts';
import { useSlice } from '../use-slice.ts';
import { Bar } from './bars.tsx';
import { EffectsRow } from './effects-row.tsx';
import { OwnCast } from './own-cast.tsx';

const energies: Readonly<Record<Skill['class'], 'mana' | 'stamina'>> = {
  warrior: 'stamina',
  ranger: 'stamina',
  mage: 'mana',
  cleric: 'mana',
  creature: 'stamina',
};

export function OwnBars({ fighting }: { readonly fighting: Fighting }) {
  const { level, class: of, health, maxHealth, energy, maxEnergy, cast, effects } = useSlice(fighting.facts);
  const experience = useSlice(fighting.experience);
  if (!of) return null;
  const energyOf = energies[of];
  const isGrown = level >= MAX_LEVEL;
  const [begun, needed] = [experience - experienceAt(level), experienceAt(level + 1) - experienceAt(level)];
  return (
    <section aria-label="You" className="grid w-full gap-1">
      <EffectsRow effects={effects} label="What lies on you" />
      {cast && <OwnCast cast={cast} fighting={fighting} />}
      <div className="grid grid-cols-[auto_1fr] items-center gap-x-1.5">
        <span className="hud-panel grid size-10 place-items-center font-display text-accent-strong text-lg leading-none">
          <span className="sr-only">Level </span>
          {level}
        </span>
        <div className="grid">
          <Bar label="Health" value={health} most={maxHealth} look="health" />
          <Bar
            label={energyOf === 'mana' ? 'Mana' : 'Stamina'}
            value={energy}
            most={maxEnergy}
            look={energyOf}
            className="-mt-0.5 h-4"
          />
          <Bar
            label="Experience"
            value={isGrown ? 1 : Math.max(0, begun)}
            most={isGrown ? 1 : needed}
            look="experience"
            text=""
            className="-mt-0.5 h-2"
          />
        </div>
      </div>
    </section>
  );
}
