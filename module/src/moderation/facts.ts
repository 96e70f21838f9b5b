// What was before an act and what became of it, as the audit keeps it: flat JSON objects, read back for undoing.
import { type Moment, momentAt } from '../moment.ts';

export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** A moment as facts hold it, to the millisecond. */
export function factOf(moment: Moment | undefined): string | null {
  return moment === undefined ? null : new Date(Number(moment.microsSinceUnixEpoch / 1000n)).toISOString();
}

export function writeFacts(facts: Facts): string {
  return JSON.stringify(facts);
}

/** Reads what {@link writeFacts} wrote. Each reader throws when a fact is missing: the row would be broken. */
export class RecordedFacts {
  readonly #facts: Record<string, unknown>;

  constructor(json: string) {
    this.#facts = JSON.parse(json);
  }

  number(name: string): number {
    const value = this.#facts[name];
    return typeof value === 'number' ? value : broken(name);
  }

  string(name: string): string {
    const value = this.#facts[name];
    return typeof value === 'string' ? value : broken(name);
  }

  boolean(name: string): boolean {
    const value = this.#facts[name];
    return typeof value === 'boolean' ? value : broken(name);
  }

  moment(name: string): Moment | undefined {
    if (this.#facts[name] === null) return undefined;
    return momentAt(BigInt(Date.parse(this.string(name))) * 1000n);
  }
}

function broken(name: string): never {
  throw new Error(`the audit lacks the fact ${name}`);
}
