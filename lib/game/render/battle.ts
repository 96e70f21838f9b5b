// What a fight draws besides those who fight: areas that threaten, a ring under whom one means, what flies, the
// glow of a spell in the hand, sparks, a pillar of light. All from the atlas, so that it stays with everything else in one
// batch.
import type { DamageType } from '@hollowmere/world/combat';
import type { Light } from '@hollowmere/world/map';
import { TILE_UNITS, UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import { skillIdOf, skillOfId } from '@hollowmere/world/skills';
import type { Burst, Pillar } from '../core/feel.ts';
import type { Projectile } from '../core/fight/flights.ts';
import type { CastSeen } from '../core/fight/seen.ts';
import { isFoeFigure, radiusOf } from '../core/fight/targeting.ts';
import type { Figure } from '../core/figure.ts';
import type { Frame } from '../core/game.ts';
import type { Moment } from '../core/predictor.ts';
import { DangerAreas } from './danger-areas.ts';
import { eighthOf } from './eighths.ts';
import { DAMAGE_HUES, DAMAGE_TINTS, type MeaningTints } from './fight-colors.ts';
import { OutburstPictures } from './outbursts.ts';
import type { Painter, Tint } from './painter.ts';
import { Particles } from './particles.ts';
import { type Moving, type Sprite, type Sprites, spriteAt } from './sprites.ts';
import { StrikeMarks } from './strike-marks.ts';

const LIGHT_RADIUS = 1.6 * TILE_UNITS;
const HAND = 11;
/** Motes that follow a bolt. */
const TAIL = 6;
const FLASH_FRAME_MS = 75;
const FALLING_STAR = skillIdOf('falling-star');
/** How long it is seen falling, and from where, in pixels of the world. */
const FALL_TICKS = 10;
const FALL = { aside: 60, height: 170 } as const;
/** How much larger than others a critical blow bursts, in whole pixels of the art. */
const HEAVY = 2;

export class Battle {
  readonly #sprites: Sprites;
  readonly #dot: Sprite | undefined;
  readonly #areas: DangerAreas;
  readonly #marks: StrikeMarks;
  readonly #outbursts: OutburstPictures;
  readonly #sparks = new Particles();
  readonly #random: () => number;
  readonly #meaning: () => MeaningTints;

  constructor(sprites: Sprites, random: () => number, meaning: () => MeaningTints) {
    this.#sprites = sprites;
    this.#dot = sprites.frame('effect/pixel');
    this.#areas = new DangerAreas(sprites, meaning);
    this.#marks = new StrikeMarks(sprites);
    this.#outbursts = new OutburstPictures(sprites);
    this.#random = random;
    this.#meaning = meaning;
  }

  /** Lets time pass, and throws what this frame throws. */
  update(elapsedMs: number, { feel }: Frame): void {
    this.#sparks.update(elapsedMs);
    for (const burst of feel.bursts) this.#throw(burst);
  }

  /** On the ground, below everybody's feet. */
  drawGround(painter: Painter, { telegraphs, outbursts, figures, target }: Frame, ms: number, isCalm: boolean): void {
    this.#areas.draw(painter, telegraphs, ms);
    this.#outbursts.drawGround(painter, outbursts, isCalm);
    const meant = target === undefined ? undefined : figures.find(({ id }) => id === target);
    if (meant) this.#drawRing(painter, meant, ms);
  }

  /** Over the dark, as brightly as that is dark: what threatens must be seen. */
  drawGlow(painter: Painter, { telegraphs }: Frame, ms: number, dark: number): void {
    this.#areas.drawGlow(painter, telegraphs, ms, Math.min(1, dark * 1.25));
  }

  /** What lies on somebody, as soon as they are drawn. */
  drawOn(painter: Painter, figure: Figure, ms: number): void {
    this.#marks.drawOn(painter, figure, ms);
  }

  /** In the air, over those who stand. */
  drawAir(painter: Painter, frame: Frame, ms: number, isCalm: boolean): void {
    const { projectiles, figures, feel, outbursts } = frame;
    for (const figure of figures) {
      if (figure.pose === 'cast') this.#drawSpell(painter, figure, ms);
      this.#marks.drawArc(painter, figure);
    }
    if (!isCalm) {
      for (const { cast } of figures) if (cast) this.#drawFall(painter, cast, frame.moment);
      this.#outbursts.drawAir(painter, outbursts);
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
        return figure ? lightOf('holy', figure.x, figure.y - 200, (1 - share) * 4 * TILE_UNITS) : [];
      }),
    ];
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
    const tint = DAMAGE_TINTS[damageType];
    if (!isArrow || damageType !== 'physical') this.#drawTail(painter, left, top, angle, tint, ms);
    if (isArrow) {
      const arrow = this.#sprites.frame(`effect/arrow-${eighthOf(angle)}`);
      if (arrow) painter.sprite(arrow, Math.round(left), Math.round(top));
      return;
    }
    const bolt = this.#sprites.moving(`effect/bolt-${damageType}`);
    const sprite = bolt && spriteAt(bolt, ms);
    if (sprite) painter.sprite(sprite, Math.round(left), Math.round(top));
  }

  #drawTail(painter: Painter, left: number, top: number, angle: number, tint: Tint, ms: number): void {
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    for (let i = 1; i < TAIL; i++) {
      const wobble = Math.sin(ms / 40 + i) * 0.8;
      const [x, y] = [left - dx * i * 2 - dy * wobble, top - dy * i * 2 + dx * wobble];
      this.#put(painter, x, y, tint, 1 - i / TAIL, Math.max(0.5, 2.2 - i * 0.28));
    }
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

  /** A star comes down while the last of its spell is spoken. */
  #drawFall(painter: Painter, { skill, x, y, ends }: CastSeen, { tick, fraction }: Moment): void {
    const left = (ends - tick - fraction) / FALL_TICKS;
    if (skill !== FALLING_STAR || left < 0 || left > 1) return;
    const star = this.#sprites.moving('effect/bolt-fire')?.sprites[0];
    if (!star) return;
    const [px, py] = [x / UNITS_PER_PIXEL + left * FALL.aside, y / UNITS_PER_PIXEL - left * FALL.height];
    for (let i = 12; i > 0; i--) {
      const away = i * 4;
      const [tailX, tailY] = [px + (away * FALL.aside) / FALL.height, py - away];
      this.#put(painter, tailX, tailY, DAMAGE_TINTS.fire, (1 - i / 13) * 0.9, 5 - i * 0.3);
    }
    painter.sprite(star, Math.round(px), Math.round(py), { scale: 2 });
  }

  #drawPillar(painter: Painter, { entity, share }: Pillar, figures: readonly Figure[]): void {
    const figure = figures.find(({ id }) => id === entity);
    if (!figure) return;
    const [x, y] = [figure.x / UNITS_PER_PIXEL, figure.y / UNITS_PER_PIXEL];
    const width = 9 * Math.min(1, share * 6) * (1 - share * 0.6);
    const opacity = Math.min(1, (1 - share) * 1.6);
    const burst = this.#sprites.moving('effect/level-up')?.sprites;
    const sprite = burst?.[Math.floor(share * burst.length)];
    if (sprite) painter.sprite(sprite, Math.round(x), Math.round(y) + 2, { opacity: opacity * 0.6 });
    for (let row = 0; row < 34; row++) {
      const fade = (1 - row / 34) * opacity;
      const shimmer = Math.sin(row * 0.8 - share * 26);
      for (const side of [-1, 1]) {
        this.#put(painter, x + side * (width + shimmer), y - row * 3, DAMAGE_TINTS.holy, fade * 0.9);
        this.#put(painter, x + side * width * 0.4, y - row * 3 - 1, DAMAGE_TINTS.holy, fade * 0.35, 1.6);
      }
    }
  }

  #throw({ kind, damageType, x, y, count, isHeavy }: Burst): void {
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
      isHeavy ? HEAVY : 1,
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
  #flash(frames: Moving | undefined, x: number, y: number, scale: number): void {
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
      scale,
    });
  }

  #put(painter: Painter, x: number, y: number, tint: Tint, opacity: number, scale = 0.5): void {
    if (this.#dot) painter.sprite(this.#dot, Math.round(x), Math.round(y), { tint, opacity, scale });
  }
}

const DUST: Tint = [0.8, 0.76, 0.7];

const damageTypeOf = (skill: number): DamageType => skillOfId(skill)?.damageType ?? 'holy';

function lightOf(type: DamageType, x: number, y: number, radius: number): Light[] {
  const hue = DAMAGE_HUES[type];
  return hue ? [{ x, y, radius, hue }] : [];
}
