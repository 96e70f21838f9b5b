'use client';
// Where a window stands: beside the others as it opens, then where somebody puts it, dragged by its grip, moved by arrow
// keys, or sent to the other side by a press. What somebody did is kept in this browser; on a smaller screen, or when more
// comes into the window, it is shown as near to that as the whole of it fits.
import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { roomBeside, type WindowBox, withinScreen } from '#lib/game/core/window-room.ts';
import type { WindowName } from '#lib/game/windows.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface WindowPlace {
  /** As custom properties, so that a phone can do without. Nothing: where it opens by itself. */
  readonly place: CSSProperties | undefined;
  readonly grip: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onClick: () => void;
  };
}

const STEP = 24;
const GAP = 20;
/** Narrower screens show windows as sheets. */
const SHEETS_BELOW = 640;
/** A pointer that moved less meant a press. */
const PRESS_PIXELS = 4;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

export function useWindowPlace(name: WindowName, frame: RefObject<HTMLElement | null>): WindowPlace {
  const [point, setPoint] = useState(() => placeKept(name));
  const drag = useRef<{ readonly from: Point; readonly at: Point }>(undefined);
  const hasDragged = useRef(false);
  const shown = useFitting(point, frame);
  useLayoutEffect(() => {
    // Once, as it opens; a sheet on a phone has the screen to itself.
    if (placeKept(name) || !frame.current || window.innerWidth < SHEETS_BELOW) return;
    const own = boxOf(frame.current);
    const others = [...document.querySelectorAll<HTMLElement>('[data-hud-window]')].filter(
      (other) => other !== frame.current,
    );
    const x = roomBeside(own, others.map(boxOf), window.innerWidth, GAP);
    if (x !== undefined) setPoint({ x, y: Math.round(own.y) });
  }, [name, frame]);
  const move = (to: Point) => {
    if (!frame.current) return;
    const within = withinScreen({ ...boxOf(frame.current), ...to }, screenNow());
    setPoint(within);
    keepPlace(name, within);
  };
  const now = (): Point => (frame.current ? boxOf(frame.current) : { x: 0, y: 0 });
  return {
    place: shown && ({ '--x': `${shown.x}px`, '--y': `${shown.y}px` } as CSSProperties),
    grip: {
      onPointerDown: ({ currentTarget, pointerId, clientX, clientY }) => {
        currentTarget.setPointerCapture(pointerId);
        drag.current = { from: now(), at: { x: clientX, y: clientY } };
        hasDragged.current = false;
      },
      onPointerMove: ({ clientX, clientY }) => {
        if (!drag.current) return;
        const { from, at } = drag.current;
        const [dx, dy] = [clientX - at.x, clientY - at.y];
        hasDragged.current ||= Math.hypot(dx, dy) > PRESS_PIXELS;
        if (hasDragged.current) move({ x: from.x + dx, y: from.y + dy });
      },
      onPointerUp: () => {
        drag.current = undefined;
      },
      onKeyDown: (event) => {
        const step = ARROWS[event.key];
        if (!step) return;
        event.preventDefault();
        const { x, y } = now();
        move({ x: x + step.x, y: y + step.y });
      },
      onClick: () => {
        if (hasDragged.current) {
          hasDragged.current = false;
          return;
        }
        if (!frame.current) return;
        const { x, y, width } = boxOf(frame.current);
        const isLeft = x + width / 2 < window.innerWidth / 2;
        move({ x: isLeft ? window.innerWidth - width - GAP : GAP, y });
      },
    },
  };
}

/** As near to where somebody put it as the screen has room now. */
function useFitting(point: Point | undefined, frame: RefObject<HTMLElement | null>): Point | undefined {
  const [shown, setShown] = useState(point);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!point || !element) return;
    const keepOnScreen = () => {
      const { x, y } = withinScreen({ ...boxOf(element), ...point }, screenNow());
      setShown((before) => (before?.x === x && before.y === y ? before : { x, y }));
    };
    keepOnScreen();
    const resized = new ResizeObserver(keepOnScreen);
    resized.observe(element);
    window.addEventListener('resize', keepOnScreen);
    return () => {
      resized.disconnect();
      window.removeEventListener('resize', keepOnScreen);
    };
  }, [point, frame]);
  return point && shown;
}

const screenNow = () => ({ width: window.innerWidth, height: window.innerHeight });

/** Where it is laid out with its edge, wherever an animation has it at the moment. */
function boxOf(element: HTMLElement): WindowBox {
  const { x, y, width, height } = element.getBoundingClientRect();
  const { transform, marginLeft } = getComputedStyle(element);
  const moved = new DOMMatrixReadOnly(transform);
  // The edge is drawn around the box, in a margin that is the same on all sides.
  const edge = Number.parseFloat(marginLeft) || 0;
  return { x: x - moved.m41 - edge, y: y - moved.m42 - edge, width: width + 2 * edge, height: height + 2 * edge };
}

const KEY = 'hollowmere.windows';

function placesKept(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

function placeKept(name: WindowName): Point | undefined {
  const kept = placesKept()[name];
  if (typeof kept !== 'object' || kept === null || !('x' in kept) || !('y' in kept)) return undefined;
  const { x, y } = kept;
  return Number.isFinite(x) && Number.isFinite(y) ? { x: Number(x), y: Number(y) } : undefined;
}

function keepPlace(name: WindowName, place: Point): void {
  try {
    window.localStorage.setItem(KEY, JSON.stringify({ ...placesKept(), [name]: place }));
  } catch {
    // A browser that keeps nothing: the place lasts as long as the window.
  }
}
