'use client';
// The valley around one, small, and dots for those one can see. Drawn a few times a second on a canvas of its own.
import { worldMap } from '@hollowmere/world/map';
import { useEffect, useRef } from 'react';
import { isFoeFigure } from '#lib/game/core/fight/targeting.ts';
import type { Figure } from '#lib/game/core/figure.ts';
import type { Frame } from '#lib/game/core/game.ts';
import type { Marker, MarkerArea, Markers } from '#lib/game/markers.ts';
import { MapSheets } from './map-sheets.ts';

/** Tiles from side to side, and canvas pixels for each. */
const TILES = 48;
const ZOOM = 4;
const SIDE = TILES * ZOOM;
const EVERY_MS = 200;
const TILE_UNITS = 256;
const FONT = '"Pixelify Sans Variable", sans-serif';

interface MinimapProps {
  readonly latest: () => Frame | undefined;
  readonly markers: Markers;
}

export function Minimap({ latest, markers }: MinimapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const sheets = new MapSheets();
    const draw = () => {
      const frame = latest();
      if (frame && document.visibilityState === 'visible') drawMap(context, sheets, frame, markers.all.value);
    };
    draw();
    const again = setInterval(draw, EVERY_MS);
    return () => clearInterval(again);
  }, [latest, markers]);
  return (
    <canvas
      ref={canvas}
      width={SIDE}
      height={SIDE}
      role="img"
      aria-label="Map of what lies around you"
      className="pixel-frame m-[3px] size-[96px] shrink-0 bg-sunken sm:size-[144px] [@media(max-height:480px)]:size-[96px]"
    />
  );
}

function drawMap(context: CanvasRenderingContext2D, sheets: MapSheets, frame: Frame, markers: readonly Marker[]): void {
  context.imageSmoothingEnabled = false;
  context.clearRect(0, 0, SIDE, SIDE);
  const { self, figures } = frame;
  if (!self) return;
  const left = clamp(self.x / TILE_UNITS - TILES / 2, worldMap.width - TILES);
  const top = clamp(self.y / TILE_UNITS - TILES / 2, worldMap.height - TILES);
  sheets.draw(context, left, top, ZOOM);
  const onMap = (x: number, y: number) => ({ x: (x / TILE_UNITS - left) * ZOOM, y: (y / TILE_UNITS - top) * ZOOM });
  for (const marker of markers) if (marker.area) drawArea(context, onMap(marker.x, marker.y), marker.area);
  for (const figure of [...figures].sort((a, b) => Number(a.isSelf) - Number(b.isSelf))) {
    const at = onMap(figure.x, figure.y);
    dot(context, Math.round(at.x), Math.round(at.y), inkOf(figure), figure.isSelf ? 3 : 2);
  }
  for (const marker of markers) drawSign(context, onMap(marker.x, marker.y), marker.look);
}

/** Others who play stand out; whoever may be fought is told from those who have a name. */
function inkOf({ isSelf, creature, pose }: Figure): string {
  if (isSelf) return ACCENT;
  if (!creature) return '#f7f0dc';
  return isFoeFigure({ creature, pose }) ? '#ff8a6b' : '#8fd3de';
}

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

function dot(context: CanvasRenderingContext2D, x: number, y: number, color: string, size: number): void {
  context.fillStyle = '#0b0910';
  context.fillRect(x - size - 1, y - size - 1, size * 2 + 3, size * 2 + 3);
  context.fillStyle = color;
  context.fillRect(x - size, y - size, size * 2 + 1, size * 2 + 1);
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(Math.max(0, most), value));
