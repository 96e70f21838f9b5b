// Addresses of the sign-in page: to begin, because a sign-in has ended, and because one went wrong.
import type { Provider } from './environment.ts';
import type { SignInProblemCode } from './sign-in-problem.ts';

/** `ended`: the visitor was signed in a moment ago. */
export function signInPath(returnTo: string, reason?: 'ended'): string {
  return `/sign-in?${new URLSearchParams({ returnTo, ...(reason && { reason }) })}`;
}

export interface FailedSignIn {
  readonly code: SignInProblemCode;
  readonly provider: Pick<Provider, 'id'> | undefined;
  readonly returnTo: string;
}

export function problemPath({ code, provider, returnTo }: FailedSignIn): string {
  return `/sign-in?${new URLSearchParams({ error: code, ...(provider && { provider: provider.id }), returnTo })}`;
}
