'use client';
// The beginning of a line about a thing: its picture as it lies in a bag, its name, and what is said below that.
import { itemKind, type Stack } from '@hollowmere/world/items';
import type { ReactNode } from 'react';
import { amountOf, nameOfKind } from '#lib/game/core/item-words.ts';
import type { Things } from '#lib/game/parts/things.ts';
import { ItemAbout } from './item-about.tsx';
import { ItemPicture } from './item-picture.tsx';

interface ItemLineProps {
  readonly stack: Stack;
  readonly things: Things;
  /** As something that cannot be had now. */
  readonly isFaint?: boolean;
  readonly children: ReactNode;
}

export function ItemLine({ stack, things, isFaint = false, children }: ItemLineProps) {
  return (
    <>
      <ItemAbout
        kind={stack.kind}
        things={things}
        label={amountOf(stack)}
        className="hud-slot relative grid size-13 shrink-0 place-items-center self-start bg-page"
      >
        <ItemPicture kind={stack.kind} className={`size-12 ${isFaint ? 'opacity-60 grayscale' : ''}`} />
        {stack.count > 1 && (
          <span className="absolute right-0.5 bottom-0 font-semibold text-outlined-thin text-sm tabular-nums leading-tight">
            {stack.count}
          </span>
        )}
      </ItemAbout>
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p data-rarity={itemKind(stack.kind)?.rarity} className="text-pretty font-semibold leading-tight">
          <span className={isFaint ? 'text-muted' : 'hud-rarity'}>{nameOfKind(stack.kind)}</span>
        </p>
        {children}
      </div>
    </>
  );
}
