// The farewell: until next time, or for good.
import type { Metadata } from 'next';
import { QuietPage } from '#components/site/quiet-page.tsx';
import { SignInForm } from '#components/site/sign-in-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';

export const metadata: Metadata = { title: 'Signed out', robots: { index: false } };

interface SignedOutPageProps {
  readonly searchParams: Promise<{ deletion?: string }>;
}

export default async function SignedOutPage({ searchParams }: SignedOutPageProps) {
  const isLeaving = (await searchParams).deletion !== undefined;
  return (
    <QuietPage
      title="Safe travels"
      picture={{ name: 'inn', label: 'The inn at night, its windows lit' }}
      ways={
        <>
          <SignInForm returnTo="/characters">Sign in again</SignInForm>
          <ButtonLink href="/" look="secondary">
            Back to the front page
          </ButtonLink>
        </>
      }
    >
      {isLeaving
        ? 'You are signed out everywhere. In 30 days your account is gone for good; sign in before that, and it stays, with everything in it.'
        : 'You are signed out. Your characters rest where you left them, and the lamps stay lit.'}
    </QuietPage>
  );
}
