'use client';
// A shop: what it has, what it would pay for what one carries, and what one sold by mistake. What one cannot have says why.
import type { Stack } from '@hollowmere/world/items';
import { type Shop, shopOf } from '@hollowmere/world/shops';
import { Tabs } from 'radix-ui';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { amountOf, nameOfKind } from '#lib/game/core/item-words.ts';
import type { Townsperson } from '#lib/game/core/townsfolk-near.ts';
import { amountsUpTo, salesFor, unwantedIn, type WareOffer, waresFor } from '#lib/game/core/trade/counter.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { ItemChip } from '../items/item-chip.tsx';
import { useNear } from '../talk/use-near.ts';
import { useDoing } from '../use-doing.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from '../windows/hud-window.tsx';
import { CoinCount } from './coins.tsx';

interface ShopWindowProps {
  readonly session: Pick<PlaySession, 'windows' | 'conversation' | 'things' | 'trade'>;
  readonly with: Townsperson;
}

export function ShopWindow({ session, with: keeper }: ShopWindowProps) {
  const { windows, conversation } = session;
  useNear(windows, 'shop', conversation, keeper);
  const shop = shopOf(keeper.kind);
  if (!shop) return null;
  return (
    <HudWindow windows={windows} name="shop" title={shop.name} side="left" width="sm:w-[30rem]">
      <Counter session={session} shop={shop} npc={keeper.npcId} />
    </HudWindow>
  );
}

interface CounterProps {
  readonly session: ShopWindowProps['session'];
  readonly shop: Shop;
  readonly npc: number;
}

/** Something done at the counter, and what is said when it is done. */
type Deal = (act: () => Promise<void>, said: string) => void;

function Counter({ session, shop, npc }: CounterProps) {
  const { coins } = useSlice(session.things.items);
  const { run, error, isDoing } = useDoing();
  const [said, setSaid] = useState('');
  const deal: Deal = (act, done) => {
    setSaid('');
    void run(act).then((isDone) => isDone && setSaid(done));
  };
  const shared = { session, shop, npc, deal, isDoing };
  return (
    <Tabs.Root defaultValue="buy" className="grid gap-3" onValueChange={() => setSaid('')}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Tabs.List aria-label="What to do" className="flex gap-1">
          <Tab value="buy">Buy</Tab>
          <Tab value="sell">Sell</Tab>
          <Tab value="back">Buy back</Tab>
        </Tabs.List>
        <p className="flex items-center gap-1.5 font-display text-accent-strong text-lg">
          <span className="sr-only">You have </span>
          <CoinCount count={coins} />
        </p>
      </div>
      <p role="alert" className="text-danger text-sm empty:hidden">
        {error}
      </p>
      <p role="status" className="text-good text-sm empty:hidden">
        {said}
      </p>
      <Tabs.Content value="buy">
        <Wares {...shared} />
      </Tabs.Content>
      <Tabs.Content value="sell">
        <Sales {...shared} />
      </Tabs.Content>
      <Tabs.Content value="back">
        <Returns {...shared} />
      </Tabs.Content>
    </Tabs.Root>
  );
}

function Tab({ value, children }: { readonly value: string; readonly children: string }) {
  return (
    <Tabs.Trigger
      value={value}
      {...(value === 'buy' && { 'data-first-focus': '' })}
      className="min-h-11 px-3 font-display data-[state=active]:bg-raised data-[state=active]:text-accent-strong sm:min-h-9"
    >
      {children}
    </Tabs.Trigger>
  );
}

interface ListProps extends CounterProps {
  readonly deal: Deal;
  readonly isDoing: boolean;
}

const RESTOCK_LOOK_MS = 5_000;

function Wares({ session, shop, npc, deal, isDoing }: ListProps) {
  const { things, trade } = session;
  const { bag, coins } = useSlice(things.items);
  useSlice(trade.stocks);
  useAgain(RESTOCK_LOOK_MS);
  const wares = waresFor(shop, trade.linesOf(shop), trade.tick, { bag, coins });
  return (
    <ul className="grid gap-1.5">
      {wares.map((ware) => (
        <Row
          key={ware.kind}
          stack={{ kind: ware.kind, count: 1 }}
          session={session}
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
        </Row>
      ))}
    </ul>
  );
}

const noteOf = ({ hindrance, left }: WareOffer): ReactNode =>
  hindrance ? <span className="text-danger">{hindrance}</span> : `${left} left`;

function Sales({ session, shop, npc, deal, isDoing }: ListProps) {
  const { things, trade } = session;
  const { bag } = useSlice(things.items);
  const sales = salesFor(shop, bag);
  const unwanted = unwantedIn(shop, bag);
  return (
    <div className="grid gap-2">
      {sales.length === 0 && <p className="py-2">You carry nothing that is wanted here.</p>}
      <ul className="grid gap-1.5">
        {sales.map(({ slot, kind, count, price }) => (
          <Row key={slot} stack={{ kind, count }} session={session} note="for each" price={price}>
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
          </Row>
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

function Returns({ session, shop, npc, deal, isDoing }: ListProps) {
  const { things, trade } = session;
  const { coins } = useSlice(things.items);
  const sales = useSlice(trade.sales).filter((sale) => sale.shop === shop.id);
  if (sales.length === 0) return <p className="py-2">What you sell here can be had back for a while.</p>;
  return (
    <ul className="grid gap-1.5">
      {sales.map(({ id, kind, count, paid }) => (
        <Row
          key={id}
          stack={{ kind, count }}
          session={session}
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
        </Row>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly session: ShopWindowProps['session'];
  readonly stack: Stack;
  readonly price: number;
  readonly note: ReactNode;
  readonly children: ReactNode;
}

function Row({ session, stack, price, note, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-sunken px-3 py-1.5">
      <span className="min-w-40 flex-1">
        <ItemChip stack={stack} things={session.things} />
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

function DealButton({ words, label, isFirst, isDoing, press }: DealButtonProps) {
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

/** Draws anew every so often. */
function useAgain(everyMs: number): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const again = setInterval(() => setCount((count) => count + 1), everyMs);
    return () => clearInterval(again);
  }, [everyMs]);
}
