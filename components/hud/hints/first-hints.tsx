'use client';
// What a newcomer needs to know at this moment, in one line, with their own keys: shown only while the quest in hand asks
// for it, and never to who knows.
import { type KeyAction, keysOf, keyTitle } from '@hollowmere/world/keys';
import { buttonsOf, buttonTitle, type PadAct } from '@hollowmere/world/pad';
import { useEffect, useState } from 'react';
import type { Frame } from '#lib/game/core/game.ts';
import { type HintButtons, type HintKeys, hintFor, hintWords } from '#lib/game/core/quests/first-minutes.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { remember, wasRemembered } from '../remembered.ts';
import { useSettings } from '../use-settings.ts';
import { useSlice } from '../use-slice.ts';
import { useLastDevice } from './use-last-device.ts';

interface FirstHintsProps {
  readonly session: Pick<PlaySession, 'quests' | 'conversation' | 'windows' | 'fighting'>;
  readonly latest: () => Frame | undefined;
}

export function FirstHints({ session, latest }: FirstHintsProps) {
  const { quests, conversation, windows, fighting } = session;
  const log = useSlice(quests.log);
  const isKnown = useSlice(quests.isKnown);
  const hasWalked = useHasWalked(latest);
  const device = useLastDevice();
  const keys = useHintKeys();
  const buttons = useHintButtons();
  // Whoever is spoken to has the word, and a window the attention.
  const isListening = useSlice(conversation.current) !== undefined;
  const isReading = useSlice(windows.open).length > 0;
  const { isDead } = useSlice(fighting.facts);
  const hint = isKnown && !isListening && !isReading && !isDead ? hintFor({ hasWalked, log }) : undefined;
  return (
    <div role="status" className="grid">
      {hint && (
        <p
          key={hint}
          className="hud-first-hint hud-panel max-w-[22rem] animate-rise text-balance px-4 py-2.5 text-center text-sm phone:text-pretty phone:px-3 phone:py-2 phone:text-left phone:leading-snug"
        >
          {hintWords(hint, device, keys, buttons)}
        </p>
      )}
    </div>
  );
}

function useHintKeys(): HintKeys {
  const { keys } = useSettings().preferences;
  const sign = (action: KeyAction) => {
    const [first] = keysOf(action, keys);
    return (first && keyTitle(first)) ?? 'a key of your choice';
  };
  return {
    walk: (['walk_up', 'walk_left', 'walk_down', 'walk_right'] as const).map(sign).join(' '),
    use: sign('use'),
    attack: sign('attack'),
    skill: sign('skill_2'),
    bag: sign('inventory'),
  };
}

function useHintButtons(): HintButtons {
  const { buttons, hand } = useSettings();
  const name = (act: PadAct) => {
    const [first] = buttonsOf(act, buttons);
    return (first === undefined ? undefined : buttonTitle(first)?.toLowerCase()) ?? 'button of your choice';
  };
  const stickHalf = hand === 'right' ? 'left' : 'right';
  return { stickHalf, attack: name('attack'), skill: name('skill_2'), bag: name('inventory') };
}

const KEY = 'hollowmere.walked';
const ENOUGH_STEPS = 4;
const LOOK_EVERY_MS = 500;

/** Whether somebody has walked a little, now or on an earlier visit. */
function useHasWalked(latest: () => Frame | undefined): boolean {
  const [hasWalked, setWalked] = useState(() => wasRemembered(KEY));
  useEffect(() => {
    if (hasWalked) return;
    const look = setInterval(() => {
      if ((latest()?.self?.steps ?? 0) < ENOUGH_STEPS) return;
      remember(KEY);
      setWalked(true);
    }, LOOK_EVERY_MS);
    return () => clearInterval(look);
  }, [hasWalked, latest]);
  return hasWalked;
}
