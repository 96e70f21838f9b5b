// Registration: the signed-in person chooses a username, and only then has an account.
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { RegistrationForm } from '#components/account/registration-form.tsx';
import { SignOutForm } from '#components/site/sign-out-form.tsx';
import { PlayLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { requireNewcomerWith } from '#lib/auth/access.ts';
import { joinFor } from '#lib/auth/join-cookie.ts';
import { JOIN_PAGE } from '#lib/join/offer-as-guest.ts';
import { registrationRules } from '#lib/spacetime/server/reads/registration-rules.ts';
import { worldPage } from '../../world-page.tsx';
import { register } from './actions.ts';

export const metadata: Metadata = { title: 'Choose your name', robots: { index: false } };

export default function RegisterPage() {
  return worldPage(async () => {
    const { passenger, data: rules } = await requireNewcomerWith('/register', registrationRules);
    const waiting = (await joinFor(passenger.signIn))?.giver.kind;
    // Who links another way to sign in has an account already, and must not make a second one by accident.
    if (waiting === 'login') redirect(JOIN_PAGE);
    return (
      <div className="page-width grid max-w-xl gap-6 py-12 sm:py-16">
        {rules.isOpen ? (
          <>
            <header className="grid gap-2">
              <p className="font-semibold text-good">You are signed in. One step to go.</p>
              <h1 className="text-4xl text-accent sm:text-5xl">Choose your name</h1>
              <p className="text-pretty text-lg text-muted">
                This is what others know you by, on your profile and in lists. Your characters get names of their own
                {waiting === 'guest' ? '; the one you played as a guest comes along in the next step.' : '.'}
              </p>
            </header>
            <Card>
              <RegistrationForm register={register} termsVersion={rules.termsVersion} minimumAge={rules.minimumAge} />
            </Card>
          </>
        ) : (
          <Closed guestsOpen={rules.guestsOpen} />
        )}
        <p className="text-muted">
          This is not your first time here?{' '}
          <TextLink
            href="/account/staff-code"
            prefetch={false}
            className="font-semibold text-accent underline underline-offset-4"
          >
            Prove this sign-in to staff
          </TextLink>
          , and they move it to the account that you have.
        </p>
      </div>
    );
  });
}

function Closed({ guestsOpen }: { readonly guestsOpen: boolean }) {
  return (
    <>
      <header className="grid gap-2">
        <p className="font-semibold text-good">You are signed in.</p>
        <h1 className="text-4xl text-accent sm:text-5xl">The gate is closed for now</h1>
        <p className="text-pretty text-lg text-muted">This world takes no new accounts at the moment.</p>
      </header>
      <Card className="grid gap-5">
        <p>
          Your sign-in works, and nothing has to be done again once it opens
          {guestsOpen ? '; guests may walk in meanwhile.' : '.'}
        </p>
        <div className="flex flex-wrap items-center gap-4">
          {guestsOpen && <PlayLink href="/play">To the game</PlayLink>}
          <SignOutForm />
        </div>
      </Card>
    </>
  );
}
