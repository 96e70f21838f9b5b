'use client';
// The three shelves of a shop: what it has, what it would take, what one sold by mistake. What one cannot have says why.
import type { Shop } from '@hollowmere/world/shops';
import { type ReactNode, useEffect, useState } from 'react';
import { amountOf, nameOfKind } from '#lib/game/core/item-words.ts';
import { amountsUpTo, salesFor, unwantedIn, type WareOffer, waresFor } from '#lib/game/core/trade/counter.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { useSlice } from '../use-slice.ts';
import { DealButton, ShopRow } from './shop-row.tsx';

/** Something done at the counter, and what is said when it is done. */
export type Deal = (act: () => Promise<void>, said: string) => void;

export interface CounterProps {
  readonly session: Pick<PlaySession, 'things' | 'trade'>;
  readonly shop: Shop;
  readonly npc: number;
}

interface ShelfProps extends CounterProps {
  readonly deal: Deal;
  readonly isDoing: boolean;
}

const RESTOCK_LOOK_MS = 5_000;

/** What the shop has. */
export function Wares({ session, shop, npc, deal, isDoing }: ShelfProps) {
  const { things, trade } = session;
  const { bag, coins } = useSlice(things.items);
  useSlice(trade.stocks);
  useAgain(RESTOCK_LOOK_MS);
  const wares = waresFor(shop, trade.linesOf(shop), trade.tick, { bag, coins });
  return (
    <ul className="grid gap-1.5">
      {wares.map((ware) => (
        <ShopRow
          key={ware.kind}
          stack={{ kind: ware.kind, count: 1 }}
          things={things}
          note={noteOf(ware)}
          price={ware.price}
        >
          {amountsUpTo(ware.most).map((count) => (
            <DealButton
              key={count}
              words={count === 1 ? 'Buy' : `${count}`}
              label={`Buy ${amountOf({ kind: ware.kind, count })} for ${count * ware.price}`}
              isFirst={count === 1}
              isDoing={isDoing}
              press={() =>
                deal(() => trade.buy(npc, ware.kind, count), `Bought ${amountOf({ kind: ware.kind, count })}.`)
              }
            />
          ))}
        </ShopRow>
      ))}
    </ul>
  );
}

const noteOf = ({ hindrance, left }: WareOffer): ReactNode =>
  hindrance ? <span className="text-danger">{hindrance}</span> : `${left} left`;

/** What it would pay for what one carries. */
export function Sales({ session, shop, npc, deal, isDoing }: ShelfProps) {
  const { things, trade } = session;
  const { bag } = useSlice(things.items);
  const sales = salesFor(shop, bag);
  const unwanted = unwantedIn(shop, bag);
  return (
    <div className="grid gap-2">
      {sales.length === 0 && <p className="py-2">You carry nothing that is wanted here.</p>}
      <ul className="grid gap-1.5">
        {sales.map(({ slot, kind, count, price }) => (
          <ShopRow key={slot} stack={{ kind, count }} things={things} note="for each" price={price}>
            {amountsUpTo(count).map((many) => (
              <DealButton
                key={many}
                words={many === 1 ? 'Sell' : many === count ? `All ${many}` : `${many}`}
                label={`Sell ${amountOf({ kind, count: many })} for ${many * price}`}
                isFirst={many === 1}
                isDoing={isDoing}
                press={() =>
                  deal(
                    () => trade.sell(npc, slot, many),
                    `Sold ${amountOf({ kind, count: many })} for ${many * price} coins.`,
                  )
                }
              />
            ))}
          </ShopRow>
        ))}
      </ul>
      {unwanted > 0 && (
        <p className="text-muted text-sm">
          {unwanted === 1 ? 'One thing in your bag is' : `${unwanted} things in your bag are`} of no use to this shop.
        </p>
      )}
    </div>
  );
}

/** What one sold and can have back. */
export function Returns({ session, shop, npc, deal, isDoing }: ShelfProps) {
  const { things, trade } = session;
  const { coins } = useSlice(things.items);
  const sales = useSlice(trade.sales).filter((sale) => sale.shop === shop.id);
  if (sales.length === 0) return <p className="py-2">What you sell here can be had back for a while.</p>;
  return (
    <ul className="grid gap-1.5">
      {sales.map(({ id, kind, count, paid }) => (
        <ShopRow
          key={id}
          stack={{ kind, count }}
          things={things}
          note={coins < paid ? <span className="text-danger">{paid - coins} coins short</span> : 'for all of it'}
          price={paid}
        >
          {coins >= paid && (
            <DealButton
              words="Buy back"
              label={`Buy back ${amountOf({ kind, count })} for ${paid}`}
              isFirst
              isDoing={isDoing}
              press={() => deal(() => trade.buyBack(npc, id), `${nameOfKind(kind)} is yours again.`)}
            />
          )}
        </ShopRow>
      ))}
    </ul>
  );
}

/** Draws anew every so often. */
function useAgain(everyMs: number): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const again = setInterval(() => setCount((count) => count + 1), everyMs);
    return () => clearInterval(again);
  }, [everyMs]);
}
