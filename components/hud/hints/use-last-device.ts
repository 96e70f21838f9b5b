'use client';
// What somebody plays with: keys, fingers or a gamepad, whichever spoke last.
import { useEffect, useState } from 'react';
import type { Device } from '#lib/game/core/quests/first-minutes.ts';

/** Gamepads have to be asked. */
const ASK_EVERY_MS = 250;
/** Sticks never stand quite still. */
const PUSHED = 0.5;

export function useLastDevice(): Device {
  const [device, setDevice] = useState<Device>(() =>
    window.matchMedia('(pointer: coarse)').matches ? 'touch' : 'keys',
  );
  useEffect(() => {
    const leaving = new AbortController();
    const listen = { signal: leaving.signal, capture: true };
    // Those that a gamepad or the way back strike for somebody are none of theirs.
    const struck = ({ isTrusted, target }: KeyboardEvent) => isTrusted && !isField(target) && setDevice('keys');
    window.addEventListener('keydown', struck, listen);
    const pointed = ({ pointerType }: PointerEvent) => setDevice(pointerType === 'touch' ? 'touch' : 'keys');
    window.addEventListener('pointerdown', pointed, listen);
    const ask = setInterval(() => {
      if (isGamepadUsed()) setDevice('gamepad');
    }, ASK_EVERY_MS);
    return () => {
      leaving.abort();
      clearInterval(ask);
    };
  }, []);
  return device;
}

/** A phone's own keyboard types into these: no sign of a real one. */
const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

const isGamepadUsed = (): boolean =>
  (navigator.getGamepads?.() ?? []).some(
    (pad) =>
      pad?.mapping === 'standard' &&
      (pad.buttons.some(({ pressed }) => pressed) || pad.axes.some((axis) => Math.abs(axis) > PUSHED)),
  );
