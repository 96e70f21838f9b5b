// Where a sign-in begins, and where it ends up when something went wrong.
import type { Metadata } from 'next';
import { SignInForm } from '#components/site/sign-in-form.tsx';
import { PlayLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { environment } from '#lib/auth/environment.ts';
import { safeReturnPath } from '#lib/auth/return-path.ts';
import { type SignInProblem, signInProblem } from '#lib/auth/sign-in-problem.ts';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

interface SignInPageProps {
  readonly searchParams: Promise<{ returnTo?: string; callbackUrl?: string; error?: string; reason?: string }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { returnTo, callbackUrl, error, reason } = await searchParams;
  const { provider, siteUrl } = environment();
  const target = safeReturnPath(returnTo ?? callbackUrl, siteUrl);
  const problem = error ? signInProblem(error) : null;
  return (
    <div className="page-width grid max-w-xl gap-6 py-16">
      <h1 className="text-4xl text-accent sm:text-5xl">{problem ? 'Let us try that again' : 'Sign in'}</h1>
      <Message problem={problem} wasEnded={reason === 'ended'} />
      <Card className="grid gap-5">
        <p>
          You sign in at {provider.name}, and come straight back. New here? You can make an account there, too: a name
          and a password are enough.
        </p>
        <div className="flex flex-wrap gap-4">
          <SignInForm returnTo={target} size="large">
            {problem ? 'Try again' : `Sign in with ${provider.name}`}
          </SignInForm>
          <PlayLink href="/play" look="secondary" size="large">
            Play as a guest
          </PlayLink>
        </div>
      </Card>
    </div>
  );
}

function Message({ problem, wasEnded }: { readonly problem: SignInProblem | null; readonly wasEnded: boolean }) {
  if (problem) {
    return (
      <Notice tone="danger" title={problem.title}>
        {problem.text}
      </Notice>
    );
  }
  if (!wasEnded) return null;
  return (
    <Notice tone="info" title="That sign-in has ended">
      It was signed out from another place, or ran out. Your characters are safe: sign in and walk on.
    </Notice>
  );
}
