// Where a sign-in begins, and where it ends up when something went wrong.
import type { Metadata } from 'next';
import { ProviderChoice } from '#components/site/provider-choice.tsx';
import { ButtonLink, PlayLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { environment } from '#lib/auth/environment.ts';
import { providerReach } from '#lib/auth/provider-reach.ts';
import { providerOf } from '#lib/auth/providers.ts';
import { safeReturnPath } from '#lib/auth/return-path.ts';
import { getVisitor } from '#lib/auth/session.ts';
import { type SignInProblem, signInProblem } from '#lib/auth/sign-in-problem.ts';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

interface SignInPageProps {
  readonly searchParams: Promise<Partial<Record<'returnTo' | 'callbackUrl' | 'error' | 'provider' | 'reason', string>>>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { returnTo, callbackUrl, error, provider, reason } = await searchParams;
  const { providers, siteUrl } = environment();
  const target = safeReturnPath(returnTo ?? callbackUrl, siteUrl);
  const tried = provider === undefined ? undefined : providerOf(provider);
  const problem = error ? signInProblem(error, tried?.name ?? 'the sign-in service') : null;
  const isSignedInAlready = problem !== null && (await getVisitor()) !== null;
  const choices = await Promise.all(
    providers.map(async (choice) => ({
      id: choice.id,
      name: choice.name,
      isUsable: (await providerReach(choice)) === null,
    })),
  );
  return (
    <div className="page-width grid max-w-xl grid-cols-1 gap-6 py-12 sm:py-16">
      <h1 className="text-4xl text-accent sm:text-5xl">{problem ? problem.title : 'Sign in'}</h1>
      {problem && <Problem {...problem} />}
      {!problem && reason === 'ended' && (
        <Notice tone="info" title="That sign-in has ended">
          It was signed out from another place, or ran out. Your characters are safe: sign in and walk on.
        </Notice>
      )}
      {isSignedInAlready && (
        <Notice tone="good" title="You are signed in already">
          <ButtonLink href={target} size="small" className="mt-2">
            Go on
          </ButtonLink>
        </Notice>
      )}
      <Card className="grid gap-5">
        {choices.length > 0 ? (
          <ProviderChoice choices={choices} tried={tried?.id} returnTo={target} />
        ) : (
          <p>This is a preview of what is to come. Nobody can sign in here, but guests may play.</p>
        )}
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t-2 pt-5">
          <span className="text-muted">Only looking around?</span>
          <PlayLink href="/play" look="secondary">
            Play as a guest
          </PlayLink>
        </p>
      </Card>
    </div>
  );
}

/** Nothing is broken: people change their minds, are slow, and have many tabs. */
function isNobodysFault(code: SignInProblem['code']): boolean {
  return code === 'refused' || code === 'two_tabs' || code === 'expired';
}

function Problem({ code, text }: SignInProblem) {
  return (
    <Notice tone={isNobodysFault(code) ? 'info' : 'danger'}>
      <span className="text-base">{text}</span>
    </Notice>
  );
}
