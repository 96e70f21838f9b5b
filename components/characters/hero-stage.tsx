'use client';
// A character on its own ground, walking: round and round by itself, or to the side one chooses, or standing still.
import type { Facing, Look } from '@hollowmere/world/appearance';
import type { CharacterClass } from '@hollowmere/world/characters';
import { clsx } from 'clsx';
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon, Pause, Play, RefreshCw } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { HeroSprite } from '#components/pictures/hero-sprite.tsx';
import { GroundPatch } from './ground-patch.tsx';

interface HeroStageProps {
  readonly look: Look;
  readonly heroClass: CharacterClass;
  /** The design in words. */
  readonly label: string;
  readonly className?: string;
}

const sides: readonly (readonly [facing: Facing, label: string, Icon: LucideIcon])[] = [
  ['left', 'From the left', ArrowLeft],
  ['down', 'From the front', ArrowDown],
  ['up', 'From behind', ArrowUp],
  ['right', 'From the right', ArrowRight],
];

export function HeroStage({ look, heroClass, label, className }: HeroStageProps) {
  const [facing, setFacing] = useState<Facing | 'all'>('all');
  const [isWalking, setWalking] = useState(true);
  const side = facing === 'all' ? 'down' : facing;
  const walk = facing === 'all' ? 'parade' : 'walk';
  return (
    <div className={clsx('pixel-frame m-[3px] grid grid-rows-[1fr_auto] overflow-hidden', className)}>
      <GroundPatch heroClass={heroClass} className="h-64">
        <HeroSprite
          look={look}
          heroClass={heroClass}
          label={label}
          motion={isWalking ? walk : 'breathe'}
          facing={side}
          zoom={6}
        />
      </GroundPatch>
      <div role="toolbar" aria-label="Preview" className="grid grid-cols-6 gap-px bg-surface p-1">
        <StageButton aria-pressed={facing === 'all'} label="From all sides" onClick={() => setFacing('all')}>
          <RefreshCw aria-hidden className="size-5" />
        </StageButton>
        {sides.map(([name, sideLabel, Icon]) => (
          <StageButton key={name} aria-pressed={facing === name} label={sideLabel} onClick={() => setFacing(name)}>
            <Icon aria-hidden className="size-5" />
          </StageButton>
        ))}
        <StageButton label={isWalking ? 'Stand still' : 'Walk'} onClick={() => setWalking(!isWalking)}>
          {isWalking ? <Pause aria-hidden className="size-5" /> : <Play aria-hidden className="size-5" />}
        </StageButton>
      </div>
    </div>
  );
}

function StageButton({ label, ...props }: ComponentProps<'button'> & { readonly label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="grid h-11 min-w-0 place-items-center text-muted hover:bg-raised hover:text-text aria-pressed:bg-raised aria-pressed:text-accent"
      {...props}
    />
  );
}
