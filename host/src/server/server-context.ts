// What the routes share: who issues tokens, which databases there are, what time it is.
import type { Databases } from './databases.ts';
import type { Authority } from './tokens/authority.ts';

export interface ServerContext {
  readonly authority: Authority;
  readonly databases: Databases;
  /** The reference's behaviour: whoever publishes a database owns it, and anybody may. */
  readonly openPublishing: boolean;
  /** The names this server goes by, in lower case. */
  readonly allowedHosts: ReadonlySet<string>;
  /** Microseconds since the epoch. */
  readonly now: () => bigint;
}
