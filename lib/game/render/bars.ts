// Bars of health and casts under names, for those of whom there is something to tell.
import { shownCast, shownHealth } from '../core/fight/name-tag.ts';
import type { Head } from './heads.ts';
import type { LetterSheet } from './letters.ts';
import type { BarStyles, NameStyles } from './name-styles.ts';
import type { Tint } from './painter.ts';
import type { SpriteBatch } from './sprite-batch.ts';

/** Of one bar with its edge, below the head, in CSS pixels. */
const WIDTH = 38;
const HEIGHT = 5;
const EDGE = 1;
const TOP = 2;
const STEP = HEIGHT + 1;

export interface BarFrame {
  readonly heads: readonly Head[];
  /** Whom one means, whose health is shown even while it is whole. */
  readonly target: number | undefined;
  /** With fractions: casts go on between two. */
  readonly ticks: number;
}

export class Bars {
  readonly #batch: SpriteBatch;
  readonly #sheet: LetterSheet;
  readonly #styles: NameStyles;
  #colors: { readonly edition: number; readonly styles: BarStyles } | undefined;

  constructor(batch: SpriteBatch, sheet: LetterSheet, styles: NameStyles) {
    this.#batch = batch;
    this.#sheet = sheet;
    this.#styles = styles;
  }

  /** While the batch draws from the sheet, over the screen. */
  draw({ heads, target, ticks }: BarFrame): void {
    const { health, cast, empty, edge } = this.#stylesNow();
    for (const { figure, x, y } of heads) {
      const bars = [
        { percent: shownHealth(figure, figure.id === target), color: health },
        { percent: shownCast(figure, ticks), color: cast },
      ];
      const left = Math.round(x) - WIDTH / 2;
      let top = Math.round(y) + TOP;
      for (const { percent, color } of bars) {
        if (percent === undefined) continue;
        const [inner, across] = [WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE];
        this.#fill(left, top, WIDTH, HEIGHT, edge, figure.presence);
        this.#fill(left + EDGE, top + EDGE, inner, across, empty, figure.presence);
        this.#fill(left + EDGE, top + EDGE, (inner * percent) / 100, across, color, figure.presence);
        top += STEP;
      }
    }
  }

  #stylesNow(): BarStyles {
    const { edition } = this.#sheet;
    if (this.#colors?.edition !== edition) this.#colors = { edition, styles: this.#styles.ofBars() };
    return this.#colors.styles;
  }

  #fill(x: number, y: number, width: number, height: number, [red, green, blue]: Tint, opacity: number): void {
    this.#batch.add(this.#sheet.plain, x, y, width, height, red, green, blue, opacity);
  }
}
