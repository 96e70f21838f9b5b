'use client';
// Whom one means: name, level and how it compares, health, what it is about to do and what lies on it.
import { Crown, UserSearch, X } from 'lucide-react';
import type { FightFacts, PhaseFacts } from '#lib/game/core/fight/fight-facts.ts';
import { threatWords } from '#lib/game/core/fight/name-tag.ts';
import type { Fighting } from '#lib/game/parts/fighting.ts';
import { useSlice } from '../use-slice.ts';
import { Bar } from './bars.tsx';
import { CastBar } from './cast-bar.tsx';
import { EffectsRow } from './effects-row.tsx';

interface TargetFrameProps {
  readonly fighting: Fighting;
  readonly showPerson: (entity: number) => void;
}

export function TargetFrame({ fighting, showPerson }: TargetFrameProps) {
  const { target } = useSlice(fighting.facts);
  return (
    <>
      <p role="status" className="sr-only">
        {target && `Target: ${target.name}, level ${target.level}. ${aboutTarget(target)}.`}
      </p>
      {target && (
        <section
          aria-label="Target"
          className={`hud-panel grid w-52 gap-1 p-2 ${target.isBoss ? 'sm:w-80' : 'sm:w-64'}`}
        >
          <div className="flex items-start gap-2">
            <h2 className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-1.5 leading-tight">
              {target.isBoss && <Crown aria-label="Boss" className="size-4 self-center text-accent-strong" />}
              <span className="truncate font-display text-base text-text">{target.name}</span>
              <span className="text-muted text-xs">level {target.level}</span>
            </h2>
            {target.side === 'person' && (
              <button
                type="button"
                aria-label={`Who is ${target.name}?`}
                title={`Who is ${target.name}?`}
                onClick={() => showPerson(target.entity)}
                className="pointer-events-auto -my-2 grid size-9 shrink-0 place-items-center text-accent hover:text-accent-strong pointer-coarse:size-11"
              >
                <UserSearch aria-hidden className="size-4" />
              </button>
            )}
            <button
              type="button"
              aria-label="Let go of the target"
              onClick={() => fighting.acting.clearTarget()}
              className="pointer-events-auto -m-2 grid size-9 shrink-0 place-items-center text-muted hover:text-text pointer-coarse:size-11"
            >
              <X aria-hidden className="size-4" />
            </button>
          </div>
          <p className="text-muted text-xs leading-tight">{aboutTarget(target)}</p>
          {target.maxHealth > 0 && (
            <Bar
              label={`Health of ${target.name}`}
              value={target.health}
              most={target.maxHealth}
              look={target.side === 'foe' ? 'foe' : 'friend'}
              notches={target.phases?.begins ?? []}
              className={target.isBoss ? 'h-5' : 'h-4'}
            />
          )}
          {target.phases && <Phases phases={target.phases} />}
          {target.cast && <CastBar cast={target.cast} fighting={fighting} className="h-3.5" />}
          <EffectsRow effects={target.effects} label={`What lies on ${target.name}`} />
        </section>
      )}
    </>
  );
}

/** Which of its phases a boss is in: as many signs as it has, those that have begun bright. */
function Phases({ phases: { now, begins } }: { readonly phases: PhaseFacts }) {
  return (
    <p role="status" className="flex items-center gap-1.5 text-muted text-xs leading-tight">
      <span aria-hidden className="flex gap-1">
        {[100, ...begins].map((percent, index) => (
          <span key={percent} className={`size-2 rotate-45 ${index < now ? 'bg-accent-strong' : 'bg-raised'}`} />
        ))}
      </span>
      Phase {now} of {begins.length + 1}
    </p>
  );
}

/** How hard it will be is said only of those who fight. */
const aboutTarget = ({ side, fights, threat, words }: NonNullable<FightFacts['target']>): string =>
  side === 'foe' && fights ? `${threatWords[threat]} · ${words}` : words;
