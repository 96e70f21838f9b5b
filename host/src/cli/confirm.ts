// Asks before something is lost.
import { createInterface } from 'node:readline/promises';
import { CliError } from './cli-error.ts';

/** What `--yes` may answer. Of these, nothing is asked here but whether clients may be disconnected and something deleted. */
export const QUESTIONS = ['all', 'remote', 'migrate', 'break-clients', 'skip-login', 'delete-data'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface Consent {
  /** `--yes`: to what the answer is yes; true is to everything. */
  readonly yes?: boolean | readonly Question[];
}

/** Whether something may be deleted. */
export function agreesToDelete({ yes = false }: Consent): boolean {
  return typeof yes === 'boolean' ? yes : yes.includes('all') || yes.includes('delete-data');
}

/** Goes on when the person agrees. @throws CliError when they do not, or when there is nobody to ask. */
export async function confirm(question: string, consent: Consent, option = '--yes'): Promise<void> {
  if (agreesToDelete(consent)) return;
  if (!process.stdin.isTTY) throw new CliError(`${question} Say so with ${option}.`);
  if (!/^y(es)?$/i.test((await answerTo(question)).trim())) throw new CliError('Nothing was changed.');
}

/** Nothing when the person ends the input. What they interrupt is interrupted as if nobody had asked. */
async function answerTo(question: string): Promise<string> {
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new AbortController();
  prompt.once('close', () => ended.abort());
  prompt.once('SIGINT', () => {
    prompt.close();
    process.kill(process.pid, 'SIGINT');
  });
  try {
    return await prompt.question(`${question} [y/N] `, { signal: ended.signal });
  } catch (error) {
    if (ended.signal.aborted) return '';
    throw error;
  } finally {
    prompt.close();
  }
}
