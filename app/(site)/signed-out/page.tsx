// The farewell.
import type { Metadata } from 'next';
import { SignInForm } from '#components/site/sign-in-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';

export const metadata: Metadata = { title: 'Signed out', robots: { index: false } };

export default function SignedOutPage() {
  return (
    <div className="page-width grid max-w-xl justify-items-start gap-6 py-20">
      <h1 className="text-4xl text-accent sm:text-5xl">Safe travels</h1>
      <p className="text-lg text-muted">
        You are signed out. Your characters rest where you left them, and the lamps stay lit.
      </p>
      <div className="flex flex-wrap gap-4">
        <SignInForm returnTo="/characters">Sign in again</SignInForm>
        <ButtonLink href="/" look="secondary">
          Back to the front page
        </ButtonLink>
      </div>
    </div>
  );
}
