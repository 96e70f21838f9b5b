// Small things that fly and fade: dust under feet, smoke over roofs, falling leaves, sparks. A fixed pool, so that
// nothing is made or thrown away while the game runs; when it is full, the oldest makes room.
import type { Painter, Tint } from './painter.ts';
import type { Sprite } from './sprites.ts';

export interface Particle {
  x: number;
  y: number;
  /** Pixels a second. */
  vx: number;
  vy: number;
  ageMs: number;
  readonly lifeMs: number;
  /** Share of its speed lost in a second, roughly. */
  readonly drag: number;
  /** Shown one after the other over its life. */
  readonly sprites: readonly Sprite[];
  readonly opacity: number;
  /** Sways from side to side by so many pixels. */
  readonly sway: number;
  readonly tint?: Tint;
  /** 1 is as it was drawn. */
  readonly scale?: number;
}

export type NewParticle = Omit<Particle, 'ageMs'>;

const POOL = 160;

export class Particles {
  readonly #pool: (Particle | undefined)[] = new Array(POOL).fill(undefined);
  #next = 0;

  get alive(): number {
    return this.#pool.filter((particle) => particle !== undefined).length;
  }

  add(particle: NewParticle): void {
    this.#pool[this.#next] = { ...particle, ageMs: 0 };
    this.#next = (this.#next + 1) % POOL;
  }

  update(ms: number): void {
    const seconds = ms / 1000;
    for (const [index, particle] of this.#pool.entries()) {
      if (!particle) continue;
      particle.ageMs += ms;
      if (particle.ageMs >= particle.lifeMs) {
        this.#pool[index] = undefined;
        continue;
      }
      const slowed = Math.exp(-particle.drag * seconds);
      particle.vx *= slowed;
      particle.vy *= slowed;
      particle.x += particle.vx * seconds;
      particle.y += particle.vy * seconds;
    }
  }

  draw(painter: Painter): void {
    for (const particle of this.#pool) {
      if (!particle) continue;
      const { x, y, ageMs, lifeMs, sprites, opacity, sway, tint, scale = 1 } = particle;
      const share = ageMs / lifeMs;
      const sprite = sprites[Math.min(sprites.length - 1, Math.floor(share * sprites.length))];
      if (!sprite) continue;
      const fade = Math.min(1, share * 8, (1 - share) * 3);
      const aside = sway === 0 ? 0 : Math.sin(ageMs / 420) * sway;
      painter.sprite(sprite, Math.round(x + aside), Math.round(y), { opacity: opacity * fade, tint, scale });
    }
  }
}

/** A footfall on loose ground. */
export function dust(sprites: readonly Sprite[], x: number, y: number, random: () => number): NewParticle {
  return {
    x: x + (random() - 0.5) * 4,
    y: y - 1,
    vx: (random() - 0.5) * 8,
    vy: -2 - random() * 3,
    lifeMs: 360 + random() * 140,
    drag: 3,
    sprites,
    opacity: 0.8,
    sway: 0,
  };
}

/** A puff from a chimney, leaning with the wind. */
export function smoke(sprites: readonly Sprite[], x: number, y: number, random: () => number): NewParticle {
  return {
    x: x + (random() - 0.5) * 2,
    y: y - 2,
    vx: 2 + random() * 3,
    vy: -8 - random() * 4,
    lifeMs: 2_800 + random() * 1_400,
    drag: 0.2,
    sprites,
    opacity: 0.75,
    sway: 0,
  };
}

/** A leaf that comes down from somewhere above. */
export function leaf(sprites: readonly Sprite[], x: number, y: number, random: () => number): NewParticle {
  const turning = sprites.length < 2 ? sprites : Array.from({ length: 12 }, (_, i) => sprites[i % sprites.length]);
  return {
    x,
    y,
    vx: 5 + random() * 4,
    vy: 11 + random() * 6,
    lifeMs: 3_000 + random() * 1_500,
    drag: 0,
    sprites: turning.filter((sprite) => sprite !== undefined),
    opacity: 0.9,
    sway: 4,
  };
}
