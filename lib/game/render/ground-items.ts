// What lies on the ground: its picture, lifted a little and let down again; what is not common stands in a light of its rarity's
// colour, with a shaft over it where it is rare, and shines now and then.
import { COINS, itemKind } from '@hollowmere/world/items';
import type { GroundItem } from '../core/ground-item.ts';
import type { MeaningTints } from './fight-colors.ts';
import type { Painter, Tint } from './painter.ts';
import { type Moving, type Sprite, type Sprites, spriteAt } from './sprites.ts';

/** Pixels of the world between the lowest and the highest. */
const BOB = 2;
const BOB_MS = 1_400;
/** What is rare shines this often and so long. */
const SHINE_MS = 2_200;
const LIT_MS = 700;
/** How strong its light is at its weakest and strongest. */
const LIGHT = { least: 0.6, most: 0.95 };

export class GroundItems {
  readonly #sprites: Sprites;
  readonly #shadow: Sprite | undefined;
  readonly #glint: Moving | undefined;
  readonly #ring: Sprite | undefined;
  readonly #light: Sprite | undefined;
  readonly #meaning: () => MeaningTints;

  constructor(sprites: Sprites, meaning: () => MeaningTints) {
    this.#sprites = sprites;
    this.#shadow = sprites.frame('effect/shadow');
    this.#glint = sprites.moving('effect/glint');
    this.#ring = sprites.frame('effect/rare-ring');
    this.#light = sprites.frame('effect/rare-light');
    this.#meaning = meaning;
  }

  /** At its place in pixels of the world; it lies still for who asked for calm. */
  draw(painter: Painter, item: GroundItem, x: number, y: number, ms: number, isCalm: boolean): void {
    const { id, kind, count } = item;
    const known = itemKind(kind);
    const sprite = this.#sprites.frame(pictureOf(kind, count)) ?? this.#sprites.frame('item/pouch');
    if (this.#shadow) painter.sprite(this.#shadow, x, y, { opacity: 0.7 });
    if (!sprite) return;
    // Neighbours move out of step, each by its own number.
    const phase = id * 397;
    const lift = isCalm ? 1 : BOB / 2 + (Math.sin(((ms + phase) / BOB_MS) * Math.PI * 2) * BOB) / 2;
    const tint = known && this.#meaning().rarity[known.rarity];
    if (tint) this.#standInLight(painter, tint, x, y, isCalm ? 0.5 : lift / BOB, known.rarity !== 'uncommon');
    // An icon's foot may be its middle: what lies here stands on its lower edge.
    const below = sprite.h - sprite.anchorY;
    painter.sprite(sprite, x, y - below - Math.round(lift));
    if (tint && !isCalm) this.#shine(painter, tint, x, y - sprite.h * 0.75, (ms + phase) % SHINE_MS);
  }

  #standInLight(painter: Painter, tint: Tint, x: number, y: number, strength: number, isRare: boolean): void {
    const opacity = LIGHT.least + (LIGHT.most - LIGHT.least) * strength;
    if (this.#ring) painter.sprite(this.#ring, x, y - 2, { tint, opacity });
    if (isRare && this.#light) painter.sprite(this.#light, x, y, { tint, opacity });
  }

  #shine(painter: Painter, tint: Tint, x: number, y: number, age: number): void {
    if (!this.#glint || age > LIT_MS) return;
    const sprite = spriteAt(this.#glint, (age / LIT_MS) * this.#glint.sprites.length * this.#glint.frameMs);
    if (sprite) painter.sprite(sprite, x, y, { tint });
  }
}

/** Coins lie singly, in a handful or in a heap. */
function pictureOf(kind: number, count: number): string {
  if (kind === COINS) return `effect/coins-${count < 3 ? 0 : count < 25 ? 1 : 2}`;
  return `item/${itemKind(kind)?.key ?? 'pouch'}`;
}
