// What was said nearby, newest last, with a limit; and one's own words before the world has repeated them: shown at once
// as sending, replaced when they come back, marked when they were refused or lost. What blocked people said is kept and
// not shown, so that it is back when the block is lifted.
import { Cell } from '../slice.ts';

export type ChatLine =
  | {
      readonly kind: 'said';
      readonly key: number;
      /** The body that spoke. */
      readonly entity: number;
      readonly name: string;
      readonly text: string;
      readonly isOwn: boolean;
    }
  | { readonly kind: 'sending'; readonly key: number; readonly name: string; readonly text: string }
  | { readonly kind: 'failed'; readonly key: number; readonly text: string; readonly reason: string }
  | { readonly kind: 'notice'; readonly key: number; readonly text: string };

export type Said = Pick<Extract<ChatLine, { kind: 'said' }>, 'entity' | 'name' | 'text' | 'isOwn'>;

const HISTORY = 100;

export class ChatLog {
  readonly #lines = new Cell<readonly ChatLine[]>([]);
  readonly subscribe = this.#lines.subscribe;
  #all: readonly ChatLine[] = [];
  #unheard: ReadonlySet<number> = new Set();
  #nextKey = 1;

  /** The same array until something changes. */
  get lines(): readonly ChatLine[] {
    return this.#lines.value;
  }

  /** One's own words, on their way. The key is for `failed`. */
  sending(name: string, text: string): number {
    return this.#add((key) => ({ kind: 'sending', key, name, text }));
  }

  /** Somebody near said this. One's own takes the place of the oldest line still on its way with the same words. */
  said({ entity, name, text, isOwn }: Said): void {
    const echo = isOwn && this.#all.find((line) => line.kind === 'sending' && line.text === text);
    if (!echo) {
      this.#add((key) => ({ kind: 'said', key, entity, name, text, isOwn }));
      return;
    }
    this.#replace(echo.key, { kind: 'said', key: echo.key, entity, name, text, isOwn });
  }

  /** The words of this key did not get through, for this reason. */
  failed(key: number, reason: string): void {
    const line = this.#all.find((candidate) => candidate.key === key);
    if (line?.kind !== 'sending') return;
    this.#replace(key, { kind: 'failed', key, text: line.text, reason });
  }

  /** What these bodies said, and will say, is not shown. */
  hush(entities: ReadonlySet<number>): void {
    this.#unheard = entities;
    this.#set(this.#all);
  }

  /** A line from the game itself. */
  notice(text: string): void {
    this.#add((key) => ({ kind: 'notice', key, text }));
  }

  #add(make: (key: number) => ChatLine): number {
    const key = this.#nextKey++;
    this.#set([...this.#all, make(key)].slice(-HISTORY));
    return key;
  }

  #replace(key: number, line: ChatLine): void {
    this.#set(this.#all.map((old) => (old.key === key ? line : old)));
  }

  #set(lines: readonly ChatLine[]): void {
    this.#all = lines;
    this.#lines.set(lines.filter((line) => line.kind !== 'said' || !this.#unheard.has(line.entity)));
  }
}
