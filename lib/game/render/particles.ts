// Small things that fly and fade: dust under feet, smoke over roofs, fireflies. A fixed pool, so that nothing is made or
// thrown away while the game runs; when it is full, the oldest makes room.
import type { Painter, Rgb } from './painter.ts';

export interface Particle {
  x: number;
  y: number;
  /** Pixels a second, and how that changes. */
  vx: number;
  vy: number;
  readonly drag: number;
  readonly ageMs: number;
  readonly lifeMs: number;
  readonly size: number;
  readonly growth: number;
  readonly color: Rgb;
  readonly opacity: number;
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
      const ageMs = particle.ageMs + ms;
      if (ageMs >= particle.lifeMs) {
        this.#pool[index] = undefined;
        continue;
      }
      const slowed = Math.exp(-particle.drag * seconds);
      particle.vx *= slowed;
      particle.vy *= slowed;
      particle.x += particle.vx * seconds;
      particle.y += particle.vy * seconds;
      Object.assign(particle, { ageMs });
    }
  }

  draw(painter: Painter): void {
    for (const particle of this.#pool) {
      if (!particle) continue;
      const { x, y, ageMs, lifeMs, size, growth, color, opacity } = particle;
      const share = ageMs / lifeMs;
      const side = Math.max(1, Math.round(size + growth * share));
      const left = Math.round(x - side / 2);
      const top = Math.round(y - side / 2);
      painter.rectangle(left, top, side, side, color, opacity * (1 - share * share));
    }
  }
}

const DUST = { r: 214, g: 190, b: 150 };
const SMOKE = { r: 196, g: 190, b: 198 };

/** A footfall on loose ground. */
export function dust(x: number, y: number, random: () => number): NewParticle {
  return {
    x: x + (random() - 0.5) * 4,
    y: y - 1,
    vx: (random() - 0.5) * 10,
    vy: -4 - random() * 6,
    drag: 3,
    lifeMs: 320 + random() * 160,
    size: 1,
    growth: 2,
    color: DUST,
    opacity: 0.5,
  };
}

/** A puff from a chimney, leaning with the wind. */
export function smoke(x: number, y: number, random: () => number): NewParticle {
  return {
    x: x + (random() - 0.5) * 2,
    y,
    vx: 2 + random() * 3,
    vy: -9 - random() * 4,
    drag: 0.25,
    lifeMs: 2_600 + random() * 1_400,
    size: 2,
    growth: 5,
    color: SMOKE,
    opacity: 0.42,
  };
}
