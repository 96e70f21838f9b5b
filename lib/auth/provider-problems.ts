// What has gone wrong at providers lately, as people came back from them: for the operator's page. Some mistakes, a wrong client
// secret above all, show only there. Per process and in memory: the log has all of it.
import 'server-only';
import type { Provider } from './environment.ts';
import { processMemory } from './process-memory.ts';
import { forgetReach } from './provider-reach.ts';
import { problemOfError, type SignInProblemCode } from './sign-in-problem.ts';
import { oneLine } from './words-of-strangers.ts';

export interface NotedProblem {
  readonly code: SignInProblemCode;
  /** What the OpenID client said, for the operator. */
  readonly message: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Whose fault it is not: people change their minds and open two tabs every day. */
const EVERYDAY: readonly SignInProblemCode[] = ['two_tabs', 'expired', 'refused'];

const latest = processMemory<NotedProblem>('provider problems');

/** Recognises the problem, and remembers it when the operator can do something about it. */
export function noteProblem({ id }: Pick<Provider, 'id'>, error: Error, now = Date.now()): SignInProblemCode {
  const code = problemOfError(error);
  if (code === 'away') forgetReach(id);
  if (!EVERYDAY.includes(code)) latest.set(id, { code, message: oneLine(error.message), at: now });
  return code;
}

/** Somebody came through: whatever it was, it is over. */
export function forgetProblem({ id }: Pick<Provider, 'id'>): void {
  latest.delete(id);
}

export function latestProblem({ id }: Pick<Provider, 'id'>): NotedProblem | undefined {
  return latest.get(id);
}
