'use client';
// What one just got, for a moment: a line for each kind, read out politely.
import { COINS, itemKind, type Stack } from '@hollowmere/world/items';
import { useEffect, useState } from 'react';
import { amountOf } from '#lib/game/core/item-words.ts';
import type { Things } from '#lib/game/parts/things.ts';
import { ItemPicture } from './items/item-picture.tsx';
import { useSlice } from './use-slice.ts';

interface Line extends Stack {
  readonly key: string;
}

const SHOWN_MS = 4_000;
const MOST_LINES = 5;

export function LootToast({ things }: { readonly things: Things }) {
  const gain = useSlice(things.gain);
  const [lines, setLines] = useState<readonly Line[]>([]);
  useEffect(() => {
    if (!gain) return;
    const added = gain.stacks.map((stack) => ({ ...stack, key: `${gain.number}-${stack.kind}` }));
    setLines((before) => [...before, ...added].slice(-MOST_LINES));
    // Each goes when its own time is over, also when more has come since.
    const keys = new Set(added.map(({ key }) => key));
    setTimeout(() => setLines((before) => before.filter(({ key }) => !keys.has(key))), SHOWN_MS);
  }, [gain]);
  return (
    <div aria-live="polite" className="grid justify-items-center gap-1">
      {lines.map(({ key, kind, count }) => (
        <p key={key} className="flex animate-rise items-center gap-2 whitespace-nowrap text-outlined-thin">
          <ItemPicture kind={kind} className="size-8" />
          {kind === COINS ? (
            `You got ${count} ${count === 1 ? 'coin' : 'coins'}`
          ) : (
            <span data-rarity={itemKind(kind)?.rarity}>
              You got <span className="hud-rarity">{amountOf({ kind, count })}</span>
            </span>
          )}
        </p>
      ))}
    </div>
  );
}
