// Runs once, before the server answers anybody: what is missing is said at start, in words, and not at the first visit.
import type { Instrumentation } from 'next';

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { checkStart } = await import('./lib/auth/check-start.ts');
  await checkStart();
}

/** One line per error that reached a visitor, with the digest that the error page shows. */
export const onRequestError: Instrumentation.onRequestError = (error, { path, method }, { routeType }) => {
  const { message, digest } = error as Error & { digest?: string };
  console.error(`${routeType} ${method} ${path.split('?')[0]} failed${digest ? ` (${digest})` : ''}: ${message}`);
};
