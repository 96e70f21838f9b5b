// What the air is full of: dust where feet fall on loose ground, smoke from chimneys, a leaf now and then under trees, and
// what drifts over each kind of land. Nothing of it for those who asked for less motion.
import { footingOf, worldMap } from '@hollowmere/world/map';
import { TILE_UNITS, UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import type { Figure } from '../core/figure.ts';
import { Footfalls } from '../core/footfalls.ts';
import { Drifters, type Hour } from './drifters.ts';
import type { Painter } from './painter.ts';
import { dust, leaf, Particles, smoke } from './particles.ts';
import type { Thing, View } from './scenery.ts';
import type { Sprite, Sprites } from './sprites.ts';

const SMOKE_EVERY_MS = 420;
const LEAF_EVERY_MS = 900;
/** Crowns of this height and more lose leaves. */
const CROWN = 40;

export class Air {
  readonly #low = new Particles();
  readonly #drifters: Drifters;
  readonly #effects: Record<'smoke' | 'dust' | 'leaf', readonly Sprite[]>;
  readonly #footfalls = new Footfalls();
  readonly #random: () => number;
  #due = { smoke: 0, leaf: 0 };

  constructor(sprites: Sprites, random: () => number) {
    const effect = (name: string) => sprites.moving(`effect/${name}`)?.sprites ?? [];
    this.#effects = { smoke: effect('smoke'), dust: effect('dust'), leaf: effect('leaf') };
    this.#drifters = new Drifters(sprites, random);
    this.#random = random;
  }

  /** Lets time pass. */
  update(ms: number, figures: readonly Figure[], things: readonly Thing[], view: View, hour: Hour): void {
    this.#low.update(ms);
    this.#drifters.update(ms, view, hour);
    this.#raiseDust(figures);
    if (this.#isDue('smoke', ms, SMOKE_EVERY_MS)) this.#letSmoke(things);
    if (hour.dark < 0.3 && this.#isDue('leaf', ms, LEAF_EVERY_MS)) this.#dropLeaf(things);
  }

  draw(painter: Painter): void {
    this.#low.draw(painter);
    this.#drifters.draw(painter);
  }

  /** What shines by itself, over the dark. */
  drawLights(painter: Painter): void {
    this.#drifters.drawLights(painter);
  }

  #raiseDust(figures: readonly Figure[]): void {
    for (const { x, y, isWalking } of this.#footfalls.of(figures)) {
      if (!isWalking || !isLoose(x, y)) continue;
      this.#low.add(dust(this.#effects.dust, x / UNITS_PER_PIXEL, y / UNITS_PER_PIXEL, this.#random));
    }
  }

  #letSmoke(things: readonly Thing[]): void {
    for (const thing of things)
      for (const [x, y] of thing.smoke)
        if (this.#random() < 0.7) this.#low.add(smoke(this.#effects.smoke, thing.x + x, thing.y + y, this.#random));
  }

  #dropLeaf(things: readonly Thing[]): void {
    const tree = things[Math.floor(this.#random() * things.length)];
    if (!tree || tree.y - tree.top < CROWN || tree.glow || tree.smoke.length > 0) return;
    this.#low.add(leaf(this.#effects.leaf, tree.x + (this.#random() - 0.5) * 20, tree.top + 16, this.#random));
  }

  #isDue(what: 'smoke' | 'leaf', ms: number, every: number): boolean {
    this.#due[what] -= ms;
    if (this.#due[what] > 0) return false;
    this.#due[what] = every;
    return true;
  }
}

/** Whether a step there raises dust. */
function isLoose(x: number, y: number): boolean {
  return footingOf(worldMap.terrainAt(Math.floor(x / TILE_UNITS), Math.floor(y / TILE_UNITS))) === 'earth';
}
