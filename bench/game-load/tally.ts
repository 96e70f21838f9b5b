// What a crowd did and what came of it: a load that the server only refuses would measure nothing.
import { Refusal, toSpacetimeError } from '../../lib/spacetime/errors.ts';

export interface Deeds {
  readonly accepted: Readonly<Record<string, number>>;
  /** By reducer and code, such as `useSkill on_cooldown`. */
  readonly refused: Readonly<Record<string, number>>;
}

export class Tally {
  #accepted = new Map<string, number>();
  #refused = new Map<string, number>();

  /** Notes what becomes of a call, and never fails itself. */
  async follow(name: string, call: () => Promise<unknown>): Promise<'accepted' | 'refused'> {
    try {
      await call();
      count(this.#accepted, name);
      return 'accepted';
    } catch (error) {
      count(this.#refused, `${name} ${codeOf(error)}`);
      return 'refused';
    }
  }

  take(): Deeds {
    const deeds = { accepted: Object.fromEntries(this.#accepted), refused: Object.fromEntries(this.#refused) };
    this.#accepted = new Map();
    this.#refused = new Map();
    return deeds;
  }
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function codeOf(thrown: unknown): string {
  const error = toSpacetimeError(thrown);
  return error instanceof Refusal ? error.refusal : error.code;
}

/** Those of several crowds together. */
export function addDeeds(all: readonly Deeds[]): Deeds {
  const added = (of: (deeds: Deeds) => Readonly<Record<string, number>>) => {
    const sums = new Map<string, number>();
    for (const deeds of all) {
      for (const [name, times] of Object.entries(of(deeds))) sums.set(name, (sums.get(name) ?? 0) + times);
    }
    return Object.fromEntries([...sums].sort(([, a], [, b]) => b - a));
  };
  return { accepted: added(({ accepted }) => accepted), refused: added(({ refused }) => refused) };
}
