// What drifts over each kind of land, each in its hour: butterflies and pollen over meadows by day, fireflies after dusk, lights
// over the fen, dust of old graves, spores in the grottoes, sparks over molten rock.
import { footingOf, isLiquid, type Terrain, type Theme, worldMap } from '@hollowmere/world/map';
import { TILE_PIXELS } from '@hollowmere/world/movement';
import type { Painter, Tint } from './painter.ts';
import { type NewParticle, Particles } from './particles.ts';
import type { View } from './scenery.ts';
import type { Sprite, Sprites } from './sprites.ts';

/** How dark it is and how much it rains, each 0 to 1. */
export interface Hour {
  readonly dark: number;
  readonly rain: number;
}

interface Drifter {
  /** Frames shown over its life, again and again; a speck where there are none. */
  readonly frames?: string;
  readonly themes: readonly Theme[];
  readonly isOver: (ground: Terrain) => boolean;
  readonly isHour: (hour: Hour) => boolean;
  /** One is tried this often, somewhere in view. */
  readonly everyMs: number;
  readonly lifeMs: number;
  /** Pixels a second, to the right and down, and how far chance takes it either way. */
  readonly flies: readonly [vx: number, vy: number, spread: number];
  readonly sway: number;
  readonly opacity: number;
  readonly tints: readonly (Tint | undefined)[];
  readonly scale: number;
  /** Drawn over the dark. */
  readonly shines: boolean;
}

const isGreen = (ground: Terrain): boolean => footingOf(ground) === 'grass' && !isLiquid(ground);
const isLand = (ground: Terrain): boolean => !isLiquid(ground) && ground !== 'rock';
const isFiery = (ground: Terrain): boolean => ground === 'lava' || ground === 'ash';
const isFairDay = ({ dark, rain }: Hour): boolean => dark < 0.2 && rain < 0.1;
const isFairNight = ({ dark, rain }: Hour): boolean => dark > 0.5 && rain < 0.1;
const always = (): boolean => true;

const VALLEY: readonly Theme[] = ['village', 'fields', 'forest'];

const DRIFTERS: readonly Drifter[] = [
  {
    frames: 'effect/butterfly',
    themes: VALLEY,
    isOver: isGreen,
    isHour: isFairDay,
    everyMs: 1_300,
    lifeMs: 6_500,
    flies: [3, -1, 12],
    sway: 7,
    opacity: 1,
    tints: [undefined, [1, 0.82, 0.4], [0.62, 0.8, 1], [1, 0.66, 0.72]],
    scale: 1,
    shines: false,
  },
  {
    themes: VALLEY,
    isOver: isLand,
    isHour: isFairDay,
    everyMs: 260,
    lifeMs: 5_000,
    flies: [7, -2, 5],
    sway: 3,
    opacity: 0.6,
    tints: [
      [1, 0.97, 0.78],
      [1, 1, 0.95],
    ],
    scale: 0.5,
    shines: false,
  },
  {
    frames: 'effect/firefly',
    themes: VALLEY,
    isOver: isGreen,
    isHour: isFairNight,
    everyMs: 160,
    lifeMs: 3_700,
    flies: [0, -2, 5],
    sway: 5,
    opacity: 0.95,
    tints: [undefined],
    scale: 1,
    shines: true,
  },
  {
    themes: ['marsh'],
    isOver: always,
    isHour: ({ rain }) => rain < 0.4,
    everyMs: 210,
    lifeMs: 4_600,
    flies: [1, -6, 4],
    sway: 4,
    opacity: 0.8,
    tints: [
      [0.6, 1, 0.86],
      [0.8, 1, 0.6],
    ],
    scale: 0.5,
    shines: true,
  },
  {
    themes: ['ruins'],
    isOver: isLand,
    isHour: ({ rain }) => rain < 0.4,
    everyMs: 150,
    lifeMs: 3_400,
    flies: [20, 2, 6],
    sway: 2,
    opacity: 0.5,
    tints: [
      [0.86, 0.84, 0.76],
      [0.7, 0.72, 0.78],
    ],
    scale: 0.5,
    shines: false,
  },
  {
    themes: ['cave'],
    isOver: (ground) => isLand(ground) && !isFiery(ground),
    isHour: always,
    everyMs: 190,
    lifeMs: 4_800,
    flies: [0, -5, 4],
    sway: 3,
    opacity: 0.75,
    tints: [
      [0.5, 0.95, 1],
      [0.55, 1, 0.7],
    ],
    scale: 0.5,
    shines: true,
  },
  {
    themes: ['cave'],
    isOver: isFiery,
    isHour: always,
    everyMs: 45,
    lifeMs: 1_900,
    flies: [3, -22, 9],
    sway: 3,
    opacity: 1,
    tints: [
      [1, 0.62, 0.2],
      [1, 0.86, 0.4],
      [1, 0.42, 0.16],
    ],
    scale: 0.5,
    shines: true,
  },
];

/** Frames that repeat are shown so long each. */
const FRAME_MS = 110;

export class Drifters {
  readonly #low = new Particles();
  readonly #lights = new Particles();
  readonly #sprites: ReadonlyMap<Drifter, readonly Sprite[]>;
  readonly #due = new Map<Drifter, number>();
  readonly #random: () => number;

  constructor(sprites: Sprites, random: () => number) {
    this.#random = random;
    this.#sprites = new Map(
      DRIFTERS.map((drifter) => {
        const frames = sprites.moving(drifter.frames ?? 'effect/pixel')?.sprites ?? [];
        return [drifter, repeated(frames, drifter.lifeMs)];
      }),
    );
  }

  update(ms: number, view: View, hour: Hour): void {
    this.#low.update(ms);
    this.#lights.update(ms);
    for (const drifter of DRIFTERS) {
      const due = (this.#due.get(drifter) ?? 0) - ms;
      this.#due.set(drifter, due > 0 ? due : drifter.everyMs);
      if (due <= 0 && drifter.isHour(hour)) this.#release(drifter, view);
    }
  }

  draw(painter: Painter): void {
    this.#low.draw(painter);
  }

  /** What shines by itself, over the dark. */
  drawLights(painter: Painter): void {
    this.#lights.draw(painter);
  }

  #release(drifter: Drifter, { left, top, right, bottom }: View): void {
    const random = this.#random;
    const x = left + random() * (right - left);
    const y = top + random() * (bottom - top);
    const [tileX, tileY] = [Math.floor(x / TILE_PIXELS), Math.floor(y / TILE_PIXELS)];
    const theme = worldMap.regionAt(tileX, tileY)?.theme;
    if (!theme || !drifter.themes.includes(theme) || !drifter.isOver(worldMap.terrainAt(tileX, tileY))) return;
    const [vx, vy, spread] = drifter.flies;
    const tint = drifter.tints[Math.floor(random() * drifter.tints.length)];
    const particle: NewParticle = {
      x,
      y,
      vx: vx + (random() - 0.5) * 2 * spread,
      vy: vy + (random() - 0.5) * spread,
      lifeMs: drifter.lifeMs * (0.7 + random() * 0.6),
      drag: 0.05,
      sprites: this.#sprites.get(drifter) ?? [],
      opacity: drifter.opacity,
      sway: drifter.sway,
      scale: drifter.scale,
      ...(tint && { tint }),
    };
    (drifter.shines ? this.#lights : this.#low).add(particle);
  }
}

function repeated(frames: readonly Sprite[], lifeMs: number): readonly Sprite[] {
  if (frames.length < 2) return frames;
  const count = Math.round(lifeMs / FRAME_MS);
  return Array.from({ length: count }, (_, index) => frames[index % frames.length]).filter(
    (frame) => frame !== undefined,
  );
}
