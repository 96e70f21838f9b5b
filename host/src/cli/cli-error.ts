// What the command line tells a person instead of a stack trace. `main.ts` prints the sentence and exits with 1.

export class CliError extends Error {
  override readonly name = 'CliError';
}
