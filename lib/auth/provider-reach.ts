// Which providers answer right now, for the sign-in page: remembered for a moment, so that a page that many open asks seldom,
// and a provider that is away is asked again soon.
import 'server-only';
import type { Provider } from './environment.ts';
import { processMemory } from './process-memory.ts';
import { checkProvider, type ProviderProblem } from './provider-check.ts';

const GOOD_FOR_MS = 60_000;
const BAD_FOR_MS = 5_000;

interface Reach {
  readonly until: number;
  readonly problem: Promise<ProviderProblem | null>;
}

/** The callback finds a provider away, the sign-in page is told. */
const known = processMemory<Reach>('provider reach');

/** Null for a provider that can be used. */
export function providerReach(provider: Provider, now = Date.now()): Promise<ProviderProblem | null> {
  const remembered = known.get(provider.id);
  if (remembered && remembered.until > now) return remembered.problem;
  const problem = checkProvider(provider);
  known.set(provider.id, { until: now + GOOD_FOR_MS, problem });
  void problem.then((found) => found && known.set(provider.id, { until: now + BAD_FOR_MS, problem }));
  return problem;
}

/** Somebody has just found out otherwise: the next page asks anew. */
export function forgetReach(id: string): void {
  known.delete(id);
}
