'use client';
// The three shelves of a shop: what it has, what it would take, what one sold by mistake. What one cannot have says why.
import { itemKind } from '@hollowmere/world/items';
import type { Shop } from '@hollowmere/world/shops';
import { type ReactNode, useEffect, useState } from 'react';
import { requirementsOf } from '#lib/game/core/gear-words.ts';
import { amountOf, nameOfKind } from '#lib/game/core/item-words.ts';
import type { Wearer } from '#lib/game/core/own-things.ts';
import { type Amount, manyOf } from '#lib/game/core/trade/amount.ts';
import { salesFor, unwantedIn, type WareOffer, waresFor } from '#lib/game/core/trade/counter.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { sortOf } from '../items/item-card.tsx';
import { useSlice } from '../use-slice.ts';
import { DealButton, ShopRow } from './shop-row.tsx';

/** Something done at the counter, and what is said when it is done. */
export type Deal = (act: () => Promise<void>, said: string) => void;

export interface CounterProps {
  readonly session: Pick<PlaySession, 'windows' | 'things' | 'trade'>;
  readonly shop: Shop;
  readonly npc: number;
}

interface ShelfProps extends CounterProps {
  readonly amount: Amount;
  readonly deal: Deal;
}

const RESTOCK_LOOK_MS = 5_000;

/** What the shop has. */
export function Wares({ session, shop, npc, amount, deal }: ShelfProps) {
  const { things, trade } = session;
  const { bag, coins } = useSlice(things.items);
  const wearer = useSlice(things.character);
  useSlice(trade.stocks);
  useAgain(RESTOCK_LOOK_MS);
  const wares = waresFor(shop, trade.linesOf(shop), trade.tick, { bag, coins });
  return (
    <ul className="grid gap-1.5">
      {wares.map((ware) => {
        const bought = { kind: ware.kind, count: manyOf(amount, ware.most) };
        const price = bought.count * ware.price;
        return (
          <ShopRow
            key={ware.kind}
            stack={{ kind: ware.kind, count: 1 }}
            things={things}
            note={noteOf(ware, wearer)}
            deal={
              <DealButton
                verb={bought.count === 1 ? 'Buy' : `Buy ${bought.count}`}
                name={nameOfKind(ware.kind)}
                price={price}
                isHindered={ware.hindrance !== undefined}
                press={() => deal(() => trade.buy(npc, ware.kind, bought.count), `Bought ${amountOf(bought)}.`)}
              />
            }
          />
        );
      })}
    </ul>
  );
}

/** What keeps one from buying or wearing it, and how many there are. */
function noteOf({ kind, hindrance, left }: WareOffer, wearer: Wearer | undefined): ReactNode {
  const known = itemKind(kind);
  const unmet = known && wearer && requirementsOf(known, wearer).find(({ isMet }) => !isMet);
  if (!hindrance && !unmet) return `${left} left`;
  return (
    <>
      {hindrance && <span className="text-danger">{hindrance}</span>}
      {hindrance && unmet && ' · '}
      {unmet && `Needs ${unmet.words}`}
      {!hindrance && ` · ${left} left`}
    </>
  );
}

const sortOfKind = (kind: number): string => {
  const known = itemKind(kind);
  return known ? sortOf(known) : '';
};

/** What it would pay for what one carries. */
export function Sales({ session, shop, npc, amount, deal }: ShelfProps) {
  const { things, trade } = session;
  const { bag } = useSlice(things.items);
  const sales = salesFor(shop, bag);
  const unwanted = unwantedIn(shop, bag);
  return (
    <div className="grid gap-2">
      {sales.length === 0 && <p className="py-2">You carry nothing that is wanted here.</p>}
      <ul className="grid gap-1.5">
        {sales.map(({ slot, kind, count, price }) => {
          const sold = { kind, count: manyOf(amount, count) };
          const paid = sold.count * price;
          return (
            <ShopRow
              key={slot}
              stack={{ kind, count }}
              things={things}
              note={count === 1 ? sortOfKind(kind) : `${price} for each`}
              deal={
                <DealButton
                  verb={sold.count === 1 ? 'Sell' : `Sell ${sold.count}`}
                  name={nameOfKind(kind)}
                  price={paid}
                  isHindered={false}
                  press={() =>
                    deal(
                      () => trade.sell(npc, slot, sold.count),
                      `Sold ${amountOf(sold)} for ${paid} ${paid === 1 ? 'coin' : 'coins'}.`,
                    )
                  }
                />
              }
            />
          );
        })}
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
export function Returns({ session, shop, npc, deal }: Omit<ShelfProps, 'amount'>) {
  const { things, trade } = session;
  const { coins } = useSlice(things.items);
  const sales = useSlice(trade.sales).filter((sale) => sale.shop === shop.id);
  if (sales.length === 0) return <p className="py-2">What you sell here can be had back for a while.</p>;
  return (
    <ul className="grid gap-1.5">
      {sales.map(({ id, kind, count, paid }) => {
        const short = paid - coins;
        return (
          <ShopRow
            key={id}
            stack={{ kind, count }}
            things={things}
            note={
              short > 0 ? (
                <span className="text-danger">
                  {short} {short === 1 ? 'coin' : 'coins'} short
                </span>
              ) : (
                'for what you got'
              )
            }
            deal={
              <DealButton
                verb="Take back"
                name={amountOf({ kind, count })}
                price={paid}
                isHindered={short > 0}
                press={() => deal(() => trade.buyBack(npc, id), `${nameOfKind(kind)} is yours again.`)}
              />
            }
          />
        );
      })}
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
