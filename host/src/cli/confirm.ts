// Asks before something is lost.
import { createInterface } from 'node:readline/promises';
import { CliError } from './cli-error.ts';

export interface Consent {
  /** `--yes`: the answer is yes. */
  readonly yes?: boolean | string;
}

/** Goes on when the person agrees. @throws CliError when they do not, or when there is nobody to ask. */
export async function confirm(question: string, { yes }: Consent, option = '--yes'): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY) throw new CliError(`${question} Say so with ${option}.`);
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question(`${question} [y/N] `);
  prompt.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new CliError('Nothing was changed.');
}
