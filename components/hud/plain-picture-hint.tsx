'use client';
// Offers the plain picture to whose machine has drawn the full one slowly for a while. A browser is asked once; the menu has
// it always.
import { useState } from 'react';
import type { HudFacts } from '#lib/game/hud-facts.ts';
import type { Slice } from '#lib/game/slice.ts';
import { QUIET_ACT, QuietHint } from './quiet-hint.tsx';
import { remember, wasRemembered } from './remembered.ts';
import { settingsStore, useSettings } from './use-settings.ts';
import { useSlice } from './use-slice.ts';

const KEY = 'hollowmere.plain-offered';

interface PlainPictureHintProps {
  readonly facts: Slice<HudFacts>;
  /** Something else has the place or the attention: it waits. */
  readonly isCovered: boolean;
}

export function PlainPictureHint({ facts, isCovered }: PlainPictureHintProps) {
  const { isSlow } = useSlice(facts);
  const { quality } = useSettings();
  const [wasAnswered, setAnswered] = useState(() => wasRemembered(KEY));
  const [wasSlow, setSlow] = useState(false);
  // A moment that goes better does not take the offer away from under a hand.
  if (isSlow && !wasSlow) setSlow(true);
  if (!wasSlow || wasAnswered || isCovered || quality === 'plain') return null;
  const answer = () => {
    remember(KEY);
    setAnswered(true);
  };
  return (
    <QuietHint label="The picture is slow" hide={answer}>
      <p>The picture is slow on this device. A plain one, without moving air, water and lights, is faster.</p>
      <button
        type="button"
        className={QUIET_ACT}
        onClick={() => {
          settingsStore().change({ quality: 'plain' });
          answer();
        }}
      >
        Draw it plainly
      </button>
    </QuietHint>
  );
}
