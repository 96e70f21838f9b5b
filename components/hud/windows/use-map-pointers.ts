'use client';
// Hands on the map: one pointer pulls it, two pinch it, the wheel zooms around the pointer.
import { useEffect } from 'react';
import { type MapView, pulled, zoomed } from '#lib/game/core/map-view.ts';

type Change = (next: (view: MapView) => MapView) => void;

const WHEEL_SPEED = 0.0016;

export function useMapPointers(frame: HTMLElement | null, change: Change): void {
  useEffect(() => {
    if (!frame) return;
    const over = new AbortController();
    const { signal } = over;
    const down = new Map<number, { x: number; y: number }>();
    const fromMiddle = (x: number, y: number) => {
      const { left, top, width, height } = frame.getBoundingClientRect();
      return { x: x - left - width / 2, y: y - top - height / 2 };
    };
    const moved = ({ pointerId, clientX, clientY }: PointerEvent) => {
      const before = down.get(pointerId);
      if (!before) return;
      const now = { x: clientX, y: clientY };
      const other = [...down].find(([id]) => id !== pointerId)?.[1];
      down.set(pointerId, now);
      if (!other) {
        change((view) => pulled(view, now.x - before.x, now.y - before.y));
        return;
      }
      const apart = (point: typeof now) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
      const middle = fromMiddle((now.x + other.x) / 2, (now.y + other.y) / 2);
      const factor = apart(now) / apart(before);
      change((view) => zoomed(pulled(view, (now.x - before.x) / 2, (now.y - before.y) / 2), factor, middle));
    };
    const up = ({ pointerId }: PointerEvent) => down.delete(pointerId);
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const point = fromMiddle(event.clientX, event.clientY);
      change((view) => zoomed(view, Math.exp(-event.deltaY * WHEEL_SPEED), point));
    };
    const pressed = ({ pointerId, clientX, clientY }: PointerEvent) => {
      frame.setPointerCapture(pointerId);
      down.set(pointerId, { x: clientX, y: clientY });
    };
    frame.addEventListener('pointerdown', pressed, { signal });
    frame.addEventListener('pointermove', moved, { signal });
    frame.addEventListener('pointerup', up, { signal });
    frame.addEventListener('pointercancel', up, { signal });
    frame.addEventListener('wheel', wheel, { signal, passive: false });
    return () => over.abort();
  }, [frame, change]);
}
