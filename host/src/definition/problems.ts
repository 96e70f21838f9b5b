// Collects everything that is wrong with a module, so that its author reads it all at once.

/** Thrown when a module cannot be published; the message lists every problem found, a line each. */
export class ModuleDefinitionError extends Error {
  override readonly name = 'ModuleDefinitionError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

export class Problems {
  /** Two ways to find the same one say it once. */
  readonly #found = new Set<string>();

  add(problem: string): void {
    this.#found.add(problem);
  }

  /** Adds the problem unless the condition holds, and says whether it holds. */
  expect(holds: boolean, problem: string): boolean {
    if (!holds) this.add(problem);
    return holds;
  }

  /** Throws `ModuleDefinitionError` when anything was found. */
  throwIfAny(): void {
    if (this.#found.size > 0) throw new ModuleDefinitionError([...this.#found]);
  }
}
