'use client';
// A bed at an inn: what it costs and what it is good for.
import { innOf, restPrice } from '@hollowmere/world/shops';
import { BedDouble } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Townsperson } from '#lib/game/core/townsfolk-near.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { useNear } from '../talk/use-near.ts';
import { useDoing } from '../use-doing.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from '../windows/hud-window.tsx';
import { CoinCount } from './coins.tsx';

interface InnWindowProps {
  readonly session: Pick<PlaySession, 'windows' | 'conversation' | 'things' | 'trade'>;
  readonly with: Townsperson;
}

export function InnWindow({ session, with: keeper }: InnWindowProps) {
  const { windows, conversation, things, trade } = session;
  useNear(windows, 'inn', conversation, keeper);
  const { coins } = useSlice(things.items);
  const level = useSlice(things.character)?.level ?? 1;
  const { run, error, isDoing } = useDoing();
  const [isRested, setRested] = useState(false);
  const inn = innOf(keeper.kind);
  const price = restPrice(level);
  const short = price - coins;
  const rest = async () => setRested(await run(() => trade.rest(keeper.npcId)));
  return (
    <HudWindow windows={windows} name="inn" title={inn?.name ?? 'The inn'} side="left" width="sm:w-[24rem]">
      <div className="grid gap-4">
        <div className="flex items-start gap-3">
          <BedDouble aria-hidden className="mt-1 size-7 shrink-0 text-accent" />
          <p className="text-pretty leading-relaxed">
            A bed and clean sheets. You get up well and rested, and should the worst happen, this is where you come to.
          </p>
        </div>
        <p className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 bg-sunken px-3 py-2">
          <span>
            A night costs <CoinCount count={price} />
          </span>
          <span className="text-muted">
            You have <CoinCount count={coins} />
          </span>
        </p>
        {short > 0 && (
          <p className="text-danger text-sm">
            You are {short} {short === 1 ? 'coin' : 'coins'} short.
          </p>
        )}
        <p role="alert" className="text-danger text-sm empty:hidden">
          {error}
        </p>
        <p role="status" className="text-good empty:hidden">
          {isRested ? 'You slept well. This is your inn now.' : ''}
        </p>
        <Button
          data-first-focus=""
          aria-disabled={isDoing || short > 0}
          onClick={() => {
            if (!isDoing && short <= 0) void rest();
          }}
        >
          {isRested ? 'Turn over once more' : 'Rest here'}
        </Button>
      </div>
    </HudWindow>
  );
}
