// What was said nearby, newest last, with a limit; and one's own words before the world has repeated them: shown at once
// as sending, replaced when they come back, marked when they were refused or lost.

export type ChatLine =
  | {
      readonly kind: 'said';
      readonly key: number;
      readonly name: string;
      readonly text: string;
      readonly isOwn: boolean;
    }
  | { readonly kind: 'sending'; readonly key: number; readonly name: string; readonly text: string }
  | { readonly kind: 'failed'; readonly key: number; readonly text: string; readonly reason: string }
  | { readonly kind: 'notice'; readonly key: number; readonly text: string };

const HISTORY = 100;

export class ChatLog {
  readonly #changed: () => void;
  #lines: readonly ChatLine[] = [];
  #nextKey = 1;

  constructor(changed: () => void = () => {}) {
    this.#changed = changed;
  }

  /** The same array until something changes, so that it can be a React snapshot. */
  get lines(): readonly ChatLine[] {
    return this.#lines;
  }

  /** One's own words, on their way. The key is for `failed`. */
  sending(name: string, text: string): number {
    return this.#add((key) => ({ kind: 'sending', key, name, text }));
  }

  /** Somebody near said this. One's own takes the place of the oldest line still on its way with the same words. */
  said(name: string, text: string, isOwn: boolean): void {
    const echo = isOwn && this.#lines.find((line) => line.kind === 'sending' && line.text === text);
    if (!echo) {
      this.#add((key) => ({ kind: 'said', key, name, text, isOwn }));
      return;
    }
    this.#replace(echo.key, { kind: 'said', key: echo.key, name, text, isOwn });
  }

  /** The words of this key did not get through, for this reason. */
  failed(key: number, reason: string): void {
    const line = this.#lines.find((candidate) => candidate.key === key);
    if (line?.kind !== 'sending') return;
    this.#replace(key, { kind: 'failed', key, text: line.text, reason });
  }

  /** A line from the game itself. */
  notice(text: string): void {
    this.#add((key) => ({ kind: 'notice', key, text }));
  }

  #add(make: (key: number) => ChatLine): number {
    const key = this.#nextKey++;
    this.#set([...this.#lines, make(key)].slice(-HISTORY));
    return key;
  }

  #replace(key: number, line: ChatLine): void {
    this.#set(this.#lines.map((old) => (old.key === key ? line : old)));
  }

  #set(lines: readonly ChatLine[]): void {
    this.#lines = lines;
    this.#changed();
  }
}
