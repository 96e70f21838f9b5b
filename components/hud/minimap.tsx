'use client';
// The valley around one, small, and dots for those one can see. Drawn a few times a second on a canvas of its own.
import { worldMap } from '@hollowmere/world/map';
import { useEffect, useRef } from 'react';
import type { Frame } from '#lib/game/core/game.ts';
import { MapSheets } from './map-sheets.ts';

/** Tiles from side to side, and canvas pixels for each. */
const TILES = 48;
const ZOOM = 4;
const SIDE = TILES * ZOOM;
const EVERY_MS = 200;
const TILE_UNITS = 256;

interface MinimapProps {
  readonly latest: () => Frame | undefined;
}

export function Minimap({ latest }: MinimapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    const sheets = new MapSheets();
    const draw = () => {
      const frame = latest();
      if (frame && document.visibilityState === 'visible') drawMap(context, sheets, frame);
    };
    draw();
    const again = setInterval(draw, EVERY_MS);
    return () => clearInterval(again);
  }, [latest]);
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

function drawMap(context: CanvasRenderingContext2D, sheets: MapSheets, frame: Frame): void {
  context.imageSmoothingEnabled = false;
  context.clearRect(0, 0, SIDE, SIDE);
  const { self, figures } = frame;
  if (!self) return;
  const left = clamp(self.x / TILE_UNITS - TILES / 2, worldMap.width - TILES);
  const top = clamp(self.y / TILE_UNITS - TILES / 2, worldMap.height - TILES);
  sheets.draw(context, left, top, ZOOM);
  for (const { x, y, isSelf } of figures) {
    const dotX = Math.round((x / TILE_UNITS - left) * ZOOM);
    const dotY = Math.round((y / TILE_UNITS - top) * ZOOM);
    dot(context, dotX, dotY, isSelf ? '#f8da74' : '#8fd3de', isSelf ? 3 : 2);
  }
}

function dot(context: CanvasRenderingContext2D, x: number, y: number, color: string, size: number): void {
  context.fillStyle = '#0b0910';
  context.fillRect(x - size - 1, y - size - 1, size * 2 + 3, size * 2 + 3);
  context.fillStyle = color;
  context.fillRect(x - size, y - size, size * 2 + 1, size * 2 + 1);
}

const clamp = (value: number, most: number) => Math.max(0, Math.min(Math.max(0, most), value));
