// Finding names by a part of them, however it is written: names and questions are folded alike, and a part of a name is
// the beginning of one of its endings.
import { nameKey } from './confusable.ts';

/** Shorter questions would find half the world. */
export const SHORTEST_SEARCH = 2;
/** No name is longer; what is longer is not even folded. */
const LONGEST_SEARCH = 40;

/** What to look for; empty when nothing can be found by it. */
export function searchKey(query: string): string {
  if (query.length > LONGEST_SEARCH) return '';
  const key = nameKey(query);
  return /^[a-z0-9]+$/.test(key) ? key : '';
}

export interface NameEnding {
  /** 0 for the whole name, 1 for what is left of it without its beginning. */
  readonly isInner: 0 | 1;
  readonly text: string;
}

/** The folded name, and what is left of it letter by letter, as long as that can be searched for. */
export function nameEndings(name: string): NameEnding[] {
  const key = nameKey(name);
  const starts = Array.from({ length: Math.max(0, key.length - SHORTEST_SEARCH + 1) }, (_, start) => start);
  return starts.map((start) => ({ isInner: start === 0 ? 0 : 1, text: key.slice(start) }));
}
