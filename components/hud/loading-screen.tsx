'use client';
// The wait before the world: how far it is, what is being fetched, and something worth knowing meanwhile.
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { LoadingStep } from '#lib/game/phase.ts';
import { tips } from './tips.ts';

const steps: Record<LoadingStep, string> = {
  pictures: 'Painting the valley',
  connection: 'Finding the way to the world',
  world: 'Waking up',
};

const TIP_MS = 6_000;
/** Longer than this is not normal, and somebody should say so. */
const LONG_MS = 12_000;

interface LoadingScreenProps {
  readonly step: LoadingStep;
  /** 0 to 1. */
  readonly progress: number;
  readonly retry: () => void;
}

export function LoadingScreen({ step, progress, retry }: LoadingScreenProps) {
  const [tip, setTip] = useState(0);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const next = setInterval(() => setTip((before) => before + 1), TIP_MS);
    return () => clearInterval(next);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step has its own patience.
  useEffect(() => {
    setLong(false);
    const wait = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(wait);
  }, [step]);
  const percent = Math.round(progress * 100);

  return (
    <div className="absolute inset-0 hud-night z-20 grid place-items-center p-6 text-center">
      <div className="grid w-full max-w-md justify-items-center gap-8">
        <h1 className="text-5xl text-accent text-outlined sm:text-6xl">Hollowmere</h1>
        <div className="grid w-full gap-3">
          <div
            role="progressbar"
            aria-label={steps[step]}
            aria-valuenow={percent}
            className="pixel-frame m-[3px] h-5 overflow-hidden bg-sunken p-1 [--frame:var(--hm-edge)]"
          >
            <div
              className="h-full bg-accent shadow-[inset_0_3px_0_0_rgb(255_255_255/0.35)] transition-[width] duration-300"
              style={{ width: `${percent}%` }}
            />
          </div>
          <p className="font-display text-lg" aria-live="polite">
            {steps[step]}…
          </p>
        </div>
        <p className="min-h-12 max-w-sm text-balance text-muted">{tips[tip % tips.length]}</p>
        {isLong && (
          <div className="grid animate-fade justify-items-center gap-3">
            <p className="text-muted text-sm">This takes longer than it should. It keeps trying by itself.</p>
            {step === 'connection' && (
              <Button look="secondary" size="small" onClick={retry}>
                Try again now
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
