// Numbers and words that rise from a blow over somebody's head, or sink to one's own feet: which they are, and where each is
// at a moment. Milliseconds of the local clock.
import type { CombatEvent } from './fight/seen.ts';

type NumberTone = 'dealt' | 'critical' | 'suffered' | 'healed' | 'nothing' | 'others';

/** A number or a word over somebody's head. */
export interface FloatingNumber {
  readonly id: number;
  readonly text: string;
  readonly tone: NumberTone;
  /** Where its body was, in units. */
  readonly x: number;
  readonly y: number;
  /** Pixels of the world above that; below it, where it is negative. */
  readonly rise: number;
  /** To the side of it. */
  readonly aside: number;
  readonly opacity: number;
  /** 1 is its plain size. */
  readonly scale: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const NUMBER_MS = 950;
const MOST_NUMBERS = 40;
/** Numbers that appear over one body within so short a time go above one another, in so many lines of so many pixels. */
const CROWDED_MS = 420;
const CROWDED_UNITS = 200;
const LINES = 4;
const LINE = 7;

interface Rising extends Omit<FloatingNumber, 'rise' | 'opacity' | 'scale'> {
  readonly at: number;
  /** Pixels over where it would stand alone. */
  readonly over: number;
}

const SAID: Partial<Record<CombatEvent['kind'], string>> = {
  missed: 'Miss',
  resisted: 'Resisted',
  evaded: 'Evaded',
  absorbed: 'Absorbed',
};

export class FloatingNumbers {
  #numbers: Rising[] = [];
  #count = 0;

  /** What comes of an event at a place, if anything is to be read of it; `self` is oneself. */
  add(event: CombatEvent, ms: number, place: Place, self: number | undefined): void {
    const tone = toneOf(event, self);
    const text = textOf(event, tone);
    if (text === undefined) return;
    const id = ++this.#count;
    // Blows that come close to one another go to alternate sides.
    const aside = ((id % 5) - 2) * 5;
    const { x, y } = place;
    const over = this.#firstFree(place, sinks(tone), ms) * LINE;
    this.#numbers = [...this.#numbers, { id, text, tone, x, y, aside, over, at: ms }].slice(-MOST_NUMBERS);
  }

  /** Without motion they stand where they appear. */
  frame(ms: number, { hasMotion }: { readonly hasMotion: boolean }): FloatingNumber[] {
    this.#numbers = this.#numbers.length === 0 ? this.#numbers : this.#numbers.filter(({ at }) => ms - at < NUMBER_MS);
    return this.#numbers.map((one) => (hasMotion ? risen(one, ms) : standing(one, ms)));
  }

  clear(): void {
    this.#numbers = [];
  }

  /** The first line over a body, or below it, that nobody has begun to use just now. */
  #firstFree({ x, y }: Place, isBelow: boolean, ms: number): number {
    const taken = new Set(
      this.#numbers
        .filter((one) => sinks(one.tone) === isBelow && ms - one.at < CROWDED_MS)
        .filter((one) => Math.hypot(one.x - x, one.y - y) < CROWDED_UNITS)
        .map(({ over }) => over / LINE),
    );
    const free = Array.from({ length: LINES }, (_, line) => line).find((line) => !taken.has(line));
    return free ?? 0;
  }
}

function risen({ at, over, ...number }: Rising, ms: number): FloatingNumber {
  const share = (ms - at) / NUMBER_MS;
  const rise = upwards(number.tone) * (over + 22 * (1 - (1 - share) ** 3));
  const pop = number.tone === 'critical' ? 0.6 : 0.25;
  return { ...number, rise, opacity: fading(share), scale: 1 + pop * Math.max(0, 1 - share * 6) };
}

function standing({ at, over, ...number }: Rising, ms: number): FloatingNumber {
  const share = (ms - at) / NUMBER_MS;
  const rise = upwards(number.tone) * (12 + over);
  return { ...number, rise, opacity: share < 0.9 ? 1 : fading(share), scale: 1 };
}

const fading = (share: number): number => Math.min(1, (1 - share) * 3);

const upwards = (tone: NumberTone): 1 | -1 => (sinks(tone) ? -1 : 1);

/** What one suffers goes down to one's feet: over the heads of who stands close, what one deals has the air to itself. */
const sinks = (tone: NumberTone): boolean => tone === 'suffered';

/** What one suffers has a sign before it, like what heals. */
function textOf({ kind, amount }: CombatEvent, tone: NumberTone): string | undefined {
  const loss = tone === 'suffered' ? `−${amount}` : String(amount);
  if (kind === 'healed') return `+${amount}`;
  if (kind === 'critical') return `${loss}!`;
  if (kind === 'hit' || kind === 'blocked') return loss;
  return SAID[kind];
}

function toneOf({ kind, source, target }: CombatEvent, self: number | undefined): NumberTone {
  if (kind === 'healed') return 'healed';
  if (!lands(kind)) return 'nothing';
  if (target === self) return 'suffered';
  if (source !== self) return 'others';
  return kind === 'critical' ? 'critical' : 'dealt';
}

/** Whether a blow reaches whom it is meant for. */
export const lands = (kind: CombatEvent['kind']): kind is 'hit' | 'critical' | 'blocked' =>
  kind === 'hit' || kind === 'critical' || kind === 'blocked';
