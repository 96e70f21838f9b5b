'use client';
// A shop: its counter with a page for each shelf, the coins one has, and word of what was done.
import { shopOf } from '@hollowmere/world/shops';
import { Tabs } from 'radix-ui';
import { useState } from 'react';
import type { Townsperson } from '#lib/game/core/townsfolk-near.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { useNear } from '../talk/use-near.ts';
import { useDoing } from '../use-doing.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from '../windows/hud-window.tsx';
import { CoinCount } from './coins.tsx';
import { type CounterProps, type Deal, Returns, Sales, Wares } from './shop-shelves.tsx';

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
