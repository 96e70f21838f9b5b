// All that is over heads: names, bars and the signs of quests, which are drawn with the picture, and speech, which is elements
// over it.
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import { isNamed, namesThatWait } from '../core/fight/name-tag.ts';
import type { Figure } from '../core/figure.ts';
import type { Frame } from '../core/game.ts';
import { Bubbles } from './bubbles.ts';
import { type Head, NO_ROOM, type PictureSize, type ToScreen } from './heads.ts';
import { type NameParts, Names } from './names.ts';
import type { Stature } from './stature.ts';

/** What is further outside the picture than this reaches into it with nothing, in CSS pixels. */
const UNSEEN = { aside: 120, below: 48 };

export interface Sight {
  readonly toScreen: ToScreen;
  readonly size: PictureSize;
  readonly isCalm: boolean;
  /** Since the picture before, in milliseconds. */
  readonly elapsedMs: number;
}

export class OverHeads {
  readonly #stature: Stature;
  readonly #names: Names;
  readonly #bubbles: Bubbles;

  constructor(parts: NameParts, stature: Stature) {
    parts.host.setAttribute('aria-hidden', 'true');
    this.#stature = stature;
    this.#names = new Names(parts);
    this.#bubbles = new Bubbles(parts.host);
  }

  draw(frame: Frame, { toScreen, size, isCalm, elapsedMs }: Sight): void {
    const { moment, target } = frame;
    const heads = this.#headsOf(frame.figures, toScreen, size);
    this.#names.draw({
      heads,
      size,
      ownLevel: frame.self?.appearance?.level ?? 1,
      target,
      ticks: moment.tick + moment.fraction,
      waiting: namesThatWait(frame.self, frame.figures, target),
      bobMs: isCalm ? undefined : moment.ms,
      glideMs: isCalm ? Number.POSITIVE_INFINITY : elapsedMs,
    });
    this.#bubbles.update(heads, size.width);
  }

  end(): void {
    this.#names.end();
    this.#bubbles.end();
  }

  /** Of those in the picture; who speaks is heard from beside it, too. */
  #headsOf(figures: readonly Figure[], toScreen: ToScreen, { width, height }: PictureSize): Head[] {
    const heads: Head[] = [];
    for (const figure of figures) {
      if (!isNamed(figure)) continue;
      const foot = figure.y / UNITS_PER_PIXEL;
      const { x, y } = toScreen(figure.x / UNITS_PER_PIXEL, foot - this.#stature.of(figure));
      const isNear = x > -UNSEEN.aside && x < width + UNSEEN.aside && y > 0 && y < height + UNSEEN.below;
      if (isNear || figure.speech !== undefined) heads.push({ figure, x, y, lift: 0, name: NO_ROOM });
    }
    return heads;
  }
}
