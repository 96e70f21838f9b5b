'use client';
// What a skill does, in words and numbers, for whoever points at it or goes to it by keys.
import { effectRules } from '@hollowmere/world/combat';
import { TICKS_PER_SECOND, TILE_UNITS } from '@hollowmere/world/movement';
import { type Rank, rankOf, type Skill } from '@hollowmere/world/skills';
import type { ReactNode } from 'react';

export function SkillCard({ skill, rank }: { readonly skill: Skill; readonly rank: Rank }) {
  const { name, words, cost, range, castTicks, cooldownTicks, level } = skill;
  const { power, effect } = rankOf(skill, rank);
  return (
    <div className="grid gap-1.5">
      <p className="flex items-baseline justify-between gap-3">
        <span className="font-display text-accent-strong text-lg leading-tight">{name}</span>
        <span className="text-muted text-xs">{rank > 1 ? `rank ${rank}` : `from level ${level}`}</span>
      </p>
      <p className="text-pretty leading-snug">{words}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-xs">
        {power > 0 && (
          <Fact title={skill.purpose === 'heal' ? 'Heals' : 'Harms'}>
            {power} % of your power{skill.purpose === 'harm' && `, ${skill.damageType}`}
          </Fact>
        )}
        {effect && (
          <Fact title={effectRules[effect.kind].name}>
            {effect.strength > 0 && strengthOf(effect)}
            {effect.ticks / TICKS_PER_SECOND} s
          </Fact>
        )}
        <Fact title="Cost">{cost === 0 ? 'none' : cost}</Fact>
        <Fact title="Reach">{range === 0 ? 'round yourself' : `${round(range / TILE_UNITS)} tiles`}</Fact>
        {castTicks > 0 && <Fact title="Takes">{round(castTicks / TICKS_PER_SECOND)} s, standing still</Fact>}
        <Fact title="Again after">{round(cooldownTicks / TICKS_PER_SECOND)} s</Fact>
      </dl>
    </div>
  );
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{title}</dt>
      <dd className="tabular-nums">{children}</dd>
    </>
  );
}

function strengthOf({
  kind,
  strength,
}: {
  readonly kind: keyof typeof effectRules;
  readonly strength: number;
}): string {
  const { unit, period } = effectRules[kind];
  if (unit === 'points') return `${strength} % of your power${period > 0 ? ' a second' : ''}, `;
  return `${strength} %, `;
}

const round = (value: number): number => Math.round(value * 10) / 10;
