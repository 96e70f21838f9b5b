'use client';
// One slot of bag or body: what lies in it, what is known about it, and what can be done with it.
import { itemKind, type Stack } from '@hollowmere/world/items';
import { ContextMenu, Tooltip } from 'radix-ui';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { amountOf } from '#lib/game/core/item-words.ts';
import type { Wearer } from '#lib/game/core/own-things.ts';
import { type BesideWindow, besideWindow } from './beside-window.ts';
import { ItemCard, rarityTitles } from './item-card.tsx';
import { ItemPicture } from './item-picture.tsx';

/** Something that can be done with what lies in a slot. */
export interface SlotAct {
  readonly label: string;
  readonly act: () => void;
  /** What it is for: two clicks do it. */
  readonly isMain?: boolean;
}

interface ThingSlotProps {
  /** Names the slot for focus and for what is dragged onto it. */
  readonly slotKey: string;
  /** "Slot 3", "Head". */
  readonly title: string;
  readonly stack: Stack | null;
  readonly worn: number | undefined;
  readonly wearer: Wearer | undefined;
  readonly acts: readonly SlotAct[];
  readonly isHeld: boolean;
  /** Only one slot is reached with Tab; the arrows lead on from there. */
  readonly isCurrent: boolean;
  /** Shows in an empty slot. */
  readonly sign?: ReactNode;
  /** Escape, while the card about the thing is shown. */
  readonly escaped: () => void;
  readonly press: () => void;
  readonly focused: () => void;
  readonly grabbed: (event: PointerEvent) => void;
}

export function ThingSlot(props: ThingSlotProps) {
  const { slotKey, title, stack, worn, wearer, acts, isHeld, isCurrent, sign, escaped } = props;
  const { press, focused, grabbed } = props;
  const isMenuOpen = useRef(false);
  const slot = useRef<HTMLButtonElement>(null);
  const [beside, setBeside] = useState<BesideWindow>({ side: 'left', sideOffset: 8 });
  const placeCard = () => {
    const frame = slot.current?.closest('[data-hud-window]');
    if (!slot.current || !frame) return;
    setBeside(besideWindow(slot.current.getBoundingClientRect(), frame.getBoundingClientRect(), window.innerWidth));
  };
  const rarity = itemKind(stack?.kind ?? 0)?.rarity;
  const button = (
    <button
      ref={slot}
      type="button"
      data-slot={slotKey}
      data-rarity={rarity}
      data-held={isHeld}
      aria-label={labelOf(title, stack, isHeld)}
      title={stack ? undefined : title}
      aria-haspopup={acts.length > 0 ? 'menu' : undefined}
      aria-pressed={isHeld}
      tabIndex={isCurrent ? 0 : -1}
      {...(isCurrent && { 'data-first-focus': '' })}
      onClick={() => !isMenuOpen.current && press()}
      // Still held: the first click put something else down here, and the second one took up what lies here now.
      onDoubleClick={() => !isHeld && acts.find(({ isMain }) => isMain)?.act()}
      onFocus={focused}
      onPointerDown={grabbed}
      onKeyDown={openMenuByKey}
      className="hud-slot relative grid aspect-square min-w-0 select-none place-items-center bg-sunken [-webkit-touch-callout:none]"
    >
      {stack ? (
        <ItemPicture
          kind={stack.kind}
          className="aspect-square h-auto w-[min(3rem,100%)] max-[370px]:w-[min(2rem,100%)]"
        />
      ) : (
        sign
      )}
      {stack && stack.count > 1 && (
        <span className="text-outlined-thin absolute right-0.5 bottom-0 font-semibold text-sm tabular-nums leading-tight">
          {stack.count}
        </span>
      )}
    </button>
  );
  if (!stack) return button;
  return (
    <ContextMenu.Root
      modal={false}
      onOpenChange={(isOpen) => {
        isMenuOpen.current = isOpen;
      }}
    >
      <Tooltip.Root onOpenChange={placeCard}>
        <Tooltip.Trigger asChild>
          <ContextMenu.Trigger asChild disabled={acts.length === 0}>
            {button}
          </ContextMenu.Trigger>
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content
            {...beside}
            collisionPadding={8}
            // Closing the card alone would take a press of Escape that was meant for the window.
            onEscapeKeyDown={escaped}
            className="hud-card z-50 w-72 [@media(hover:none)]:hidden"
          >
            <ItemCard kind={stack.kind} worn={worn} wearer={wearer} />
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
      <ContextMenu.Portal>
        <ContextMenu.Content
          aria-label={amountOf(stack)}
          collisionPadding={8}
          // A finger that opened it by staying is still down: letting go gives the slot the focus, and takes nothing away.
          onFocusOutside={(event) => event.preventDefault()}
          className="hud-card z-50 grid min-w-40 p-1 text-base"
        >
          {acts.map(({ label, act }) => (
            <ContextMenu.Item
              key={label}
              onSelect={act}
              className="flex min-h-11 cursor-pointer items-center px-3 outline-none data-highlighted:bg-raised data-highlighted:text-accent-strong pointer-fine:min-h-9"
            >
              {label}
            </ContextMenu.Item>
          ))}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

function labelOf(title: string, stack: Stack | null, isHeld: boolean): string {
  if (!stack) return `${title}: empty`;
  const rarity = itemKind(stack.kind)?.rarity;
  const words = rarity && rarity !== 'common' ? `, ${rarityTitles[rarity].toLowerCase()}` : '';
  return `${title}: ${amountOf(stack)}${words}${isHeld ? ', in your hand' : ''}`;
}

/** The menu key, and what keyboards without one have instead. */
function openMenuByKey(event: KeyboardEvent<HTMLButtonElement>): void {
  const isMenuKey = event.key === 'ContextMenu' || (event.shiftKey && (event.key === 'F10' || event.key === 'Enter'));
  if (!isMenuKey) return;
  event.preventDefault();
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const place = { clientX: left + width / 2, clientY: top + height / 2 };
  event.currentTarget.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, ...place }));
}
