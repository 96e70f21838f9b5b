'use client';
// Where a window stands: beside the others as it opens, then where somebody puts it, dragged by its grip, moved by arrow
// keys, or sent to the other side by a press. What somebody did is kept in this browser.
import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { roomBeside, type WindowBox } from '#lib/game/core/window-room.ts';
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
    const within = inside(to, frame.current);
    setPoint(within);
    keepPlace(name, within);
  };
  const now = (): Point => {
    const { left = 0, top = 0 } = frame.current?.getBoundingClientRect() ?? {};
    return { x: left, y: top };
  };
  return {
    place: point && ({ '--x': `${point.x}px`, '--y': `${point.y}px` } as CSSProperties),
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
        const width = frame.current?.offsetWidth ?? 0;
        const { x, y } = now();
        const isLeft = x + width / 2 < window.innerWidth / 2;
        move({ x: isLeft ? window.innerWidth - width - GAP : GAP, y });
      },
    },
  };
}

/** Where it is laid out, wherever an animation has it at the moment. */
function boxOf(element: HTMLElement): WindowBox {
  const { x, y, width, height } = element.getBoundingClientRect();
  const moved = new DOMMatrixReadOnly(getComputedStyle(element).transform);
  return { x: x - moved.m41, y: y - moved.m42, width, height };
}

/** The whole window on the screen, as far as it fits. */
function inside({ x, y }: Point, frame: HTMLElement | null): Point {
  const most = (side: number, size: number) => Math.max(0, side - size);
  const { offsetWidth = 0, offsetHeight = 0 } = frame ?? {};
  return {
    x: Math.round(Math.min(Math.max(0, x), most(window.innerWidth, offsetWidth))),
    y: Math.round(Math.min(Math.max(0, y), most(window.innerHeight, offsetHeight))),
  };
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
