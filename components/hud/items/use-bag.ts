'use client';
// What a hand does with things: takes one up and puts it down elsewhere, puts it on or takes it off, splits it, drops it.
import { itemKind, type Stack } from '@hollowmere/world/items';
import { useCallback, useState } from 'react';
import { amountOf } from '#lib/game/core/item-words.ts';
import { firstFree, type OwnThings, stackAt, type ThingsPlace, wearPlace } from '#lib/game/core/own-things.ts';
import { isMainAct, type ThingAct, thingActs } from '#lib/game/core/thing-acts.ts';
import type { Things } from '#lib/game/parts/things.ts';
import { type Doing, useDoing } from '../use-doing.ts';
import { useSlice } from '../use-slice.ts';
import { keyOf } from './slot-layout.ts';
import type { SlotAct } from './thing-slot.tsx';

/** A question about a stack that is open now. */
export interface Asking {
  readonly what: 'split' | 'drop some' | 'drop rare';
  readonly place: ThingsPlace;
  readonly stack: Stack;
  readonly count: number;
}

export interface BagHand extends Pick<Doing, 'error' | 'isDoing'> {
  readonly things: OwnThings;
  /** What was taken up and waits for a place. */
  readonly held: ThingsPlace | undefined;
  readonly asking: Asking | undefined;
  /** What was done last, for screen readers. */
  readonly said: string;
  /** Takes up what lies here, or puts down what is held. */
  readonly press: (place: ThingsPlace) => void;
  readonly letGo: () => void;
  readonly put: (from: ThingsPlace, to: ThingsPlace) => void;
  readonly split: (place: ThingsPlace, count: number) => void;
  readonly drop: (place: ThingsPlace, count: number) => void;
  /** Drops all of it, once somebody who drops something rare has said so again. */
  readonly askDrop: (place: ThingsPlace, count: number) => void;
  readonly stopAsking: () => void;
  readonly sort: () => void;
  readonly actsFor: (place: ThingsPlace) => readonly SlotAct[];
}

export function useBag(part: Things): BagHand {
  const things = useSlice(part.items);
  const wearer = useSlice(part.character);
  const { run, error, isDoing } = useDoing();
  const [held, setHeld] = useState<ThingsPlace>();
  const [asking, setAsking] = useState<Asking>();
  const [said, setSaid] = useState('');
  const isHolding = held !== undefined && stackAt(things, held) !== null;

  const move = (from: ThingsPlace, to: ThingsPlace, count: number, done: string) => {
    setHeld(undefined);
    setSaid(done);
    void run(() => part.move(from, to, count));
  };
  const put = (from: ThingsPlace, to: ThingsPlace) => {
    const stack = stackAt(things, from);
    if (stack && keyOf(from) !== keyOf(to)) move(from, to, stack.count, `Put down ${amountOf(stack)}.`);
    else setHeld(undefined);
  };
  const wear = (place: ThingsPlace) => {
    const stack = stackAt(things, place);
    const to = wearPlace(things, place);
    if (stack && to)
      move(place, to, stack.count, `${place.container === 'worn' ? 'Took off' : 'Put on'} ${amountOf(stack)}.`);
    else setSaid('There is no room in the bag.');
  };
  const use = ({ slot }: ThingsPlace) => {
    const stack = things.bag[slot];
    if (!stack) return;
    setHeld(undefined);
    setSaid(`Used ${amountOf({ ...stack, count: 1 })}.`);
    void run(() => part.use(slot));
  };
  const split = (place: ThingsPlace, count: number) => {
    const to = firstFree(things);
    if (to) move(place, to, count, `Split off ${count}.`);
  };
  const drop = (place: ThingsPlace, count: number) => {
    const stack = stackAt(things, place);
    if (!stack || place.container !== 'bag') return;
    setHeld(undefined);
    setSaid(`Dropped ${amountOf({ ...stack, count })}.`);
    void run(() => part.drop(place.slot, count));
  };
  const ask = (what: Asking['what'], place: ThingsPlace, stack: Stack, count: number) =>
    setAsking({ what, place, stack, count });
  const askDrop = (place: ThingsPlace, count: number) => {
    const stack = stackAt(things, place);
    if (!stack || place.container !== 'bag') return;
    if (isPrecious(stack)) ask('drop rare', place, stack, count);
    else drop(place, count);
  };
  const actsFor = (place: ThingsPlace): readonly SlotAct[] => {
    const stack = stackAt(things, place);
    if (!stack) return [];
    const acts: Record<ThingAct, Pick<SlotAct, 'label' | 'act'>> = {
      use: { label: 'Use', act: () => use(place) },
      'put on': { label: 'Put on', act: () => wear(place) },
      'take off': { label: 'Take off', act: () => wear(place) },
      split: { label: 'Split…', act: () => ask('split', place, stack, Math.floor(stack.count / 2)) },
      drop: { label: 'Drop', act: () => askDrop(place, stack.count) },
      'drop some': { label: 'Drop some…', act: () => ask('drop some', place, stack, 1) },
    };
    return thingActs(things, place, wearer).map((act) => ({ ...acts[act], isMain: isMainAct(act) }));
  };

  return {
    things,
    held: isHolding ? held : undefined,
    asking,
    said,
    error,
    isDoing,
    press: (place) => {
      if (isHolding) put(held, place);
      else {
        const stack = stackAt(things, place);
        if (!stack) return;
        setHeld(place);
        setSaid(`Took up ${amountOf(stack)}. Choose where it goes, or press Escape.`);
      }
    },
    letGo: useCallback(() => setHeld(undefined), []),
    put,
    split,
    drop,
    askDrop,
    stopAsking: () => setAsking(undefined),
    sort: () => {
      setHeld(undefined);
      setSaid('Sorted the bag.');
      void run(() => part.sort());
    },
    actsFor,
  };
}

/** What nobody should lose by a slip. */
const isPrecious = ({ kind }: Stack): boolean => {
  const rarity = itemKind(kind)?.rarity;
  return rarity !== undefined && rarity !== 'common';
};
