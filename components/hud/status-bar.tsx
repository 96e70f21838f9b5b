'use client';
// Where and when one is, and how many others are about.
import { CloudFog, CloudLightning, CloudRain, Moon, Sun, Sunrise, Sunset, Users } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HudFacts } from '#lib/game/hud-facts.ts';
import type { People } from '#lib/game/parts/people.ts';
import type { Slice } from '#lib/game/slice.ts';
import { useSlice } from './use-slice.ts';

const icons = { night: Moon, dawn: Sunrise, day: Sun, dusk: Sunset } as const;
const words = { night: 'Night', dawn: 'Dawn', day: 'Day', dusk: 'Dusk' } as const;
const skies = { clear: undefined, rain: CloudRain, fog: CloudFog, storm: CloudLightning } as const;
const skyWords = { clear: '', rain: 'rain', fog: 'fog', storm: 'a storm' } as const;
const COUNT_EVERY_MS = 30_000;

interface StatusBarProps {
  readonly facts: Slice<HudFacts>;
  readonly people: People;
  readonly showPeople: () => void;
}

export function StatusBar({ facts, people, showPeople }: StatusBarProps) {
  const { place, hour, part, weather, near } = useSlice(facts);
  const counted = useOnline(people);
  // The count may be older than what one sees: oneself and those near are surely there.
  const online = counted === undefined ? undefined : Math.max(counted, near + 1);
  const Icon = icons[part];
  const Sky = skies[weather];
  return (
    <div className="hud-where hud-panel m-[2px] grid max-w-full gap-0.5 px-3 py-2 text-sm leading-tight lying:flex lying:flex-wrap lying:items-center lying:gap-x-2 lying:py-0">
      <p className="flex min-w-0 flex-wrap items-center gap-x-2 font-display text-base lying:flex-nowrap">
        <Icon aria-hidden className="size-4 shrink-0 text-accent-strong" />
        {Sky && <Sky aria-hidden className="size-4 shrink-0 text-muted lying:hidden" />}
        <span className="tabular-nums">
          <span className="sr-only">{[words[part], skyWords[weather]].filter(Boolean).join(', ')}, </span>
          {hour}
        </span>
        <span className="truncate text-accent-strong">{place}</span>
      </p>
      <button
        type="button"
        onClick={showPeople}
        className="pointer-events-auto -mx-3 -mb-2 flex min-h-8 flex-wrap items-center gap-x-2 px-3 pb-1 text-left text-muted text-xs hover:text-text pointer-coarse:min-h-11 lying:mb-0 lying:ml-0 lying:min-w-11 lying:shrink-0 lying:pb-0 lying:pl-1"
      >
        <Users aria-hidden className="size-3.5" />
        <span className="underline decoration-edge underline-offset-2">
          <span className="lying:sr-only">{near === 0 ? 'nobody near' : `${near} near`}</span>
          <span className="sr-only">: see who</span>
          <span aria-hidden className="hidden lying:inline">
            {near}
          </span>
        </span>
        {online !== undefined && <span className="lying:sr-only">· {online} online</span>}
      </button>
    </div>
  );
}

function useOnline(people: People): number | undefined {
  const [online, setOnline] = useState<number>();
  useEffect(() => {
    let isGone = false;
    const count = () =>
      people.countOnline().then(
        (now) => !isGone && setOnline(now),
        // Without an answer the last number stays.
        () => undefined,
      );
    count();
    const again = setInterval(count, COUNT_EVERY_MS);
    return () => {
      isGone = true;
      clearInterval(again);
    };
  }, [people]);
  return online;
}
