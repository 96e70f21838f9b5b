// One space of names: who takes a name that another has is a problem.
import type { Problems } from './problems.ts';

export class NamesInUse {
  readonly #owners = new Map<string, string>();
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** Takes a name for an owner, described in words. The same owner may take a name twice. */
  take(name: string, owner: string): void {
    const other = this.#owners.get(name);
    if (other === undefined) this.#owners.set(name, owner);
    else if (other !== owner) {
      this.#problems.add(`the name "${name}" is given twice: to ${other} and to ${owner}`);
    }
  }
}
