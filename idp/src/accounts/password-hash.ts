// Hashes and verifies passwords with argon2id, a few at a time: each takes 19 MiB and a core for some 20 ms,
// so that an unbounded crowd of sign-ins would take the machine down.

import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice for argon2id (the default algorithm of the package): memory in KiB, passes, lanes. */
const OWASP_COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const MOST_WAITING = 200;

/** Thrown instead of letting people wait behind hundreds of others. */
export class TooBusyError extends Error {
  constructor() {
    super('Too many passwords are being checked at once.');
    this.name = 'TooBusyError';
  }
}

export class PasswordHasher {
  readonly #cost: typeof OWASP_COST;
  readonly #atOnce = Math.max(1, Math.min(4, availableParallelism() - 1));
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  readonly #nobodys: Promise<string>;

  constructor(cost = OWASP_COST) {
    this.#cost = cost;
    this.#nobodys = this.hash(randomBytes(16).toString('hex'));
  }

  hash(password: string): Promise<string> {
    return this.#inTurn(() => hash(normalised(password), this.#cost));
  }

  /** For an account that does not exist (`null`), takes as long and answers no. */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    const against = passwordHash ?? (await this.#nobodys);
    const isRight = await this.#inTurn(() => verify(against, normalised(password)));
    return isRight && passwordHash !== null;
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#atOnce) {
      if (this.#waiting.length >= MOST_WAITING) throw new TooBusyError();
      // Whoever leaves hands over the place, so that `running` does not change here.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    } else {
      this.#running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}

/** The same letters may be typed in several encodings (é as one character or two): one password all the same. */
function normalised(password: string): string {
  return password.normalize('NFKC');
}
