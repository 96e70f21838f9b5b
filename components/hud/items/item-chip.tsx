'use client';
// A thing in a line of words: its picture and name, and all that is known about it for who asks.
import type { Stack } from '@hollowmere/world/items';
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
    <ItemAbout
      kind={stack.kind}
      things={things}
      className="inline-flex min-h-11 items-center gap-1.5 text-left sm:min-h-9"
    >
      <ItemPicture kind={stack.kind} />
      <span className="hud-rarity font-semibold underline decoration-dotted underline-offset-4">{amountOf(stack)}</span>
    </ItemAbout>
  );
}
