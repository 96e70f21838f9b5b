'use client';
// What is to be seen on the map: the land on a canvas, pins on it, and what is marked with the whole of where it is.
import { TILE_UNITS } from '@hollowmere/world/movement';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type MapView, onWindow } from '#lib/game/core/map-view.ts';
import type { Marker, MarkerArea } from '#lib/game/markers.ts';
import { MapSheets } from '../map-sheets.ts';
import { MapVeil } from '../map-veil.ts';
import type { Size } from './use-size-of.ts';

/** CSS pixels a tile. Smaller, the land is drawn smooth. */
export const FIRST_SCALE = 4;

/** What of the map is shown, and in how large a window. */
interface Shown {
  readonly view: MapView;
  readonly size: Size;
}

interface PictureProps extends Shown {
  /** Ids of the regions that one has seen; until they are known, all is shown. */
  readonly seen: ReadonlySet<number> | undefined;
  /** Where one is, in tiles. */
  readonly self: { readonly x: number; readonly y: number } | undefined;
}

export function Picture({ view, size, seen, self }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [sheets, setSheets] = useState<{ readonly of: MapSheets; readonly veil: MapVeil; readonly loads: number }>();
  useEffect(() => {
    const veil = new MapVeil();
    const of = new MapSheets(() => setSheets((before) => ({ of, veil, loads: (before?.loads ?? 0) + 1 })));
    setSheets({ of, veil, loads: 0 });
  }, []);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !sheets) return;
    context.imageSmoothingEnabled = view.scale < FIRST_SCALE;
    context.clearRect(0, 0, size.width, size.height);
    const { width, height } = size;
    const part = { left: view.x - width / 2 / view.scale, top: view.y - height / 2 / view.scale, scale: view.scale };
    sheets.of.draw(context, part);
    sheets.veil.draw(context, part, seen, self);
  }, [view, size, sheets, seen, self]);
  return <canvas ref={canvas} width={size.width} height={size.height} aria-hidden className="absolute inset-0" />;
}

interface PinProps extends Shown {
  /** Tiles. */
  readonly x: number;
  readonly y: number;
  readonly children: ReactNode;
}

export function Pin({ view, size, x, y, children }: PinProps) {
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

export function Mark({ marker: { x, y, title, look, area }, view, size }: Shown & { readonly marker: Marker }) {
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
