'use client';
// A button that tells all that is known about a thing, to who points at it or asks: by focus, by a tap.
import { itemKind, wornSlotOf } from '@hollowmere/world/items';
import { Tooltip } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import type { Things } from '#lib/game/parts/things.ts';
import { useSlice } from '../use-slice.ts';
import { ItemCard } from './item-card.tsx';

interface ItemAboutProps {
  readonly kind: number;
  readonly things: Things;
  /** Of a picture without words; words speak for themselves. */
  readonly label?: string;
  readonly className: string;
  readonly children: ReactNode;
}

export function ItemAbout({ kind, things, label, className, children }: ItemAboutProps) {
  const wearer = useSlice(things.character);
  const { worn } = useSlice(things.items);
  const [isOpen, setOpen] = useState(false);
  const slot = itemKind(kind)?.slot;
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
          aria-label={label}
          data-rarity={itemKind(kind)?.rarity}
          className={className}
        >
          {children}
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content sideOffset={8} collisionPadding={8} className="hud-card z-50 w-72">
            <ItemCard kind={kind} worn={beside} wearer={wearer} />
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
