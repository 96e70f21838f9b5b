// What is seen of an area that has just been struck: a ring that runs outwards on the ground, and in the air what it was made
// of. Blasts and breaths break out from the middle, arrows come down and stay for a while, blades go round, lightning
// jumps. All of it follows from the moment alone; of who chose calm the ring stands and fades.
import { hash } from '@hollowmere/world/map';
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import type { Outburst } from '../core/fight/outbursts.ts';
import type { Telegraph } from '../core/fight/telegraphs.ts';
import { edgesOf, type Row, rowsOf } from './area-rows.ts';
import { eighthOf } from './eighths.ts';
import { DAMAGE_TINTS } from './fight-colors.ts';
import type { Painter, Tint } from './painter.ts';
import type { Sprite, Sprites } from './sprites.ts';

/** Pixels of the world to each spot that breaks out, of a circle's or arc's reach. */
const SPOT_PIXELS = 2.6;
/** When the furthest spot breaks out, and for how long each does, as shares. */
const SPREAD = 0.35;
const SPOT_SHARE = 0.45;
/** As in world/combat: 60 degrees to either side. */
const HALF_ARC = Math.PI / 3;
/** Between one spot and the next: the angle that fills a disc evenly. */
const GOLDEN = 2.399_963;
const ARROWS = 22;
const ARROW_FALL = 100;
const FAN = 7;
const BREAST = 10;
/** Lightning is somewhere else every so many shares. */
const JUMPS = 7;
const KNOT = 9;
/** How often blades go round, how far behind them the air still shines, in radians, and how broadly, in pixels. */
const ROUNDS = 1.25;
const TRAIL = 2.2;
const BLADE = 5;

interface Spot {
  readonly x: number;
  readonly y: number;
  /** 0 in the middle, 1 at the edge. */
  readonly away: number;
}

export class OutburstPictures {
  readonly #sprites: Sprites;
  readonly #dot: Sprite | undefined;

  constructor(sprites: Sprites) {
    this.#sprites = sprites;
    this.#dot = sprites.frame('effect/pixel');
  }

  /** Below everybody's feet. */
  drawGround(painter: Painter, outbursts: readonly Outburst[], isCalm: boolean): void {
    for (const outburst of outbursts) this.#drawRing(painter, outburst, isCalm);
  }

  /** Over those who stand. */
  drawAir(painter: Painter, outbursts: readonly Outburst[]): void {
    for (const outburst of outbursts) this.#drawMatter(painter, outburst);
  }

  #drawRing(painter: Painter, outburst: Outburst, isCalm: boolean): void {
    if (!this.#dot || outburst.shape === 'line') return;
    const tint = DAMAGE_TINTS[outburst.damageType];
    const fade = 1 - outburst.share;
    const rows = rowsOf(areaOf(outburst), isCalm ? 1 : eased(outburst.share));
    for (const row of rows) this.#run(painter, row, tint, 0.22 * fade);
    for (const row of edgesOf(rows)) {
      this.#run(painter, row, tint, 0.9 * fade);
      this.#run(painter, { ...row, y: row.y - 1 }, tint, 0.5 * fade);
    }
  }

  #drawMatter(painter: Painter, outburst: Outburst): void {
    switch (matterOf(outburst)) {
      case 'light':
        this.#drawSpots(painter, outburst, 'effect/heal');
        break;
      case 'arrows':
        if (outburst.shape === 'circle') this.#drawRain(painter, outburst);
        else this.#drawFan(painter, outburst);
        break;
      case 'lightning':
        this.#drawLightning(painter, outburst);
        break;
      case 'blades':
        this.#drawBlades(painter, outburst);
        break;
      case 'dust':
        this.#drawSpots(painter, outburst, 'effect/dust', 3);
        break;
      case 'blast':
        this.#drawSpots(painter, outburst, `effect/impact-${outburst.damageType}`);
        if (outburst.damageType === 'fire') this.#drawSpots(painter, outburst, 'effect/burn');
        break;
    }
  }

  #drawSpots(painter: Painter, outburst: Outburst, name: string, scale = 1): void {
    const frames = this.#sprites.moving(name);
    if (!frames) return;
    for (const { x, y, away } of spotsOf(outburst)) {
      const age = (outburst.share - away * SPREAD) / SPOT_SHARE;
      if (age < 0 || age >= 1) continue;
      const sprite = frames.sprites[Math.floor(age * frames.sprites.length)];
      if (sprite) painter.sprite(sprite, x, y, { opacity: Math.min(1, (1 - age) * 2), scale });
    }
  }

  #drawRain(painter: Painter, { id, share, x, y, reach }: Outburst): void {
    const arrow = this.#sprites.frame('effect/arrow-5');
    if (!arrow) return;
    for (let index = 0; index < ARROWS; index++) {
      const spot = spotAt(index, ARROWS, { x, y, reach });
      const age = (share - hash(index, id, 11) * 0.45) / 0.2;
      if (age < 0) continue;
      const height = Math.max(0, 1 - age) * ARROW_FALL;
      painter.sprite(arrow, spot.x, spot.y - 6 - Math.round(height), { opacity: Math.min(1, (1 - share) * 3) });
    }
  }

  #drawFan(painter: Painter, { share, x, y, reach, angle }: Outburst): void {
    const away = (reach / UNITS_PER_PIXEL) * eased(share);
    for (let index = 0; index < FAN; index++) {
      const way = angle + ((index / (FAN - 1)) * 2 - 1) * HALF_ARC * 0.9;
      const arrow = this.#sprites.frame(`effect/arrow-${eighthOf(way)}`);
      if (!arrow) continue;
      const [left, top] = [x / UNITS_PER_PIXEL + Math.cos(way) * away, y / UNITS_PER_PIXEL + Math.sin(way) * away];
      painter.sprite(arrow, Math.round(left), Math.round(top) - BREAST, { opacity: Math.min(1, (1 - share) * 4) });
    }
  }

  /** Two blades opposite each other go round; one sweeps over an arc. */
  #drawBlades(painter: Painter, { shape, share, x, y, reach, angle }: Outburst): void {
    const blade = { x: x / UNITS_PER_PIXEL, y: y / UNITS_PER_PIXEL - BREAST, reach: reach / UNITS_PER_PIXEL };
    const opacity = Math.min(1, (1 - share) * 2.5);
    if (shape === 'circle') {
      const head = eased(share) * ROUNDS * Math.PI * 2;
      for (const side of [0, Math.PI]) this.#drawBlade(painter, blade, head + side, Math.min(head, TRAIL), opacity);
      return;
    }
    const swept = Math.min(1, share * 2.2) * HALF_ARC * 2;
    this.#drawBlade(painter, blade, angle - HALF_ARC + swept, Math.min(swept, TRAIL), opacity);
  }

  /** What a blade leaves in the air: broad and bright where it is, thin where it was. */
  #drawBlade(
    painter: Painter,
    { x, y, reach }: Pick<Outburst, 'x' | 'y' | 'reach'>,
    head: number,
    trail: number,
    opacity: number,
  ): void {
    const steps = Math.ceil(trail * reach);
    for (let step = 0; step < steps; step++) {
      const left = 1 - step / steps;
      const way = head - step / reach;
      for (let inward = 0; inward < left * BLADE; inward++) {
        const far = reach - inward;
        const tint = inward === 0 ? CORE : DAMAGE_TINTS.physical;
        this.#put(painter, x + Math.cos(way) * far, y + Math.sin(way) * far, tint, opacity * left * 0.9, 0.5);
      }
    }
  }

  #drawLightning(painter: Painter, { id, share, x, y, reach, angle, damageType }: Outburst): void {
    const [length, fade] = [reach / UNITS_PER_PIXEL, (1 - share) ** 0.7];
    const jump = Math.floor(share * JUMPS);
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
    const [left, top] = [x / UNITS_PER_PIXEL, y / UNITS_PER_PIXEL - BREAST];
    const asideAt = (knot: number) => (knot === 0 ? 0 : (hash(knot, id, jump) - 0.5) * 11);
    for (let along = 0; along < length; along++) {
      const knot = Math.floor(along / KNOT);
      const between = (along % KNOT) / KNOT;
      const aside = asideAt(knot) * (1 - between) + asideAt(knot + 1) * between;
      const [px, py] = [left + dx * along - dy * aside, top + dy * along + dx * aside];
      this.#put(painter, px, py, DAMAGE_TINTS[damageType], 0.45 * fade, 2);
      this.#put(painter, px, py, CORE, fade, 0.8);
    }
  }

  #put(painter: Painter, x: number, y: number, tint: Tint, opacity: number, scale: number): void {
    if (this.#dot) painter.sprite(this.#dot, Math.round(x), Math.round(y), { tint, opacity, scale });
  }

  #run(painter: Painter, { left, right, y }: Row, tint: Tint, opacity: number): void {
    if (this.#dot) painter.bar(this.#dot, { x: left, y, width: right - left, height: 1 }, tint, opacity);
  }
}

type Matter = 'light' | 'arrows' | 'lightning' | 'blades' | 'dust' | 'blast';

/** What an area is struck with. */
function matterOf({ skill, shape }: Outburst): Matter {
  if (skill.purpose !== 'harm') return 'light';
  if (skill.kind === 'ranged') return 'arrows';
  if (skill.kind === 'melee') return skill.class === 'creature' ? 'dust' : 'blades';
  return shape === 'line' ? 'lightning' : 'blast';
}

const CORE: Tint = [1, 1, 0.94];

/** Fast at first. */
const eased = (share: number): number => 1 - (1 - Math.min(1, share * 1.6)) ** 3;

function* spotsOf(outburst: Outburst): Generator<Spot> {
  const count = Math.ceil(outburst.reach / UNITS_PER_PIXEL / SPOT_PIXELS);
  for (let index = 0; index < count; index++) yield spotAt(index, count, outburst);
}

type Spread = Pick<Outburst, 'x' | 'y' | 'reach'> & Partial<Pick<Outburst, 'shape' | 'angle'>>;

/** Evenly over the disc, or over the piece of it that an arc is. */
function spotAt(index: number, count: number, { x, y, reach, shape, angle = 0 }: Spread): Spot {
  const away = Math.sqrt((index + 0.5) / count);
  const round = index * GOLDEN;
  const way = shape === 'arc' ? angle + ((round / Math.PI) % 2) * HALF_ARC - HALF_ARC : round;
  const pixels = (away * reach) / UNITS_PER_PIXEL;
  return {
    x: Math.round(x / UNITS_PER_PIXEL + Math.cos(way) * pixels),
    y: Math.round(y / UNITS_PER_PIXEL + Math.sin(way) * pixels),
    away,
  };
}

function areaOf({ shape, x, y, reach, angle, halfWidth, share }: Outburst): Telegraph {
  const area = { entity: 0, isHostile: false, share };
  if (shape === 'line') return { ...area, shape, x, y, length: reach, halfWidth, angle };
  return shape === 'arc' ? { ...area, shape, x, y, radius: reach, angle } : { ...area, shape, x, y, radius: reach };
}
