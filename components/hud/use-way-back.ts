'use client';
// The browser's way back over the world: it closes what is open, and leaves only when it comes twice.
import { useEffect, useRef } from 'react';
import { TWICE_MS, WayBack } from '#lib/game/input/way-back.ts';

interface WayBackParts {
  /** Closes the uppermost of what the HUD has open; false when nothing is. */
  readonly close: () => boolean;
  readonly say: (words: string, ms: number) => void;
}

export function useWayBack(parts: WayBackParts): void {
  const latest = useRef(parts);
  useEffect(() => {
    latest.current = parts;
  });
  useEffect(() => {
    const way = new WayBack(window.history, {
      close: () => escapeFromQuestion() || latest.current.close(),
      warned: () => latest.current.say('Go back once more to leave', TWICE_MS),
    });
    const moved = () => way.moved(performance.now());
    window.addEventListener('popstate', moved);
    return () => window.removeEventListener('popstate', moved);
  }, []);
}

/** The menu, what asks something, and the menu of a slot close as for the key. */
function escapeFromQuestion(): boolean {
  const open = document.querySelector(':is([role="dialog"], [role="alertdialog"], [role="menu"])[data-state="open"]');
  open?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  return open !== null;
}
