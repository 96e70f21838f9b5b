// What commands share that write files for a person: how it is told that the system takes none there.
import { CliError } from './cli-error.ts';

/** Does something that writes into a folder; `what` names it in the plural. @throws CliError where it cannot be written. */
export function writing<T>(what: string, directory: string, write: () => T): T {
  try {
    return write();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CliError(`${what} cannot be written into ${directory}: ${reason}`, { cause });
  }
}
