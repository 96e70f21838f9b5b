// How names look. The style sheet says it, as for all that floats over a fight; names are drawn with the picture, though, so
// an element that nobody sees is given each look, and asked what has become of it.
import type { QuestMark } from '@hollowmere/world/quests';
import type { NameTag } from '../core/fight/name-tag.ts';
import type { Tint } from './painter.ts';

/** Of letters, as a canvas takes it; `size` in CSS pixels. */
export interface Ink {
  readonly font: string;
  readonly size: number;
  readonly color: string;
  /** 0 to 1. */
  readonly opacity: number;
}

/** What bars are filled with, what is left of them, and their edge. */
export interface BarStyles {
  readonly health: Tint;
  readonly cast: Tint;
  readonly empty: Tint;
  readonly edge: Tint;
}

/** What on the page or its body changes colours and sizes: palette, text size, theme. */
const TELLING = ['style', 'class', 'data-theme'];

export class NameStyles {
  readonly #name = hidden('hud-name');
  readonly #role = hidden('hud-name-role');
  readonly #mark = hidden('hud-mark');
  readonly #bar = hidden('hud-tag-bar');
  readonly #watch: MutationObserver;
  readonly #changed: () => void;

  /** `changed`: whatever was drawn before looks otherwise now. */
  constructor(host: HTMLElement, changed: () => void) {
    host.append(this.#name, this.#role, this.#mark, this.#bar);
    this.#changed = changed;
    this.#watch = new MutationObserver(changed);
    for (const element of [document.documentElement, document.body]) {
      this.#watch.observe(element, { attributes: true, attributeFilter: TELLING });
    }
    document.fonts.addEventListener('loadingdone', changed);
  }

  ofName({ who, threat }: Pick<NameTag, 'who' | 'threat'>): Ink {
    this.#name.dataset.who = who;
    this.#name.dataset.threat = threat;
    return inkOf(this.#name);
  }

  ofRole(): Ink {
    return inkOf(this.#role);
  }

  ofMark(mark: QuestMark): Ink {
    this.#mark.dataset.mark = mark;
    return inkOf(this.#mark);
  }

  ofBars(): BarStyles {
    const inColor = (of: 'health' | 'cast'): Tint => {
      this.#bar.dataset.of = of;
      return tintOf(getComputedStyle(this.#bar).color);
    };
    const { backgroundColor, borderTopColor } = getComputedStyle(this.#bar);
    return {
      health: inColor('health'),
      cast: inColor('cast'),
      empty: tintOf(backgroundColor),
      edge: tintOf(borderTopColor),
    };
  }

  end(): void {
    this.#watch.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#changed);
    for (const element of [this.#name, this.#role, this.#mark, this.#bar]) element.remove();
  }
}

function hidden(className: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.style.visibility = 'hidden';
  element.style.position = 'absolute';
  return element;
}

function inkOf(element: HTMLElement): Ink {
  const { fontStyle, fontWeight, fontSize, fontFamily, color, opacity } = getComputedStyle(element);
  return {
    font: `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`,
    size: Number.parseFloat(fontSize),
    color,
    opacity: Number.parseFloat(opacity),
  };
}

/** Computed colours are `rgb(r, g, b)`. */
function tintOf(color: string): Tint {
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map((part) => Number(part) / 255);
  return [red, green, blue];
}
