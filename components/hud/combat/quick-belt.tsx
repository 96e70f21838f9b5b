'use client';
// The belt beside the skills: the best draught for health, that for energy, and something to eat, each by one press.
import { itemKind } from '@hollowmere/world/items';
import { type KeyAction, keysOf, keyTitle } from '@hollowmere/world/keys';
import { type QuickChoice, type QuickNeed, quickChoice, quickNeeds } from '#lib/game/core/provisions/quick-choice.ts';
import { waitOfKind } from '#lib/game/core/provisions/use-waits.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { ItemPicture } from '../items/item-picture.tsx';
import { UseWaitShade } from '../items/use-wait-shade.tsx';
import { useSettings } from '../use-settings.ts';
import { useSlice } from '../use-slice.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

export interface QuickBeltProps {
  readonly session: Pick<PlaySession, 'provisions' | 'things' | 'fighting'>;
}

const QUICK_ACTIONS = {
  health: 'quick_health',
  energy: 'quick_energy',
  food: 'quick_food',
} as const satisfies Record<QuickNeed, KeyAction>;

/** What there is something for; an empty belt is not there. */
export function QuickBelt({ session }: QuickBeltProps) {
  const { bag } = useSlice(session.things.items);
  const level = useSlice(session.things.character)?.level ?? 1;
  const choices = quickNeeds.flatMap((need) => {
    const choice = quickChoice(need, bag, level);
    return choice ? [{ need, choice }] : [];
  });
  if (choices.length === 0) return null;
  return (
    <ul aria-label="Draughts and food" className="flex gap-1">
      {choices.map(({ need, choice }) => (
        <li key={need}>
          <QuickSlot session={session} need={need} choice={choice} />
        </li>
      ))}
    </ul>
  );
}

interface QuickSlotProps extends QuickBeltProps {
  readonly need: QuickNeed;
  readonly choice: QuickChoice;
}

function QuickSlot({ session: { provisions, fighting }, need, choice: { kind, count } }: QuickSlotProps) {
  const waits = useSlice(provisions.waits);
  const [key] = keysOf(QUICK_ACTIONS[need], useSettings().preferences.keys);
  const left = useSecondsLeft(waitOfKind(kind, waits).until, fighting);
  const name = itemKind(kind)?.name ?? '';
  return (
    <div className="relative">
      <button
        type="button"
        aria-label={`${name}, ${count} left${left > 0 ? `, ready in ${left} seconds` : ''}`}
        title={name}
        onClick={() => void provisions.take(need)}
        // A click leaves the keys with the world.
        onPointerDown={(event) => event.preventDefault()}
        className="hud-panel pointer-events-auto relative grid size-12 pointer-coarse:size-[48px] place-items-center overflow-clip hover:bg-raised active:bg-raised"
      >
        <ItemPicture kind={kind} className={left > 0 ? 'size-8 opacity-80' : 'size-8'} />
      </button>
      {/* Beside the button and not in it: what it is called says all of this in words. */}
      <UseWaitShade kind={kind} waits={waits} fighting={fighting} />
      <kbd
        aria-hidden
        className="pointer-events-none absolute top-0 left-0.5 font-display text-xs text-accent-strong text-outlined-thin pointer-coarse:hidden"
      >
        {key && keyTitle(key)}
      </kbd>
      <span
        aria-hidden
        className="pointer-events-none absolute right-0.5 bottom-0 text-xs text-outlined-thin text-text tabular-nums"
      >
        {count}
      </span>
    </div>
  );
}
