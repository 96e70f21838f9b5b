// Names over heads, the signs of quests over those and bars below them, drawn with the picture and before all else: a hundred of them are one
// call of the graphics card. Names of people who stand close go above one another, and glide there.
import type { QuestMark } from '@hollowmere/world/quests';
import { type NameTag, nameOver } from '../core/fight/name-tag.ts';
import type { Figure } from '../core/figure.ts';
import { glideTo, type LabelBox, liftApart } from '../core/label-layout.ts';
import { QUEST_SIGNS } from '../core/quests/quest-signs.ts';
import { Bars } from './bars.ts';
import { graphicsOf, type Kaplay } from './boot.ts';
import { type Head, NO_ROOM, type PictureSize } from './heads.ts';
import { LetterSheet, type Letters, type Line, MARGIN } from './letters.ts';
import { NameStyles } from './name-styles.ts';
import type { SpriteBatch } from './sprite-batch.ts';

/** What is free between names, in CSS pixels. */
const GAP = 1;
/** From a name to the sign over it, in CSS pixels: what letters have below themselves is room enough. And how far it bobs. */
const MARK_GAP = -3;
const MARK_BOB = 3;
const MARK_BOB_MS = 2_800;
/** In so many milliseconds a name goes two thirds of the way to where it should be. */
const GLIDE_MS = 60;

export interface NameParts {
  readonly k: Kaplay;
  readonly batch: SpriteBatch;
  /** Where styles are asked for. */
  readonly host: HTMLElement;
  /** Pixels of the device to a CSS pixel. */
  readonly density: number;
}

export interface NameFrame {
  readonly heads: readonly Head[];
  readonly size: PictureSize;
  readonly ownLevel: number;
  /** Those whose name is not shown for now. */
  readonly waiting: ReadonlySet<number>;
  /** Whom one means. */
  readonly target: number | undefined;
  readonly ticks: number;
  /** Of the picture, in milliseconds; bobs by it. Nothing bobs for those who chose calm. */
  readonly bobMs: number | undefined;
  /** How long names have had since the last picture to go where they should; those of who chose calm are there at once. */
  readonly glideMs: number;
}

/** What a name says depends on, and nothing else. */
interface Cause {
  readonly appearance: Figure['appearance'];
  readonly isBlocked: boolean;
  readonly mark: Figure['mark'];
  readonly kind: number | undefined;
  readonly level: number | undefined;
  readonly ownLevel: number;
  readonly isWaiting: boolean;
  /** Of the sheet of letters. */
  readonly edition: number;
}

/** What is remembered of one name from picture to picture. */
interface Plate {
  readonly cause: Cause;
  readonly letters: Letters | undefined;
  readonly mark: Letters | undefined;
  lift: number;
}

export class Names {
  readonly #batch: SpriteBatch;
  readonly #density: number;
  readonly #sheet: LetterSheet;
  readonly #styles: NameStyles;
  readonly #bars: Bars;
  #plates = new Map<number, Plate>();

  constructor({ k, batch, host, density }: NameParts) {
    this.#batch = batch;
    this.#density = density;
    this.#sheet = new LetterSheet(graphicsOf(k), density);
    this.#styles = new NameStyles(host, this.#sheet.forget);
    this.#bars = new Bars(batch, this.#sheet, this.#styles);
  }

  /** Draws all names over what was drawn before, and tells each head where its name stands. */
  draw(frame: NameFrame): void {
    const { heads, size, ownLevel, waiting, bobMs, glideMs } = frame;
    this.#sheet.begin();
    const named = heads.map((head) => ({
      head,
      plate: this.#plateOf(head.figure, ownLevel, waiting.has(head.figure.id)),
    }));
    this.#plates = new Map(named.map(({ head, plate }) => [head.figure.id, plate]));
    for (const { head, plate } of named) head.name = plate.letters ?? NO_ROOM;
    const goals = liftApart(heads.map(boxOf), GAP);
    const share = 1 - Math.exp(-glideMs / GLIDE_MS);
    const bob = bobMs === undefined ? 0 : MARK_BOB * Math.abs(((bobMs / MARK_BOB_MS) % 1) * 2 - 1);
    this.#batch.begin(this.#sheet.texture, { left: 0, top: 0, right: size.width, bottom: size.height });
    for (const [index, { head, plate }] of named.entries()) {
      plate.lift = glideTo(goals[index] ?? 0, plate.lift, share);
      head.lift = Math.round(plate.lift);
      this.#drawPlate(plate, head, bob);
    }
    this.#bars.draw(frame);
    this.#batch.finish();
  }

  end(): void {
    this.#styles.end();
    this.#sheet.end();
  }

  #drawPlate({ letters, mark }: Plate, { figure, x, y, lift }: Head, bob: number): void {
    const foot = y - lift;
    if (letters) this.#add(letters, x, foot, figure.presence);
    if (mark) this.#add(mark, x, foot - (letters?.height ?? 0) - MARK_GAP - bob, figure.presence);
  }

  /** By the middle of its foot, on whole pixels of the device. */
  #add({ patch, width, height, picture }: Letters, x: number, foot: number, opacity: number): void {
    const left = this.#snap(x - width / 2 - MARGIN);
    const top = this.#snap(foot - height - MARGIN);
    this.#batch.add(patch, left, top, picture.width, picture.height, 1, 1, 1, opacity);
  }

  #snap(cssPixels: number): number {
    return Math.round(cssPixels * this.#density) / this.#density;
  }

  /** What is written changes seldom, and is looked at in every picture. */
  #plateOf(figure: Figure, ownLevel: number, isWaiting: boolean): Plate {
    const known = this.#plates.get(figure.id);
    const { appearance, isBlocked, mark, creature } = figure;
    const { edition } = this.#sheet;
    const { kind, level } = creature ?? { kind: undefined, level: undefined };
    const cause = { appearance, isBlocked, mark, kind, level, ownLevel, isWaiting, edition };
    if (known && isSame(known.cause, cause)) return known;
    const tag = isWaiting ? undefined : nameOver(figure, ownLevel);
    return {
      cause,
      letters: tag && this.#lettersOf(tag),
      mark: mark && this.#markOf(mark),
      lift: known?.lift ?? Number.NaN,
    };
  }

  #markOf(mark: QuestMark): Letters | undefined {
    return this.#sheet.of(mark, () => [{ words: QUEST_SIGNS[mark], ink: this.#styles.ofMark(mark) }]);
  }

  #lettersOf(tag: NameTag): Letters | undefined {
    const { text, role, who, threat } = tag;
    return this.#sheet.of([who, threat, text, role].join('\n'), (): Line[] => {
      const name = { words: text, ink: this.#styles.ofName(tag) };
      return role === '' ? [name] : [name, { words: role, ink: this.#styles.ofRole() }];
    });
  }
}

/** Of a name where it hangs by itself. */
function boxOf({ x, y, name: { width, height } }: Head): LabelBox {
  return { middle: x, bottom: y, width, height };
}

const isSame = (one: Cause, other: Cause): boolean =>
  one.appearance === other.appearance &&
  one.isBlocked === other.isBlocked &&
  one.mark === other.mark &&
  one.kind === other.kind &&
  one.level === other.level &&
  one.ownLevel === other.ownLevel &&
  one.isWaiting === other.isWaiting &&
  one.edition === other.edition;
