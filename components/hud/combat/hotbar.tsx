'use client';
// The bar of skills: what each key does, whether it is ready, what it costs. A press does it, a held press does it again.
import { type KeyAction, keysOf, keyTitle } from '@hollowmere/world/keys';
import type { Rank } from '@hollowmere/world/skills';
import { Lock } from 'lucide-react';
import { Tooltip } from 'radix-ui';
import type { SlotFact } from '#lib/game/core/fight/fight-facts.ts';
import type { Fighting } from '#lib/game/parts/fighting.ts';
import { useSettings } from '../use-settings.ts';
import { useSlice } from '../use-slice.ts';
import { SkillCard } from './skill-card.tsx';
import { SkillPicture } from './skill-picture.tsx';
import { Sweep } from './sweep.tsx';

const ACTIONS: readonly KeyAction[] = ['skill_1', 'skill_2', 'skill_3', 'skill_4', 'skill_5', 'skill_6', 'skill_7'];

export function Hotbar({ fighting }: { readonly fighting: Fighting }) {
  const { slots } = useSlice(fighting.facts);
  const ranks = useSlice(fighting.ranks);
  const { keys } = useSettings().preferences;
  return (
    <Tooltip.Provider delayDuration={250} skipDelayDuration={200}>
      <ul aria-label="Skills" className="flex gap-1">
        {slots.map((slot, index) => {
          const [key] = keysOf(ACTIONS[index] ?? 'attack', keys);
          return (
            <li key={slot.skill.id}>
              <Slot
                slot={slot}
                rank={rankFrom(ranks.get(slot.skill.id))}
                sign={key ? (keyTitle(key) ?? '') : ''}
                press={() => fighting.press(index)}
                fighting={fighting}
              />
            </li>
          );
        })}
      </ul>
    </Tooltip.Provider>
  );
}

/** Who was never trained has the first. */
export const rankFrom = (trained: number | undefined): Rank => (trained === 2 || trained === 3 ? trained : 1);

interface SlotProps {
  readonly slot: SlotFact;
  readonly rank: Rank;
  readonly sign: string;
  readonly press: () => void;
  readonly fighting: Fighting;
}

function Slot({ slot, rank, sign, press, fighting }: SlotProps) {
  const { skill, state } = slot;
  return (
    <div className="relative grid place-items-center">
      <Tooltip.Root>
        <Tooltip.Trigger asChild>
          <button
            type="button"
            aria-label={`${skill.name}${labels[state](slot)}`}
            aria-disabled={state === 'unlearned'}
            onClick={press}
            // A click leaves the keys with the world.
            onPointerDown={(event) => event.preventDefault()}
            className="hud-panel pointer-events-auto relative grid size-12 place-items-center overflow-clip hover:bg-raised"
          >
            <SkillPicture skill={skill} className={`size-10 ${dims[state]}`} />
            <Sweep from={slot.from} until={slot.until} fighting={fighting} />
            {state === 'unlearned' && <Lock aria-hidden className="absolute size-5 text-muted" />}
          </button>
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content sideOffset={8} className="pixel-frame z-50 m-[3px] w-64 bg-surface p-3 text-sm text-text">
            <SkillCard skill={skill} rank={rank} />
            {state === 'unlearned' && (
              <p className="mt-2 text-accent text-xs">You learn this at level {skill.level}.</p>
            )}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
      {/* Beside the button and not in it: what it is called says all of this in words. */}
      {slot.secondsLeft > 1 && <Seconds left={slot.secondsLeft} />}
      <kbd
        aria-hidden
        className="pointer-events-none absolute top-0 left-0.5 font-display text-xs text-accent-strong text-outlined-thin"
      >
        {sign}
      </kbd>
      {skill.cost > 0 && state !== 'unlearned' && (
        <span
          aria-hidden
          className="pointer-events-none absolute right-0.5 bottom-0 text-xs text-outlined-thin text-text tabular-nums"
        >
          {skill.cost}
        </span>
      )}
    </div>
  );
}

export function Seconds({ left }: { readonly left: number }) {
  return (
    <span
      aria-hidden
      className="pointer-events-none absolute font-display text-lg text-outlined-thin text-white tabular-nums"
    >
      {left}
    </span>
  );
}

export const dims: Readonly<Record<SlotFact['state'], string>> = {
  unlearned: 'opacity-30 grayscale',
  waiting: 'opacity-80',
  spent: 'opacity-50 grayscale',
  ready: '',
};

export const labels: Readonly<Record<SlotFact['state'], (slot: SlotFact) => string>> = {
  unlearned: ({ skill }) => `, from level ${skill.level}`,
  waiting: ({ secondsLeft }) => `, ready in ${secondsLeft} seconds`,
  spent: ({ skill }) => `, costs ${skill.cost}, which you do not have`,
  ready: ({ skill }) => (skill.cost > 0 ? `, costs ${skill.cost}` : ''),
};
