'use client';
// The whole map: the names of its places, where one is, and what is marked on it. Pulled by hand or arrow keys, zoomed by
// wheel, two fingers, plus and minus.
import { regionAt, regions, worldMap } from '@hollowmere/world/map';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { LocateFixed, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Frame } from '#lib/game/core/game.ts';
import { isOnMap } from '#lib/game/core/map-fog.ts';
import { labelsThatFit } from '#lib/game/core/map-labels.ts';
import { type MapView, pulled, withinMap, zoomed } from '#lib/game/core/map-view.ts';
import { isStepKey } from '#lib/game/core/slot-steps.ts';
import type { Marker, Markers } from '#lib/game/markers.ts';
import type { Slice } from '#lib/game/slice.ts';
import type { Windows } from '#lib/game/windows.ts';
import { useSlice } from '../use-slice.ts';
import { HudWindow } from './hud-window.tsx';
import { FIRST_SCALE, Mark, Picture, Pin } from './map-picture.tsx';
import { useMapPointers } from './use-map-pointers.ts';
import { useOwnPlace } from './use-own-place.ts';
import { useSizeOf } from './use-size-of.ts';

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
const MIDDLE = { x: 0, y: 0 };

/** What only fills the land between other places has no name on the map: something else is in its middle. */
const named = regions.filter(({ x, y, width, height, theme }) => {
  const middle = regionAt(Math.floor(x + width / 2), Math.floor(y + height / 2));
  return middle?.theme === theme;
});

/** Over the sign of a mark and its title; in tiles. */
const labelOfMark = ({ title, x, y }: Marker) => ({ title, x: x / TILE_UNITS, y: y / TILE_UNITS });

interface MapWindowProps {
  readonly windows: Windows;
  readonly markers: Markers;
  /** Ids of the regions that one has seen. */
  readonly seen: Slice<ReadonlySet<number> | undefined>;
  readonly latest: () => Frame | undefined;
}

export function MapWindow({ windows, markers, seen, latest }: MapWindowProps) {
  const self = useOwnPlace(latest);
  const marked = useSlice(markers.all);
  const found = useSlice(seen);
  const known = useMemo(() => named.filter(({ id }) => !found || isOnMap(id, found)), [found]);
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
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
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
          <Picture view={shown} size={size} seen={found} self={self} />
          {labelsThatFit(known, shown, size, marked.map(labelOfMark)).map(
            ({ place: { id, name, x, y, width, height }, shift }) => (
              <Pin key={id} view={shown} size={size} x={x + width / 2} y={y + height / 2}>
                <span
                  className="text-outlined-thin relative whitespace-nowrap font-display text-sm text-text sm:text-base"
                  style={{ top: shift }}
                >
                  {name}
                </span>
              </Pin>
            ),
          )}
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
            {found && <span className="max-sm:sr-only">{` ${found.size} of ${regions.length} places found.`}</span>}
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
