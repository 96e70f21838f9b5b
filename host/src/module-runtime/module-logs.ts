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

/** Lines that are kept, and characters of messages in them. */
const KEPT = 10_000;
const KEPT_CHARACTERS = 4 * 1024 * 1024;
/** What is longer is cut, or a single line could keep a process from doing anything else. */
const LONGEST_MESSAGE = 64 * 1024;

export class ModuleLogs {
  #lines: LogLine[] = [];
  #characters = 0;
  readonly #counts = new Map<LogLevel, number>();
  readonly #listeners = new Set<(line: LogLine) => void>();

  append(said: LogLine): void {
    const line = said.message.length > LONGEST_MESSAGE ? { ...said, message: cut(said.message) } : said;
    this.#counts.set(line.level, this.countOf(line.level) + 1);
    this.#lines.push(line);
    this.#characters += line.message.length;
    if (this.#lines.length >= KEPT * 2 || this.#characters >= KEPT_CHARACTERS * 2) this.#forget();
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

  #forget(): void {
    let first = this.#lines.length;
    this.#characters = 0;
    const earliest = Math.max(0, first - KEPT);
    while (first > earliest) {
      const { length } = (this.#lines[first - 1] as LogLine).message;
      if (this.#characters + length > KEPT_CHARACTERS) break;
      this.#characters += length;
      first--;
    }
    this.#lines = this.#lines.slice(first);
  }
}

/** The beginning, as a text of its own: a part of a text keeps the whole in memory. */
function cut(message: string): string {
  const beginning = Buffer.from(message.slice(0, LONGEST_MESSAGE), 'utf16le').toString('utf16le');
  return `${beginning}… (${message.length - LONGEST_MESSAGE} more characters)`;
}
