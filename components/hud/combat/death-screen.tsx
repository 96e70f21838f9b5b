'use client';
// One has fallen: who did it, what it cost, and the way back.
import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Fighting } from '#lib/game/parts/fighting.ts';
import { useDoing } from '../use-doing.ts';
import { useSlice } from '../use-slice.ts';

export function DeathScreen({ fighting }: { readonly fighting: Fighting }) {
  const { isDead } = useSlice(fighting.facts);
  return isDead ? <Fallen fighting={fighting} /> : null;
}

function Fallen({ fighting }: { readonly fighting: Fighting }) {
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
          A tenth of the coins that you carried is lost. Your things, your experience and what lies in the bank are as
          they were.
        </p>
        <Button ref={button} size="large" disabled={isDoing} onClick={() => void run(() => fighting.respawn())}>
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
