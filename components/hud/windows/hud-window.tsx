'use client';
// The frame of every window over the world: a title, a way to close it, a place of its own that is remembered. The world
// goes on beside it and keeps its keys. On a phone it is a sheet from below.
import { GripHorizontal, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { KeptFocus } from '#lib/game/input/kept-focus.ts';
import type { WindowName, Windows } from '#lib/game/windows.ts';
import { useSlice } from '../use-slice.ts';
import { useWindowPlace } from './use-window-place.ts';

interface HudWindowProps {
  readonly windows: Windows;
  readonly name: WindowName;
  readonly title: string;
  /** Where it opens until somebody moves it. */
  readonly side: 'left' | 'middle' | 'right';
  /** Its width, as a class for screens that are not phones. */
  readonly width?: string;
  /** Beside the title, for what takes a line of its own nowhere. */
  readonly beside?: ReactNode;
  /** There is nothing in it to press: the arrows go through it. */
  readonly isForReading?: boolean;
  /** Stays in sight below what can be scrolled. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

const sides = {
  left: 'sm:left-5 sm:top-1/2 sm:-translate-y-1/2',
  middle: 'sm:left-1/2 sm:top-1/2 sm:-translate-x-1/2 sm:-translate-y-1/2',
  right: 'sm:right-5',
} as const;

/** Over the edges of the HUD and under what asks a question. */
const LOWEST = 20;

export function HudWindow(props: HudWindowProps) {
  const { windows, name, title, side, width = 'sm:w-[24rem]', beside, isForReading = false, foot, children } = props;
  const frame = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const order = useSlice(windows.open).findIndex((window) => window.name === name);
  const { place, grip } = useWindowPlace(name, frame);
  useOwnFocus(frame);
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    windows.close(name);
  };
  return (
    <div
      ref={frame}
      role="dialog"
      aria-labelledby={titleId}
      data-hud-window={name}
      data-side={side}
      data-placed={place !== undefined}
      tabIndex={-1}
      onKeyDown={keys}
      onPointerDownCapture={() => windows.raise(name)}
      onFocusCapture={() => windows.raise(name)}
      style={{ zIndex: LOWEST + order, ...place }}
      className={`hud-window pixel-frame fixed inset-x-0 bottom-0 m-[3px] flex max-h-[78dvh] animate-rise flex-col bg-surface outline-none sm:inset-x-auto sm:bottom-auto sm:max-h-[calc(100dvh-1.5rem)] ${sides[side]} ${width}`}
    >
      <div className="flex shrink-0 items-center gap-2 pt-2 pr-2 pl-4">
        <h2 id={titleId} className="min-w-0 flex-1 truncate font-display text-2xl text-accent">
          {title}
        </h2>
        {beside}
        <button
          type="button"
          {...grip}
          aria-label={`Move ${title}: drag, use the arrow keys, or press to change sides`}
          title="Drag to move"
          className="grid size-11 shrink-0 cursor-move touch-none place-items-center text-muted hover:text-text max-sm:hidden"
        >
          <GripHorizontal aria-hidden className="size-5" />
        </button>
        <button
          type="button"
          aria-label={`Close ${title}`}
          onClick={() => windows.close(name)}
          className="grid size-11 shrink-0 place-items-center text-muted hover:text-text"
        >
          <X aria-hidden className="size-5" />
        </button>
      </div>
      <div
        {...(isForReading && { tabIndex: 0, role: 'group', 'aria-labelledby': titleId, 'data-first-focus': '' })}
        className={`hud-window-body min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 pt-2 ${foot ? 'pb-3' : 'pb-[max(1rem,env(safe-area-inset-bottom))]'}`}
      >
        {children}
      </div>
      {foot && (
        <div className="shrink-0 border-line border-t-2 px-4 pt-2 pb-[max(0.5rem,env(safe-area-inset-bottom))]">
          {foot}
        </div>
      )}
    </div>
  );
}

/**
 * A window takes the focus when it opens, keeps it while its lines come and go, and gives it back to whoever had it if it
 * still has it when it closes.
 */
function useOwnFocus(frame: React.RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const window = frame.current;
    const before = document.activeElement;
    const first = window?.querySelector<HTMLElement>('[data-first-focus]') ?? window;
    first?.focus({ preventScroll: true });
    const kept = window && new KeptFocus(window);
    return () => {
      kept?.stop();
      if (!window?.contains(document.activeElement)) return;
      queueMicrotask(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    };
  }, [frame]);
}
