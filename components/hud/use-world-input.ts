'use client';
// Keys, pointers and gamepad over the picture, as acts of the HUD; and the stick that a thumb draws.
import { bindingsOf } from '@hollowmere/world/keys';
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import { type PadAct, padBindingsOf } from '@hollowmere/world/pad';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Frame } from '#lib/game/core/game.ts';
import { type PersonNear, personAt } from '#lib/game/core/people-near.ts';
import { Input, type InputChoices } from '#lib/game/input/input.ts';
import type { StickView } from '#lib/game/input/joystick.ts';
import type { DrawnView } from '#lib/game/render/index.ts';
import { settingsStore } from './use-settings.ts';

/** A frame as it was drawn. */
export interface Drawn {
  readonly frame: Frame;
  readonly view: DrawnView;
}

/** What keys, taps and buttons do; false where there is nothing to do now, and the key stays the browser's. */
export type WorldActs = Readonly<Partial<Record<PadAct, () => unknown>>>;

interface WorldInputParts {
  /** What is pointed at; nothing until it is on the page. */
  readonly surface: HTMLElement | null;
  readonly drawn: RefObject<Drawn | undefined>;
  /** What keys and taps do. */
  readonly acts: WorldActs;
  readonly pointedAt: (person: PersonNear) => void;
  /** Means whatever else stands at a point, in units; false when nothing does. */
  readonly pointedAtPlace: (x: number, y: number) => boolean;
  /** Looks from nearer (1) or farther (-1). */
  readonly zoom: (by: 1 | -1) => void;
  /** Nothing is wished for any more: the page was left, or something opened over it. */
  readonly cleared: () => void;
  /** Whether something over the world takes keys and pointers. */
  readonly isPaused: boolean;
}

interface WorldInput {
  readonly input: RefObject<Input | undefined>;
  readonly stick: StickView | undefined;
}

export function useWorldInput(parts: WorldInputParts): WorldInput {
  const { surface, isPaused } = parts;
  const latest = useRef(parts);
  const input = useRef<Input>(undefined);
  const [stick, setStick] = useState<StickView>();
  useEffect(() => {
    latest.current = parts;
  });
  useEffect(() => {
    if (!surface) return;
    const pointed = (x: number, y: number, device: string) => {
      const { drawn, acts, pointedAt, pointedAtPlace } = latest.current;
      if (!drawn.current) return;
      const at = placeUnder(drawn.current, surface, x, y);
      if (pointedAtPlace(at.x, at.y)) return;
      const person = personAt(drawn.current.frame.figures, at.x, at.y);
      if (person) pointedAt(person);
      // A finger that points at nobody means what is within reach.
      else if (device === 'touch') acts.use?.();
    };
    const chosen = () => settingsStore().settings;
    const choices: InputChoices = {
      keys: () => keysHere(chosen().preferences.keys),
      buttons: () => buttonsHere(chosen().buttons),
      stickSide: () => (chosen().hand === 'right' ? 'left' : 'right'),
    };
    const opened = new Input(surface, choices, {
      pointed,
      act: (act) => carriedOut(latest.current.acts[act]),
      cleared: () => latest.current.cleared(),
      zoomed: (by) => latest.current.zoom(by),
      stickShown: setStick,
    });
    opened.suspend(latest.current.isPaused);
    input.current = opened;
    return () => {
      opened.close();
      input.current = undefined;
    };
  }, [surface]);
  useEffect(() => input.current?.suspend(isPaused), [isPaused]);
  return { input, stick };
}

/** Where a place of the picture is in the world: its pixels as units. */
function placeUnder({ view }: Drawn, { clientWidth, clientHeight }: HTMLElement, x: number, y: number) {
  const { camera } = view;
  return {
    x: (camera.x + (x - clientWidth / 2) / camera.scale) * UNITS_PER_PIXEL,
    y: (camera.y + (y - clientHeight / 2) / camera.scale) * UNITS_PER_PIXEL,
  };
}

const carriedOut = (act: (() => unknown) | undefined): boolean => act !== undefined && act() !== false;

/** Asked at each press, and made anew only for another choice. */
const keysHere = remembered(bindingsOf);
const buttonsHere = remembered(padBindingsOf);

function remembered<In, Out>(make: (given: In) => Out): (given: In) => Out {
  let last: { readonly given: In; readonly made: Out } | undefined;
  return (given) => {
    if (last?.given !== given) last = { given, made: make(given) };
    return last.made;
  };
}
