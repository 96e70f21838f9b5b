// Lays over a map what one has not seen yet. What is around oneself is seen in any case: it is on the screen.
import { worldMap } from '@hollowmere/world/map';
import { FOG_PIXELS_A_TILE, mapFog } from '#lib/game/core/map-fog.ts';

/** In tiles. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What of the map is drawn: its upper left corner in tiles, and canvas pixels to a tile. */
interface Part {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** How far one sees around, in tiles. */
const SIGHT = 11;

export class MapVeil {
  readonly #part = document.createElement('canvas');

  /** Nothing is hidden until it is known what one has seen. */
  draw(
    context: CanvasRenderingContext2D,
    { left, top, scale }: Part,
    seen: ReadonlySet<number> | undefined,
    self: Spot | undefined,
  ): void {
    if (!seen) return;
    const fog = fogOf(seen);
    const { width, height } = context.canvas;
    const veil = this.#sized(width, height);
    if (!veil) return;
    veil.imageSmoothingEnabled = context.imageSmoothingEnabled;
    const side = scale / FOG_PIXELS_A_TILE;
    veil.drawImage(
      fog,
      Math.round(-left * scale),
      Math.round(-top * scale),
      Math.ceil(fog.width * side),
      Math.ceil(fog.height * side),
    );
    if (self) lift(veil, (self.x - left) * scale, (self.y - top) * scale, SIGHT * scale);
    context.drawImage(this.#part, 0, 0);
  }

  /** Empty, and as large as the map is drawn. */
  #sized(width: number, height: number): CanvasRenderingContext2D | null {
    if (this.#part.width !== width) this.#part.width = width;
    if (this.#part.height !== height) this.#part.height = height;
    const context = this.#part.getContext('2d');
    context?.clearRect(0, 0, width, height);
    return context;
  }
}

/** Every map that somebody opens lies under the same fog: it is painted once for what they have seen. */
const fogs = new WeakMap<ReadonlySet<number>, HTMLCanvasElement>();

function fogOf(seen: ReadonlySet<number>): HTMLCanvasElement {
  const known = fogs.get(seen);
  if (known) return known;
  const fog = document.createElement('canvas');
  const { width, height, pixels } = mapFog(worldMap, seen);
  fog.width = width;
  fog.height = height;
  fog.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0);
  fogs.set(seen, fog);
  return fog;
}

function lift(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  const hole = context.createRadialGradient(x, y, radius * 0.7, x, y, radius);
  hole.addColorStop(0, 'black');
  hole.addColorStop(1, 'transparent');
  context.globalCompositeOperation = 'destination-out';
  context.fillStyle = hole;
  context.fillRect(x - radius, y - radius, radius * 2, radius * 2);
  context.globalCompositeOperation = 'source-over';
}
