'use client';
// A line of a shop: the thing, its price, and the buttons that trade it, by one, a few or all.
import type { Stack } from '@hollowmere/world/items';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Things } from '#lib/game/parts/things.ts';
import { ItemChip } from '../items/item-chip.tsx';
import { CoinCount } from './coins.tsx';

interface ShopRowProps {
  readonly things: Things;
  readonly stack: Stack;
  readonly price: number;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

export function ShopRow({ things, stack, price, note, children }: ShopRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-sunken px-3 py-1.5">
      <span className="min-w-40 flex-1">
        <ItemChip stack={stack} things={things} />
      </span>
      <span className="grid justify-items-end text-sm leading-tight">
        <CoinCount count={price} />
        <span className="text-muted text-xs">{note}</span>
      </span>
      <span className="flex min-w-[7.5rem] justify-end gap-1">{children}</span>
    </li>
  );
}

interface DealButtonProps {
  readonly words: string;
  readonly label: string;
  readonly isFirst: boolean;
  readonly isDoing: boolean;
  readonly press: () => void;
}

export function DealButton({ words, label, isFirst, isDoing, press }: DealButtonProps) {
  return (
    <Button
      look={isFirst ? 'primary' : 'secondary'}
      size="small"
      className="min-h-11 sm:min-h-9"
      aria-label={label}
      disabled={isDoing}
      onClick={press}
    >
      {words}
    </Button>
  );
}
