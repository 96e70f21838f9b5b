// What a module says: its console, and the host's words about its calls. The last lines are kept, followers hear the rest.
import type { Micros } from '../engine/interface.ts';

export type LogLevel = 'Error' | 'Warn' | 'Info' | 'Debug' | 'Trace' | 'Panic';

export interface LogLine {
  readonly level: LogLevel;
  /** Wall clock, not the time of the call. */
  readonly timestamp: Micros;
  readonly message: string;
  /** Where in the module's sources, if known. */
  readonly filename: string | null;
  readonly lineNumber: number | null;
  /** The reducer, procedure or view that was running. */
  readonly functionName: string | null;
}

/** Lines that are kept. */
const KEPT = 10_000;

export class ModuleLogs {
  #lines: LogLine[] = [];
  readonly #counts = new Map<LogLevel, number>();
  readonly #listeners = new Set<(line: LogLine) => void>();

  append(line: LogLine): void {
    this.#counts.set(line.level, this.countOf(line.level) + 1);
    this.#lines.push(line);
    if (this.#lines.length >= KEPT * 2) this.#lines = this.#lines.slice(-KEPT);
    for (const listener of this.#listeners) listener(line);
  }

  /** How many lines of a level there were since the process began. */
  countOf(level: LogLevel): number {
    return this.#counts.get(level) ?? 0;
  }

  /** The last lines, oldest first. */
  last(count = KEPT): readonly LogLine[] {
    return count === 0 ? [] : this.#lines.slice(-Math.min(count, KEPT));
  }

  /** Called for every line from now on. Returns the removal. */
  onLine(listener: (line: LogLine) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
