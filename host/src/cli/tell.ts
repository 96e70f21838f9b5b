// What went wrong, in a sentence on standard error.
import { CliError } from './cli-error.ts';

/** @throws the error itself when it is a fault of this program's */
export function tell(error: unknown): void {
  if (!(error instanceof CliError || isOfTheSystem(error))) throw error;
  console.error(`Error: ${error.message}`);
}

/** Whether the system refused something, such as to read a file: that is a sentence, and no fault of this program's. */
function isOfTheSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
