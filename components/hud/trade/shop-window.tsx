'use client';
// A shop: its counter with a page for each shelf, how many at a time, the coins one has, and word of what was done.
import { shopOf } from '@hollowmere/world/shops';
import { Tabs } from 'radix-ui';
import { useState } from 'react';
import type { Townsperson } from '#lib/game/core/townsfolk-near.ts';
import type { Amount } from '#lib/game/core/trade/amount.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { useNear } from '../talk/use-near.ts';
import { useDoing } from '../use-doing.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from '../windows/hud-window.tsx';
import { WindowFoot } from '../windows/window-foot.tsx';
import { AmountChoice } from './amount-choice.tsx';
import { Purse } from './coins.tsx';
import { type CounterProps, type Deal, Returns, Sales, Wares } from './shop-shelves.tsx';

interface ShopWindowProps {
  readonly session: Pick<PlaySession, 'windows' | 'conversation' | 'things' | 'trade'>;
  readonly with: Townsperson;
}

export function ShopWindow({ session, with: keeper }: ShopWindowProps) {
  const { windows, conversation } = session;
  useNear(windows, 'shop', conversation, keeper);
  const shop = shopOf(keeper.kind);
  return shop && <Counter session={session} shop={shop} npc={keeper.npcId} />;
}

const shelves = [
  { value: 'buy', title: 'Buy' },
  { value: 'sell', title: 'Sell' },
  { value: 'back', title: 'Buy back' },
] as const;

function Counter({ session, shop, npc }: CounterProps) {
  const { coins } = useSlice(session.things.items);
  const { run, error, isDoing } = useDoing();
  const [said, setSaid] = useState('');
  const [amount, setAmount] = useState<Amount>('one');
  const [shelf, setShelf] = useState<string>('buy');
  const deal: Deal = (act, done) => {
    if (isDoing) return;
    setSaid('');
    void run(act).then((isDone) => isDone && setSaid(done));
  };
  const shared = { session, shop, npc, deal };
  return (
    <HudWindow
      windows={session.windows}
      name="shop"
      title={shop.name}
      side="left"
      // As high whatever lies on the shelf: nothing jumps when one goes from one to the next.
      width="h-[78dvh] sm:h-[calc(100dvh-1.5rem)] sm:max-h-[46rem] sm:w-[27rem]"
      foot={
        <WindowFoot error={error} said={said} hint="Press a picture to know more.">
          <Purse coins={coins} />
        </WindowFoot>
      }
    >
      <Tabs.Root
        value={shelf}
        className="grid gap-3"
        onValueChange={(chosen) => {
          setShelf(chosen);
          setSaid('');
        }}
      >
        <div className="sticky -top-2 z-10 -mx-4 flex flex-wrap items-center justify-between gap-2 bg-surface px-4 py-1">
          <Tabs.List aria-label="What to do" className="flex">
            {shelves.map(({ value, title }) => (
              <Tabs.Trigger
                key={value}
                value={value}
                {...(value === 'buy' && { 'data-first-focus': '' })}
                className="min-h-11 px-3 font-display text-muted hover:text-text data-[state=active]:bg-raised data-[state=active]:text-accent-strong"
              >
                {title}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {shelf !== 'back' && <AmountChoice amount={amount} choose={setAmount} />}
        </div>
        <Tabs.Content value="buy" tabIndex={-1}>
          <Wares {...shared} amount={amount} />
        </Tabs.Content>
        <Tabs.Content value="sell" tabIndex={-1}>
          <Sales {...shared} amount={amount} />
        </Tabs.Content>
        <Tabs.Content value="back" tabIndex={-1}>
          <Returns {...shared} />
        </Tabs.Content>
      </Tabs.Root>
    </HudWindow>
  );
}
