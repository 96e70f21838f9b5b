'use client';
// A line of a shop: the thing, what there is to know before a deal, and the button that makes it, with its price.
import type { Stack } from '@hollowmere/world/items';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Things } from '#lib/game/parts/things.ts';
import { ItemLine } from '../items/item-line.tsx';
import { CoinCount } from './coins.tsx';

interface ShopRowProps {
  readonly things: Things;
  readonly stack: Stack;
  readonly note: ReactNode;
  readonly deal: ReactNode;
}

export function ShopRow({ things, stack, note, deal }: ShopRowProps) {
  return (
    <li className="flex items-center gap-3 bg-sunken py-1.5 pr-2 pl-1.5">
      <ItemLine stack={stack} things={things}>
        <p className="text-pretty text-muted text-sm leading-tight">{note}</p>
      </ItemLine>
      {deal}
    </li>
  );
}

interface DealButtonProps {
  /** "Buy", "Buy 5". */
  readonly verb: string;
  /** Of what. */
  readonly name: string;
  /** For all of it. */
  readonly price: number;
  /** It says why beside it; it keeps the focus of who made the last possible deal. */
  readonly isHindered: boolean;
  readonly press: () => void;
}

export function DealButton({ verb, name, price, isHindered, press }: DealButtonProps) {
  return (
    <Button
      look="secondary"
      size="small"
      className="min-h-11 min-w-28 shrink-0 justify-between"
      aria-disabled={isHindered}
      onClick={() => {
        if (!isHindered) press();
      }}
    >
      {verb}
      <span className="sr-only"> {name} for </span>
      <span className="font-text tabular-nums">
        <CoinCount count={price} />
      </span>
    </Button>
  );
}
