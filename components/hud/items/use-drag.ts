'use client';
// Dragging a thing with the mouse: from its slot to another, or out of every window onto the ground. Fingers tap instead,
// so that what is under them can be scrolled.
import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { DragGesture } from './drag-gesture.ts';

interface Drag {
  readonly from: string;
  readonly x: number;
  readonly y: number;
}

interface DragParts {
  /** Let go over a slot, or over the world. */
  readonly dropped: (from: string, to: string | 'ground') => void;
}

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
  const gesture = useRef<DragGesture>(undefined);
  const end = useRef(() => {});
  useEffect(() => {
    latest.current = parts;
  });
  useEffect(() => () => end.current(), []);
  const grabbed = useCallback((from: string, { pointerType, button, clientX, clientY }: PointerEvent) => {
    gesture.current = undefined;
    if (pointerType === 'touch' || button !== 0) return;
    const over = new AbortController();
    const { signal } = over;
    const begun = new DragGesture(from, { x: clientX, y: clientY });
    gesture.current = begun;
    end.current = () => over.abort();
    const moved = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      begun.moveTo({ x, y });
      if (begun.isDrag) setDrag({ from, x, y });
    };
    const released = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      over.abort();
      setDrag(undefined);
      const under = document.elementFromPoint(x, y);
      const slot = under?.closest<HTMLElement>('[data-slot]')?.dataset.slot;
      const to = begun.endOn({ slot, isWindow: under?.closest('[data-hud-window]') !== null });
      if (to !== undefined) latest.current.dropped(from, to);
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
  return { drag, grabbed, wasDrag: () => gesture.current?.isDrag === true };
}
