// What is marked on the map: each part of the game keeps the marks of its own subject, the map shows them all.
import { Cell, type Slice } from './slice.ts';

export interface MarkerArea {
  /** Units. */
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly isRound: boolean;
}

export interface Marker {
  readonly key: string;
  /** Units. */
  readonly x: number;
  readonly y: number;
  /** What it marks, in words. */
  readonly title: string;
  /** How it looks: something new, something to bring back, something to do, somewhere to go. */
  readonly look: 'offer' | 'return' | 'goal' | 'place';
  /** The whole of where it is, around its point. */
  readonly area?: MarkerArea;
}

export class Markers {
  readonly #bySubject = new Map<string, readonly Marker[]>();
  readonly #all = new Cell<readonly Marker[]>([]);

  get all(): Slice<readonly Marker[]> {
    return this.#all;
  }

  /** All marks of a subject, in place of those it had. */
  set(subject: string, markers: readonly Marker[]): void {
    this.#bySubject.set(subject, markers);
    this.#all.set([...this.#bySubject.values()].flat());
  }
}
