'use client';
// The whole map: the names of its places, where one is, and what is marked on it. Pulled by hand or arrow keys, zoomed by
// wheel, two fingers, plus and minus.
import { regionAt, regions, worldMap } from '@hollowmere/world/map';
import { LocateFixed, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Frame } from '#lib/game/core/game.ts';
import { labelsThatFit } from '#lib/game/core/map-labels.ts';
import { type MapView, onWindow, pulled, withinMap, zoomed } from '#lib/game/core/map-view.ts';
import { isStepKey } from '#lib/game/core/slot-steps.ts';
import type { Marker, MarkerArea, Markers } from '#lib/game/markers.ts';
import type { Windows } from '#lib/game/windows.ts';
import { MapSheets } from '../map-sheets.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from './hud-window.tsx';
import { useMapPointers } from './use-map-pointers.ts';

const TILE_UNITS = 256;
const FIRST_SCALE = 4;
const STEP_PIXELS = 60;
const ZOOM_STEP = 1.4;
/** The map is pulled the other way. */
const STEPS = {
  ArrowLeft: { x: STEP_PIXELS, y: 0 },
  ArrowRight: { x: -STEP_PIXELS, y: 0 },
  ArrowUp: { x: 0, y: STEP_PIXELS },
  ArrowDown: { x: 0, y: -STEP_PIXELS },
} as const;
const ZOOMS: Readonly<Record<string, number>> = { '+': ZOOM_STEP, '=': ZOOM_STEP, '-': 1 / ZOOM_STEP };
const LOOK_EVERY_MS = 200;
const MIDDLE = { x: 0, y: 0 };

/** What only fills the land between other places has no name on the map: something else is in its middle. */
const named = regions.filter(({ x, y, width, height, theme }) => {
  const middle = regionAt(Math.floor(x + width / 2), Math.floor(y + height / 2));
  return middle?.theme === theme;
});

interface MapWindowProps {
  readonly windows: Windows;
  readonly markers: Markers;
  readonly latest: () => Frame | undefined;
}

export function MapWindow({ windows, markers, latest }: MapWindowProps) {
  const self = useOwnPlace(latest);
  const marked = useSlice(markers.all);
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const size = useSizeOf(frame);
  const [view, setView] = useState<MapView>(() => ({ ...(self ?? { x: 64, y: 64 }), scale: FIRST_SCALE }));
  const shown = withinMap(view, worldMap, size);
  const change = useCallback(
    (next: (view: MapView) => MapView) => setView((before) => withinMap(next(before), worldMap, size)),
    [size],
  );
  useMapPointers(frame, change);
  const zoom = (factor: number) => change((before) => zoomed(before, factor, MIDDLE));
  const find = () => self && change((before) => ({ ...before, ...self }));
  const keys = (event: KeyboardEvent) => {
    const step = isStepKey(event.key) ? STEPS[event.key] : undefined;
    const factor = ZOOMS[event.key];
    if (step) change((before) => pulled(before, step.x, step.y));
    else if (factor) zoom(factor);
    else if (event.key === 'Home') find();
    else return;
    event.preventDefault();
  };
  const place = self && regionAt(Math.floor(self.x), Math.floor(self.y))?.name;
  return (
    <HudWindow windows={windows} name="map" title="Map" side="middle" width="sm:w-[min(52rem,calc(100vw-2.5rem))]">
      <div className="grid gap-2">
        <div
          ref={setFrame}
          role="application"
          aria-label="Map of the valley. Arrow keys move it, plus and minus zoom, Home goes to you."
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys.
          tabIndex={0}
          data-first-focus=""
          onKeyDown={keys}
          className="relative h-[58dvh] cursor-grab touch-none select-none overflow-clip bg-sunken active:cursor-grabbing"
        >
          <Picture view={shown} size={size} />
          {labelsThatFit(named, shown, size).map(({ id, name, x, y, width, height }) => (
            <Pin key={id} view={shown} size={size} x={x + width / 2} y={y + height / 2}>
              <span className="text-outlined-thin whitespace-nowrap font-display text-sm text-text sm:text-base">
                {name}
              </span>
            </Pin>
          ))}
          {marked.map((marker) => (
            <Mark key={marker.key} marker={marker} view={shown} size={size} />
          ))}
          {self && (
            <Pin view={shown} size={size} x={self.x} y={self.y}>
              <span className="block size-3.5 rounded-full border-2 border-page bg-accent-strong shadow-[0_0_0_2px_var(--hm-accent-strong)]" />
              <span className="sr-only">You</span>
            </Pin>
          )}
        </div>
        <div className="flex items-center justify-between gap-3">
          <p className="min-w-0 truncate text-muted">
            {place ? `You are in ${place}.` : 'You are off every known place.'}
          </p>
          <div className="flex shrink-0 gap-1">
            <MapKey label="Smaller" press={() => zoom(1 / ZOOM_STEP)}>
              <Minus aria-hidden className="size-5" />
            </MapKey>
            <MapKey label="Larger" press={() => zoom(ZOOM_STEP)}>
              <Plus aria-hidden className="size-5" />
            </MapKey>
            <MapKey label="Where am I?" press={find}>
              <LocateFixed aria-hidden className="size-5" />
            </MapKey>
          </div>
        </div>
      </div>
    </HudWindow>
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Shown {
  readonly view: MapView;
  readonly size: Size;
}

function Picture({ view, size }: Shown) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [sheets, setSheets] = useState<{ readonly of: MapSheets; readonly loads: number }>();
  useEffect(() => {
    const of = new MapSheets(() => setSheets((before) => ({ of, loads: (before?.loads ?? 0) + 1 })));
    setSheets({ of, loads: 0 });
  }, []);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !sheets) return;
    context.imageSmoothingEnabled = view.scale < FIRST_SCALE;
    context.clearRect(0, 0, size.width, size.height);
    const { width, height } = size;
    sheets.of.draw(context, view.x - width / 2 / view.scale, view.y - height / 2 / view.scale, view.scale);
  }, [view, size, sheets]);
  return <canvas ref={canvas} width={size.width} height={size.height} aria-hidden className="absolute inset-0" />;
}

interface PinProps extends Shown {
  /** Tiles. */
  readonly x: number;
  readonly y: number;
  readonly children: ReactNode;
}

function Pin({ view, size, x, y, children }: PinProps) {
  const at = onWindow(view, size, x, y);
  if (at.x < -40 || at.y < -10 || at.x > size.width + 40 || at.y > size.height + 10) return null;
  return (
    <span
      className="pointer-events-none absolute -translate-x-1/2 -translate-y-1/2"
      style={{ left: Math.round(at.x), top: Math.round(at.y) }}
    >
      {children}
    </span>
  );
}

const signs = { offer: '!', return: '?', goal: '◆', place: '•' } as const;

function Mark({ marker: { x, y, title, look, area }, view, size }: Shown & { readonly marker: Marker }) {
  return (
    <>
      {area && <Area x={x} y={y} area={area} view={view} size={size} />}
      <Pin view={view} size={size} x={x / TILE_UNITS} y={y / TILE_UNITS}>
        <span className="flex flex-col items-center">
          <span aria-hidden className="text-outlined-thin font-display text-accent-strong text-xl leading-none">
            {signs[look]}
          </span>
          <span className="text-outlined-thin whitespace-nowrap text-accent-strong text-xs">{title}</span>
        </span>
      </Pin>
    </>
  );
}

interface AreaProps extends Shown, Pick<Marker, 'x' | 'y'> {
  readonly area: MarkerArea;
}

/** Where it is to be found, all around its sign. */
function Area({ x, y, area: { halfWidth, halfHeight, isRound }, view, size }: AreaProps) {
  const at = onWindow(view, size, (x - halfWidth) / TILE_UNITS, (y - halfHeight) / TILE_UNITS);
  const scale = (2 * view.scale) / TILE_UNITS;
  return (
    <span
      aria-hidden
      className={`pointer-events-none absolute border-2 border-accent-strong/80 border-dashed bg-accent/20 ${isRound ? 'rounded-full' : ''}`}
      style={{ left: at.x, top: at.y, width: halfWidth * scale, height: halfHeight * scale }}
    />
  );
}

interface MapKeyProps {
  readonly label: string;
  readonly press: () => void;
  readonly children: ReactNode;
}

function MapKey({ label, press, children }: MapKeyProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={press}
      className="grid size-11 place-items-center bg-raised text-accent hover:bg-line"
    >
      {children}
    </button>
  );
}

/** Where one is, in tiles, looked at a few times a second. */
function useOwnPlace(latest: () => Frame | undefined): { readonly x: number; readonly y: number } | undefined {
  const [place, setPlace] = useState(() => ownPlace(latest()));
  useEffect(() => {
    const again = setInterval(() => {
      const next = ownPlace(latest());
      setPlace((before) => (before?.x === next?.x && before?.y === next?.y ? before : next));
    }, LOOK_EVERY_MS);
    return () => clearInterval(again);
  }, [latest]);
  return place;
}

const ownPlace = (frame: Frame | undefined) =>
  frame?.self && { x: frame.self.x / TILE_UNITS, y: frame.self.y / TILE_UNITS };

function useSizeOf(element: HTMLElement | null): Size {
  const [size, setSize] = useState<Size>({ width: 320, height: 320 });
  useEffect(() => {
    if (!element) return;
    const watch = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    watch.observe(element);
    return () => watch.disconnect();
  }, [element]);
  return size;
}
