// What a fight draws besides those who fight: areas that fill on the ground, a ring under whom one means, what flies, the
// glow of a spell in the hand, sparks, a pillar of light. All from the atlas, so that it stays with everything else in one
// batch.
import type { DamageType } from '@hollowmere/world/combat';
import type { Light } from '@hollowmere/world/map';
import { skillOfId } from '@hollowmere/world/skills';
import type { Burst, Pillar } from '../core/feel.ts';
import type { Projectile } from '../core/fight/flights.ts';
import { isFoeFigure, radiusOf } from '../core/fight/targeting.ts';
import type { Telegraph } from '../core/fight/telegraphs.ts';
import type { Figure } from '../core/figure.ts';
import type { Frame } from '../core/game.ts';
import { DAMAGE_HUES, DAMAGE_TINTS, type MeaningTints } from './fight-colors.ts';
import type { Painter, Tint } from './painter.ts';
import { Particles } from './particles.ts';
import { type Moving, type Sprite, type Sprites, spriteAt } from './sprites.ts';
import { StrikeMarks } from './strike-marks.ts';

const UNITS_PER_PIXEL = 16;
/** Pixels between the dots of an outline. */
const DOT_EVERY = 3;
/** Pixels between the rows that fill an area. */
const HATCH_EVERY = 4;
const LIGHT_RADIUS = 1.6 * 256;
const HAND = 11;
/** Motes that follow a bolt. */
const TAIL = 6;
const FLASH_FRAME_MS = 75;

export class Battle {
  readonly #sprites: Sprites;
  readonly #dot: Sprite | undefined;
  readonly #marks: StrikeMarks;
  readonly #sparks = new Particles();
  readonly #random: () => number;
  readonly #meaning: () => MeaningTints;

  constructor(sprites: Sprites, random: () => number, meaning: () => MeaningTints) {
    this.#sprites = sprites;
    this.#dot = sprites.frame('effect/pixel');
    this.#marks = new StrikeMarks(sprites);
    this.#random = random;
    this.#meaning = meaning;
  }

  /** Lets time pass, and throws what this frame throws. */
  update(elapsedMs: number, { feel }: Frame): void {
    this.#sparks.update(elapsedMs);
    for (const burst of feel.bursts) this.#throw(burst);
  }

  /** On the ground, below everybody's feet. */
  drawGround(painter: Painter, { telegraphs, figures, target }: Frame, ms: number): void {
    for (const area of telegraphs) this.#drawArea(painter, area);
    const meant = target === undefined ? undefined : figures.find(({ id }) => id === target);
    if (meant) this.#drawRing(painter, meant, ms);
  }

  /** In the air, over those who stand. */
  drawAir(painter: Painter, { projectiles, figures, feel }: Frame, ms: number): void {
    for (const figure of figures) {
      if (figure.pose === 'cast') this.#drawSpell(painter, figure, ms);
      this.#marks.draw(painter, figure, ms);
    }
    for (const projectile of projectiles) this.#drawProjectile(painter, projectile, ms);
    for (const pillar of feel.pillars) this.#drawPillar(painter, pillar, figures);
    this.#sparks.draw(painter);
  }

  /** What of it gives light, in units. */
  lights({ projectiles, figures, feel }: Frame): Light[] {
    return [
      ...projectiles.flatMap(({ damageType, isArrow, x, y, height }) =>
        isArrow ? [] : lightOf(damageType, x, y - height, LIGHT_RADIUS),
      ),
      ...figures.flatMap((figure) => {
        if (figure.pose !== 'cast' || !figure.cast) return [];
        return lightOf(damageTypeOf(figure.cast.skill), figure.x, figure.y - HAND * UNITS_PER_PIXEL, LIGHT_RADIUS);
      }),
      ...feel.pillars.flatMap(({ entity, share }) => {
        const figure = figures.find(({ id }) => id === entity);
        return figure ? lightOf('holy', figure.x, figure.y - 200, (1 - share) * 4 * 256) : [];
      }),
    ];
  }

  #drawArea(painter: Painter, area: Telegraph): void {
    const { danger, aid } = this.#meaning();
    const tint = area.isHostile ? danger : aid;
    const beat = area.share > 0.85 ? 1 : 0.75;
    for (const [x, y] of outlineOf(area, 1)) this.#put(painter, x, y, tint, 0.9 * beat);
    // What is filled already is hatched: it shows without colour, too.
    for (const [x, y] of hatchOf(area)) this.#put(painter, x, y, tint, 0.42 * beat);
  }

  #drawRing(painter: Painter, figure: Figure, ms: number): void {
    const isFoe = isFoeFigure(figure);
    const { danger, aid } = this.#meaning();
    const tint = isFoe ? danger : aid;
    const radius = (radiusOf(figure) / UNITS_PER_PIXEL) * 1.7 + 2;
    const [x, y] = [figure.x / UNITS_PER_PIXEL, figure.y / UNITS_PER_PIXEL];
    // A foe's ring is broken into four and turns; a friend's is whole.
    const turn = isFoe ? ms / 900 : 0;
    const dots = Math.round((2 * Math.PI * radius) / 2);
    for (let i = 0; i < dots; i++) {
      if (isFoe && i % Math.ceil(dots / 4) < dots / 12) continue;
      const angle = turn + (i / dots) * Math.PI * 2;
      this.#put(
        painter,
        x + Math.cos(angle) * radius,
        y + Math.sin(angle) * radius * 0.62,
        tint,
        0.95,
        isFoe ? 1 : 0.75,
      );
    }
  }

  #drawProjectile(painter: Painter, { x, y, height, angle, damageType, isArrow }: Projectile, ms: number): void {
    const [left, top] = [x / UNITS_PER_PIXEL, (y - height) / UNITS_PER_PIXEL];
    if (isArrow) {
      const arrow = this.#sprites.frame(`effect/arrow-${directionOf(angle)}`);
      if (arrow) painter.sprite(arrow, Math.round(left), Math.round(top));
      return;
    }
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const tint = DAMAGE_TINTS[damageType];
    for (let i = 1; i < TAIL; i++) {
      const wobble = Math.sin(ms / 40 + i) * 0.8;
      const [tailX, tailY] = [left - dx * i * 2 - dy * wobble, top - dy * i * 2 + dx * wobble];
      this.#put(painter, tailX, tailY, tint, 1 - i / TAIL, Math.max(0.5, 2.2 - i * 0.28));
    }
    const bolt = this.#sprites.moving(`effect/bolt-${damageType}`);
    const sprite = bolt && spriteAt(bolt, ms);
    if (sprite) painter.sprite(sprite, Math.round(left), Math.round(top));
  }

  /** Motes that gather in the hand, faster as the spell comes near its end. */
  #drawSpell(painter: Painter, figure: Figure, ms: number): void {
    if (!figure.cast) return;
    const tint = DAMAGE_TINTS[damageTypeOf(figure.cast.skill)];
    const [x, y] = [figure.x / UNITS_PER_PIXEL, figure.y / UNITS_PER_PIXEL - HAND];
    for (let i = 0; i < 5; i++) {
      const age = (ms / 420 + i / 5) % 1;
      const angle = i * 2.4 + ms / 300;
      const away = (1 - age) * 11;
      this.#put(painter, x + Math.cos(angle) * away, y + Math.sin(angle) * away * 0.7, tint, age, 0.5 + age * 0.6);
    }
  }

  #drawPillar(painter: Painter, { entity, share }: Pillar, figures: readonly Figure[]): void {
    const figure = figures.find(({ id }) => id === entity);
    if (!figure) return;
    const [x, y] = [figure.x / UNITS_PER_PIXEL, figure.y / UNITS_PER_PIXEL];
    const width = 9 * Math.min(1, share * 6) * (1 - share * 0.6);
    const opacity = Math.min(1, (1 - share) * 1.6);
    const burst = this.#sprites.moving('effect/level-up')?.sprites;
    const sprite = burst?.[Math.floor(share * burst.length)];
    if (sprite) painter.sprite(sprite, Math.round(x), Math.round(y) + 2, { opacity });
    for (let row = 0; row < 34; row++) {
      const fade = (1 - row / 34) * opacity;
      const shimmer = Math.sin(row * 0.8 - share * 26);
      for (const side of [-1, 1]) {
        this.#put(painter, x + side * (width + shimmer), y - row * 3, DAMAGE_TINTS.holy, fade * 0.9);
        this.#put(painter, x + side * width * 0.4, y - row * 3 - 1, DAMAGE_TINTS.holy, fade * 0.35, 1.6);
      }
    }
  }

  #throw({ kind, damageType, x, y, count }: Burst): void {
    const dot = this.#dot;
    if (!dot) return;
    const tint = kind === 'heal' ? this.#meaning().healing : kind === 'puff' ? DUST : DAMAGE_TINTS[damageType];
    const rises = kind === 'heal' || kind === 'puff';
    this.#flash(
      kind === 'heal'
        ? this.#sprites.moving('effect/heal')
        : rises
          ? undefined
          : this.#sprites.moving(`effect/impact-${damageType}`),
      x,
      rises ? y : y - HAND * UNITS_PER_PIXEL,
    );
    for (let i = 0; i < count; i++) {
      const angle = this.#random() * Math.PI * 2;
      const speed = rises ? 6 + this.#random() * 10 : 26 + this.#random() * 46;
      this.#sparks.add({
        x: x / UNITS_PER_PIXEL + (rises ? Math.cos(angle) * 7 : 0),
        y: y / UNITS_PER_PIXEL - HAND + (rises ? Math.sin(angle) * 6 : 0),
        vx: rises ? Math.cos(angle) * 4 : Math.cos(angle) * speed,
        vy: rises ? -speed : Math.sin(angle) * speed * 0.8 - 12,
        lifeMs: (rises ? 620 : 280) + this.#random() * 220,
        drag: rises ? 0.8 : 4,
        sprites: [dot],
        opacity: 0.95,
        sway: kind === 'heal' ? 1.5 : 0,
        tint,
      });
    }
  }

  /** Frames that are shown once, where they are. */
  #flash(frames: Moving | undefined, x: number, y: number): void {
    if (!frames) return;
    this.#sparks.add({
      x: x / UNITS_PER_PIXEL,
      y: y / UNITS_PER_PIXEL,
      vx: 0,
      vy: 0,
      lifeMs: frames.sprites.length * FLASH_FRAME_MS,
      drag: 0,
      sprites: frames.sprites,
      opacity: 1,
      sway: 0,
    });
  }

  #put(painter: Painter, x: number, y: number, tint: Tint, opacity: number, scale = 0.5): void {
    if (this.#dot) painter.sprite(this.#dot, Math.round(x), Math.round(y), { tint, opacity, scale });
  }
}

const DUST: Tint = [0.8, 0.76, 0.7];

/** The nearest of the eight directions, 1 north and then clockwise, to an angle on the screen. */
const directionOf = (angle: number): number => ((((Math.round(angle / (Math.PI / 4)) + 2) % 8) + 8) % 8) + 1;

type Dot = readonly [x: number, y: number];

const damageTypeOf = (skill: number): DamageType => skillOfId(skill)?.damageType ?? 'holy';

function lightOf(type: DamageType, x: number, y: number, radius: number): Light[] {
  const hue = DAMAGE_HUES[type];
  return hue ? [{ x, y, radius, hue }] : [];
}

/** The edge of an area as dots, in pixels of the world; `share` draws it smaller. */
function outlineOf(area: Telegraph, share: number): Dot[] {
  const [x, y] = [area.x / UNITS_PER_PIXEL, area.y / UNITS_PER_PIXEL];
  if (area.shape === 'line') return lineOutline(area, x, y, share);
  const radius = (area.radius / UNITS_PER_PIXEL) * share;
  const [from, to] = area.shape === 'arc' ? [area.angle - HALF_ARC, area.angle + HALF_ARC] : [0, Math.PI * 2];
  const count = Math.max(6, Math.round(((to - from) * radius) / DOT_EVERY));
  const round = Array.from({ length: count + 1 }, (_, i): Dot => {
    const angle = from + ((to - from) * i) / count;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  });
  if (area.shape === 'circle') return round;
  const sides = Array.from({ length: Math.round(radius / DOT_EVERY) }, (_, i) => i * DOT_EVERY);
  return [
    ...round,
    ...[from, to].flatMap((angle) =>
      sides.map((away): Dot => [x + Math.cos(angle) * away, y + Math.sin(angle) * away]),
    ),
  ];
}

/** As in world/combat: 60 degrees to either side. */
const HALF_ARC = Math.PI / 3;

function lineOutline(area: Extract<Telegraph, { shape: 'line' }>, x: number, y: number, share: number): Dot[] {
  const [dx, dy] = [Math.cos(area.angle), Math.sin(area.angle)];
  const length = (area.length / UNITS_PER_PIXEL) * share;
  const half = area.halfWidth / UNITS_PER_PIXEL;
  const dots: Dot[] = [];
  for (let along = 0; along <= length; along += DOT_EVERY)
    for (const across of [-half, half]) dots.push([x + dx * along - dy * across, y + dy * along + dx * across]);
  for (let across = -half; across <= half; across += DOT_EVERY)
    dots.push([x + dx * length - dy * across, y + dy * length + dx * across]);
  return dots;
}

/** Dots of the part that is filled already, in slanted rows. */
function hatchOf(area: Telegraph): Dot[] {
  const dots: Dot[] = [];
  const reach = (area.shape === 'line' ? area.length : area.radius) / UNITS_PER_PIXEL;
  const [x, y] = [area.x / UNITS_PER_PIXEL, area.y / UNITS_PER_PIXEL];
  for (let row = Math.ceil((y - reach) / HATCH_EVERY) * HATCH_EVERY; row <= y + reach; row += HATCH_EVERY)
    for (let column = Math.ceil((x - reach) / HATCH_EVERY) * HATCH_EVERY; column <= x + reach; column += HATCH_EVERY) {
      const shifted = column + ((row / HATCH_EVERY) % 2) * (HATCH_EVERY / 2);
      if (isFilled(area, shifted - x, row - y, reach * area.share)) dots.push([shifted, row]);
    }
  return dots;
}

function isFilled(area: Telegraph, dx: number, dy: number, reach: number): boolean {
  if (area.shape === 'circle') return Math.hypot(dx, dy) <= reach;
  const along = dx * Math.cos(area.angle) + dy * Math.sin(area.angle);
  const across = Math.abs(dy * Math.cos(area.angle) - dx * Math.sin(area.angle));
  if (area.shape === 'line') return along >= 0 && along <= reach && across <= area.halfWidth / UNITS_PER_PIXEL;
  return Math.hypot(dx, dy) <= reach && along > 0 && Math.atan2(across, along) <= HALF_ARC;
}
