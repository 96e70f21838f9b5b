// Paints one still of a place.
import { loadAtlas } from '../atlas.ts';
import { GroundPictures } from './ground.ts';
import { paintScene } from './paint.ts';
import { TILE_PIXELS, villagers, WORLD_PIXELS } from './scene.ts';
import { Things } from './things.ts';

export interface Place {
  readonly tileX: number;
  readonly tileY: number;
  readonly hour: number;
}

const MOMENT_SECONDS = 7;

export async function paintPlace(canvas: HTMLCanvasElement, { tileX, tileY, hour }: Place): Promise<void> {
  const { width, height } = canvas;
  const shadeCanvas = Object.assign(document.createElement('canvas'), { width, height });
  const [context, shade] = [canvas.getContext('2d'), shadeCanvas.getContext('2d')];
  if (!context || !shade) return;
  const left = Math.round(tileX * TILE_PIXELS - width / 2);
  const top = Math.round(tileY * TILE_PIXELS - height / 2);
  const ground = new GroundPictures(WORLD_PIXELS);
  const [atlas] = await Promise.all([loadAtlas(), ground.load(left, top, width, height)]);
  const scene = { atlas, ground, things: new Things(atlas), walkers: villagers(), shade };
  paintScene(context, scene, { seconds: MOMENT_SECONDS, hour, left, top });
}
