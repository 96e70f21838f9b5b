'use client';
// The valley around one, small, and dots for those one can see. Drawn a few times a second on a canvas of its own.
import { worldMap } from '@hollowmere/world/map';
import { TILE_UNITS } from '@hollowmere/world/movement';
import { useEffect, useRef } from 'react';
import type { Frame } from '#lib/game/core/game.ts';
import { type MapMark, mapMarkOf } from '#lib/game/core/map-mark.ts';
import type { Marker, MarkerArea, Markers } from '#lib/game/markers.ts';
import { PALETTES, type Palette } from '#lib/game/palette.ts';
import type { Slice } from '#lib/game/slice.ts';
import { MapSheets } from './map-sheets.ts';
import { MapVeil } from './map-veil.ts';
import { useSettings } from './use-settings.ts';

/** Tiles from side to side, and canvas pixels for each. */
const TILES = 48;
const ZOOM = 4;
const SIDE = TILES * ZOOM;
const EVERY_MS = 200;
const FONT = '"Pixelify Sans Variable", sans-serif';

interface MinimapProps {
  readonly latest: () => Frame | undefined;
  readonly markers: Markers;
  /** Ids of the regions that one has seen. */
  readonly seen: Slice<ReadonlySet<number> | undefined>;
}

export function Minimap({ latest, markers, seen }: MinimapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colors = PALETTES[useSettings().palette];
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const land = { sheets: new MapSheets(), veil: new MapVeil() };
    const draw = () => {
      const frame = latest();
      if (frame && document.visibilityState === 'visible') {
        drawMap(context, land, frame, { markers: markers.all.value, seen: seen.value }, colors);
      }
    };
    draw();
    const again = setInterval(draw, EVERY_MS);
    return () => clearInterval(again);
  }, [latest, markers, seen, colors]);
  return (
    <canvas
      ref={canvas}
      width={SIDE}
      height={SIDE}
      role="img"
      aria-label="Map of what lies around you"
      className="pixel-frame m-[3px] size-[96px] shrink-0 bg-sunken sm:size-[144px] [@media(max-height:480px)]:size-[96px] [@media(max-height:599px)_and_(pointer:coarse)]:hidden"
    />
  );
}

interface Land {
  readonly sheets: MapSheets;
  readonly veil: MapVeil;
}

/** What one knows of it. */
interface Known {
  readonly markers: readonly Marker[];
  readonly seen: ReadonlySet<number> | undefined;
}

function drawMap(
  context: CanvasRenderingContext2D,
  { sheets, veil }: Land,
  frame: Frame,
  { markers, seen }: Known,
  colors: Palette,
): void {
  const { self, figures } = frame;
  if (!self) return;
  const left = clamp(self.x / TILE_UNITS - TILES / 2, worldMap.width - TILES);
  const top = clamp(self.y / TILE_UNITS - TILES / 2, worldMap.height - TILES);
  const part = { left, top, scale: ZOOM };
  // Whoever was carried far away sees where they were a moment longer, and not nothing.
  if (!sheets.isHere(context, part)) return;
  context.imageSmoothingEnabled = false;
  context.clearRect(0, 0, SIDE, SIDE);
  sheets.draw(context, part);
  const spot = { x: self.x / TILE_UNITS, y: self.y / TILE_UNITS };
  veil.draw(context, part, seen, spot);
  const onMap = (x: number, y: number) => ({ x: (x / TILE_UNITS - left) * ZOOM, y: (y / TILE_UNITS - top) * ZOOM });
  for (const marker of markers) if (marker.area) drawArea(context, onMap(marker.x, marker.y), marker.area);
  for (const figure of [...figures].sort((a, b) => Number(a.isSelf) - Number(b.isSelf))) {
    const mark = mapMarkOf(figure);
    if (!mark) continue;
    const at = onMap(figure.x, figure.y);
    drawMark(context, Math.round(at.x), Math.round(at.y), mark, colors);
  }
  for (const marker of markers) drawSign(context, onMap(marker.x, marker.y), marker.look);
}

/** What wears no colour of a meaning. */
const PERSON = '#f7f0dc';
const ACCENT = '#f8da74';
const DARK = '#0b0910';
const SIGNS = { offer: '!', return: '?', goal: '◆', place: '•' } as const satisfies Record<Marker['look'], string>;
/** How far signs of what lies beyond stay from the edge. */
const RIM = 9;

interface Point {
  readonly x: number;
  readonly y: number;
}

function drawArea(context: CanvasRenderingContext2D, { x, y }: Point, { halfWidth, halfHeight, isRound }: MarkerArea) {
  const [width, height] = [(halfWidth / TILE_UNITS) * ZOOM, (halfHeight / TILE_UNITS) * ZOOM];
  context.beginPath();
  if (isRound) context.ellipse(x, y, width, height, 0, 0, 2 * Math.PI);
  else context.rect(x - width, y - height, 2 * width, 2 * height);
  context.fillStyle = 'rgb(240 185 77 / 0.25)';
  context.fill();
  context.strokeStyle = ACCENT;
  context.lineWidth = 2;
  context.stroke();
}

/** What lies beyond the edge stands at the edge, on its side. */
function drawSign(context: CanvasRenderingContext2D, at: Point, look: Marker['look']): void {
  const within = (value: number) => Math.max(RIM, Math.min(SIDE - RIM, value));
  const [x, y] = [within(at.x), within(at.y)];
  const isBeyond = x !== at.x || y !== at.y;
  context.font = `bold ${isBeyond ? 16 : 22}px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 4;
  context.strokeStyle = DARK;
  context.strokeText(SIGNS[look], x, y);
  context.fillStyle = ACCENT;
  context.fillText(SIGNS[look], x, y);
}

function drawMark(context: CanvasRenderingContext2D, x: number, y: number, { shape, who }: MapMark, colors: Palette) {
  const inks = { self: ACCENT, person: PERSON, townsfolk: colors.townsfolk, foe: colors.danger };
  const draw = shape === 'diamond' ? diamond : square;
  const size = who === 'self' ? 3 : 2;
  draw(context, x, y, size + 1, DARK);
  draw(context, x, y, size, inks[who]);
}

function square(context: CanvasRenderingContext2D, x: number, y: number, size: number, color: string): void {
  context.fillStyle = color;
  context.fillRect(x - size, y - size, size * 2 + 1, size * 2 + 1);
}

/** In rows of whole pixels, a little larger than a square, so that it is seen as well. */
function diamond(context: CanvasRenderingContext2D, x: number, y: number, size: number, color: string): void {
  const reach = size + 1;
  context.fillStyle = color;
  for (let row = -reach; row <= reach; row++) {
    const half = reach - Math.abs(row);
    context.fillRect(x - half, y + row, half * 2 + 1, 1);
  }
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(Math.max(0, most), value));
