'use client';
// The state of the connection, where it matters: nothing while it is good.
import { Unplug, WifiLow } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import type { HudFacts } from '#lib/game/hud-facts.ts';
import type { PlayingLink } from '#lib/game/phase.ts';
import type { Slice } from '#lib/game/slice.ts';
import { useCountdown } from './use-countdown.ts';
import { useSlice } from './use-slice.ts';

interface LinkBannerProps {
  readonly link: PlayingLink;
  readonly facts: Slice<HudFacts>;
  readonly retry: () => void;
}

export function LinkBanner({ link, facts, retry }: LinkBannerProps) {
  const { isWeak } = useSlice(facts);
  return (
    <div role="status" className="flex shrink-0 justify-center">
      {link.state === 'lost' && <Lost retryAt={link.retryAt} retry={retry} />}
      {link.state === 'returning' && (
        <Sign>
          <Unplug aria-hidden className="size-5 text-accent" />
          Back in a moment…
        </Sign>
      )}
      {link.state === 'good' && isWeak && (
        <Sign>
          <WifiLow aria-hidden className="size-5 text-accent" />
          Weak connection
        </Sign>
      )}
    </div>
  );
}

function Lost({ retryAt, retry }: { readonly retryAt: number; readonly retry: () => void }) {
  const seconds = useCountdown(retryAt);
  return (
    <Sign>
      <Unplug aria-hidden className="size-5 text-danger" />
      <span>
        Connection lost.{' '}
        <span className="text-muted" aria-hidden>
          {seconds > 0 ? `Reconnecting in ${seconds}\u00a0s` : 'Reconnecting…'}
        </span>
        <span className="sr-only">Reconnecting.</span>
      </span>
      <Button look="secondary" size="small" className="pointer-events-auto" onClick={retry}>
        Now
      </Button>
    </Sign>
  );
}

function Sign({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className="hud-panel flex animate-fade items-center gap-3 px-4 py-2 text-sm [&]:bg-page/95">{children}</div>
  );
}
