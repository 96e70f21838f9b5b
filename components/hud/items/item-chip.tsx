'use client';
// A thing in a line of words: its picture and name, and all that is known about it for who points at it or asks.
import { itemKind, type Stack, wornSlotOf } from '@hollowmere/world/items';
import { Tooltip } from 'radix-ui';
import { useState } from 'react';
import { amountOf } from '#lib/game/core/item-words.ts';
import type { Things } from '#lib/game/parts/things.ts';
import { useSlice } from '../use-slice.ts';
import { ItemCard } from './item-card.tsx';
import { ItemPicture } from './item-picture.tsx';

interface ItemChipProps {
  readonly stack: Stack;
  readonly things: Things;
}

export function ItemChip({ stack, things }: ItemChipProps) {
  const wearer = useSlice(things.character);
  const [isOpen, setOpen] = useState(false);
  const { worn } = useSlice(things.items);
  const slot = itemKind(stack.kind)?.slot;
  const beside = slot && worn[wornSlotOf(slot)]?.kind;
  return (
    <Tooltip.Provider delayDuration={250}>
      <Tooltip.Root open={isOpen} onOpenChange={setOpen}>
        <Tooltip.Trigger
          type="button"
          // A finger has nothing to point with: a tap opens it.
          onClick={(event) => {
            event.preventDefault();
            setOpen(true);
          }}
          data-rarity={itemKind(stack.kind)?.rarity}
          className="inline-flex min-h-9 items-center gap-1.5 text-left"
        >
          <ItemPicture kind={stack.kind} />
          <span className="hud-rarity font-semibold underline decoration-dotted underline-offset-4">
            {amountOf(stack)}
          </span>
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content sideOffset={8} collisionPadding={8} className="hud-card z-50 w-64">
            <ItemCard kind={stack.kind} worn={beside} wearer={wearer} />
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
