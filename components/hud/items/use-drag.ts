'use client';
// Dragging a thing with the mouse: from its slot to another, or out of every window onto the ground. Fingers tap instead,
// so that what is under them can be scrolled.
import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';

interface Drag {
  readonly from: string;
  readonly x: number;
  readonly y: number;
}

interface DragParts {
  /** Let go over a slot, or over the world. */
  readonly dropped: (from: string, to: string | 'ground') => void;
}

/** A pointer that moved less meant a press. */
const PRESS_PIXELS = 6;

interface Dragging {
  /** What is dragged now and where, in CSS pixels of the page. */
  readonly drag: Drag | undefined;
  /** For the slot that the pointer went down on. */
  readonly grabbed: (from: string, event: PointerEvent) => void;
  /** Whether a press that follows was the end of a drag. */
  readonly wasDrag: () => boolean;
}

export function useDrag(parts: DragParts): Dragging {
  const [drag, setDrag] = useState<Drag>();
  const latest = useRef(parts);
  const hasDragged = useRef(false);
  const end = useRef(() => {});
  useEffect(() => {
    latest.current = parts;
  });
  useEffect(() => () => end.current(), []);
  const grabbed = useCallback((from: string, { pointerType, button, clientX, clientY }: PointerEvent) => {
    hasDragged.current = false;
    if (pointerType === 'touch' || button !== 0) return;
    const over = new AbortController();
    const { signal } = over;
    end.current = () => over.abort();
    const moved = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      hasDragged.current ||= Math.hypot(x - clientX, y - clientY) > PRESS_PIXELS;
      if (hasDragged.current) setDrag({ from, x, y });
    };
    const released = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      over.abort();
      setDrag(undefined);
      if (!hasDragged.current) return;
      const under = document.elementFromPoint(x, y);
      const slot = under?.closest<HTMLElement>('[data-slot]')?.dataset.slot;
      if (slot) latest.current.dropped(from, slot);
      else if (!under?.closest('[data-hud-window]')) latest.current.dropped(from, 'ground');
    };
    const given = () => {
      over.abort();
      setDrag(undefined);
    };
    window.addEventListener('pointermove', moved, { signal });
    window.addEventListener('pointerup', released, { signal });
    window.addEventListener('pointercancel', given, { signal });
    window.addEventListener('blur', given, { signal });
  }, []);
  return { drag, grabbed, wasDrag: () => hasDragged.current };
}
