// What shows on a body for a while: the arc of a blade that strikes, flames, bubbles of poison, stars, a shell of light.
import { facingOf } from '@hollowmere/world/appearance';
import type { EffectKind } from '@hollowmere/world/combat';
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import { skillOfId } from '@hollowmere/world/skills';
import type { Figure } from '../core/figure.ts';
import type { Painter } from './painter.ts';
import { type Sprite, type Sprites, spriteAt } from './sprites.ts';
import { Stature } from './stature.ts';

/** A blade is seen from when the arm comes down until it has swung through. */
const ARC_FROM_MS = 100;
const ARC_FRAME_MS = 50;
/** How high over the foot point an arc is cut. */
const WAIST = 10;

interface Mark {
  readonly frames: string;
  /** Where its foot is drawn: on the ground, about the middle of the body, or over the head. */
  readonly place: 'ground' | 'middle' | 'head';
}

/** What the picture of an effect is; others are told by their icons alone. */
const MARKS: Readonly<Partial<Record<EffectKind, Mark>>> = {
  burn: { frames: 'effect/burn', place: 'ground' },
  poison: { frames: 'effect/bubbles', place: 'ground' },
  chill: { frames: 'effect/frozen', place: 'ground' },
  root: { frames: 'effect/roots', place: 'ground' },
  stun: { frames: 'effect/stars', place: 'head' },
  ward: { frames: 'effect/ward', place: 'middle' },
  protected: { frames: 'effect/ward', place: 'middle' },
};

export class StrikeMarks {
  readonly #sprites: Sprites;
  readonly #stature: Stature;

  constructor(sprites: Sprites) {
    this.#sprites = sprites;
    this.#stature = new Stature(sprites);
  }

  /** What lies on a body, right over it: who stands before it stands before its flames, too. */
  drawOn(painter: Painter, figure: Figure, ms: number): void {
    if (figure.pose === 'die' || figure.effects.length === 0) return;
    const [x, y] = footOf(figure);
    const drawn = new Set<string>();
    for (const { kind } of figure.effects) {
      const mark = MARKS[kind];
      if (!mark || drawn.has(mark.frames)) continue;
      drawn.add(mark.frames);
      this.#drawMark(painter, mark, figure, x, y, ms);
    }
  }

  /** The arc of a blade, over everybody. */
  drawArc(painter: Painter, figure: Figure): void {
    if (figure.pose !== 'attack') return;
    const [x, y] = footOf(figure);
    this.#drawArc(painter, figure, x, y);
  }

  #drawMark(painter: Painter, { frames, place }: Mark, figure: Figure, x: number, y: number, ms: number): void {
    const moving = this.#sprites.moving(frames);
    const sprite = moving && spriteAt(moving, ms, figure.id);
    if (!sprite) return;
    const height = this.#stature.of(figure);
    const rise = { ground: 0, middle: height / 2, head: height }[place];
    painter.sprite(sprite, x, y - Math.round(rise), { opacity: figure.presence });
  }

  #drawArc(painter: Painter, figure: Figure, x: number, y: number): void {
    const step = Math.floor((figure.poseMs - ARC_FROM_MS) / ARC_FRAME_MS);
    if (step < 0 || !cutsAnArc(figure)) return;
    const facing = facingOf(figure.facing);
    const name = facing === 'up' || facing === 'down' ? `effect/slash-${facing}` : 'effect/slash';
    const sprite: Sprite | undefined = this.#sprites.frame(`${name}/${step}`);
    if (sprite) painter.sprite(sprite, x, y - WAIST, { flipX: facing === 'left', opacity: figure.presence * 0.9 });
  }
}

const footOf = ({ x, y }: Figure): readonly [x: number, y: number] => [
  Math.round(x / UNITS_PER_PIXEL),
  Math.round(y / UNITS_PER_PIXEL),
];

/** Those who shoot and those who conjure cut no arc; a blow that sweeps over an area is seen as that. */
function cutsAnArc({ appearance, blow }: Figure): boolean {
  const skill = blow === undefined ? undefined : skillOfId(blow);
  return appearance !== undefined && skill?.kind === 'melee' && skill.shape === 'target';
}
