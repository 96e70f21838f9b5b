'use client';
// A thing in a line of words: its picture and name, and all that is known about it for who asks.
import { itemKind, type Stack } from '@hollowmere/world/items';
import { amountOf } from '#lib/game/core/item-words.ts';
import type { Things } from '#lib/game/parts/things.ts';
import { ItemAbout } from './item-about.tsx';
import { ItemPicture } from './item-picture.tsx';

interface ItemChipProps {
  readonly stack: Stack;
  readonly things: Things;
}

export function ItemChip({ stack, things }: ItemChipProps) {
  return (
    <ItemAbout kind={stack.kind} things={things} className="inline-flex min-h-11 items-center gap-2 text-left">
      <span
        data-rarity={itemKind(stack.kind)?.rarity}
        className="hud-slot relative grid size-10 place-items-center bg-page"
      >
        <ItemPicture kind={stack.kind} />
      </span>
      <span className="hud-rarity font-semibold">{amountOf(stack)}</span>
    </ItemAbout>
  );
}
