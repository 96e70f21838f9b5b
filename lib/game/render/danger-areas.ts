// Areas that fill until they strike: a closed line around each, ruled rows in what is filled, and a bright front that runs
// outwards. On the ground below everybody's feet, and, where it is dark, once more over the dark: one must see what to step
// out of.
import type { Telegraph } from '../core/fight/telegraphs.ts';
import { edgesOf, type Row, rowsOf } from './area-rows.ts';
import type { MeaningTints } from './fight-colors.ts';
import type { Painter, Tint } from './painter.ts';
import type { Sprite, Sprites } from './sprites.ts';

/** What is filled already is ruled: it shows without colour, too. */
const RULED_EVERY = 4;
/** From this share on it beats: it strikes at once. */
const SOON = 0.8;
const BEAT_MS = 110;
/** Below this there is no dark to shine over. */
const DIM = 0.1;
/** Over the dark it would wash out who stands in it. */
const OVER_BODIES = 0.5;
const SHADE: Tint = [0.07, 0.03, 0.06];

/** Each 0 to 1. */
interface Strength {
  readonly line: number;
  readonly fill: number;
}

export class DangerAreas {
  readonly #dot: Sprite | undefined;
  readonly #meaning: () => MeaningTints;

  constructor(sprites: Sprites, meaning: () => MeaningTints) {
    this.#dot = sprites.frame('effect/pixel');
    this.#meaning = meaning;
  }

  draw(painter: Painter, areas: readonly Telegraph[], ms: number): void {
    for (const area of areas) {
      const rows = rowsOf(area, 1);
      // A dark rim lets the line be seen on bright stones.
      this.#runs(painter, edgesOf(rows), SHADE, 0.5, 1);
      this.#fill(painter, rows, this.#tintOf(area), 0.13, 0.13);
      this.#shine(painter, area, rows, ms, { line: 1, fill: 1 });
    }
  }

  /** Over the dark, as brightly as that is dark, 0 to 1. */
  drawGlow(painter: Painter, areas: readonly Telegraph[], ms: number, dark: number): void {
    if (dark < DIM) return;
    for (const area of areas) this.#shine(painter, area, rowsOf(area, 1), ms, { line: dark, fill: dark * OVER_BODIES });
  }

  #shine(painter: Painter, area: Telegraph, rows: readonly Row[], ms: number, { line, fill }: Strength): void {
    const tint = this.#tintOf(area);
    const isSoon = area.share > SOON;
    const beat = isSoon && Math.floor(ms / BEAT_MS) % 2 === 0 ? lit(tint) : tint;
    const filled = rowsOf(area, area.share);
    this.#fill(painter, filled, beat, (isSoon ? 0.26 : 0.16) * fill, 0.4 * fill);
    this.#runs(painter, edgesOf(filled), lit(tint), 0.55 * line, 0);
    this.#runs(painter, edgesOf(rows), beat, 0.95 * line, 0);
  }

  #fill(painter: Painter, rows: readonly Row[], tint: Tint, plain: number, ruled: number): void {
    for (const row of rows) this.#run(painter, row, tint, row.y % RULED_EVERY === 0 ? ruled : plain, 0);
  }

  #runs(painter: Painter, runs: readonly Row[], tint: Tint, opacity: number, down: number): void {
    for (const run of runs) this.#run(painter, run, tint, opacity, down);
  }

  #run(painter: Painter, { left, right, y }: Row, tint: Tint, opacity: number, down: number): void {
    if (this.#dot) painter.bar(this.#dot, { x: left, y: y + down, width: right - left, height: 1 }, tint, opacity);
  }

  #tintOf({ isHostile }: Telegraph): Tint {
    const { danger, aid } = this.#meaning();
    return isHostile ? danger : aid;
  }
}

/** Nearer to white. */
const lit = ([red, green, blue]: Tint): Tint => [
  red + (1 - red) * 0.45,
  green + (1 - green) * 0.45,
  blue + (1 - blue) * 0.45,
];
