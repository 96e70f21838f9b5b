'use client';
// One has fallen: who did it, what it cost, and the way back.
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FallenPurse } from '#lib/game/core/fight/fallen-purse.ts';
import type { Fighting } from '#lib/game/parts/fighting.ts';
import type { Things } from '#lib/game/parts/things.ts';
import { useDoing } from '../use-doing.ts';
import { useSlice } from '../use-slice.ts';

interface DeathScreenProps {
  readonly fighting: Fighting;
  readonly things: Things;
}

export function DeathScreen({ fighting, things }: DeathScreenProps) {
  const { isDead, maxHealth } = useSlice(fighting.facts);
  // Nothing is known of oneself yet: neither alive nor fallen.
  const lost = useLostCoins(things, maxHealth > 0, isDead);
  return isDead ? <Fallen fighting={fighting} lost={lost} /> : null;
}

function useLostCoins(things: Things, isKnown: boolean, isDead: boolean): number | undefined {
  const { coins } = useSlice(things.items);
  const [purse] = useState(() => new FallenPurse());
  const [lost, setLost] = useState<number>();
  useEffect(() => {
    if (!isKnown) return;
    purse.note(coins, isDead, performance.now());
    setLost(purse.lost);
  }, [purse, coins, isKnown, isDead]);
  return lost;
}

interface FallenProps {
  readonly fighting: Fighting;
  /** Undefined: nobody here saw it. */
  readonly lost: number | undefined;
}

function Fallen({ fighting, lost }: FallenProps) {
  const slayer = useSlice(fighting.slayer);
  const { isDoing, error, run } = useDoing();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <div className="hud-fallen pointer-events-auto fixed inset-0 z-30 grid place-items-center p-4">
      <div
        role="alertdialog"
        aria-labelledby="fallen-title"
        aria-describedby="fallen-words"
        className="pixel-frame grid w-full max-w-md gap-4 bg-surface p-6 text-center"
      >
        <h2 id="fallen-title" className="font-display text-4xl text-danger">
          You have fallen
        </h2>
        <p id="fallen-words" className="text-pretty">
          {slayer && (
            <>
              Slain by <b>{slayer}</b>.{' '}
            </>
          )}
          {wordsOfLoss(lost)} Your things, your experience and what lies in the bank are as they were.
        </p>
        <Button
          ref={button}
          size="large"
          aria-disabled={isDoing}
          onClick={() => {
            if (!isDoing) void run(() => fighting.respawn());
          }}
        >
          Return to the inn
        </Button>
        <p className="text-muted text-sm">
          You wake where you last rested. For a few seconds nobody can harm you there.
        </p>
        <p role="alert" className="text-danger text-sm empty:hidden">
          {error}
        </p>
      </div>
    </div>
  );
}

function wordsOfLoss(lost: number | undefined): string {
  if (lost === undefined) return 'A tenth of the coins that you carried is lost.';
  if (lost === 0) return 'You carried too few coins to lose any.';
  return `${lost} ${lost === 1 ? 'coin' : 'coins'}, a tenth of what you carried, ${lost === 1 ? 'is' : 'are'} lost.`;
}
