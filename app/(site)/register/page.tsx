// Registration: the signed-in person chooses a username, and only then has an account.
import type { Metadata } from 'next';
import { RegistrationForm } from '#components/account/registration-form.tsx';
import { Card } from '#components/ui/card.tsx';
import { requireNewcomer } from '#lib/auth/access.ts';
import { worldPage } from '../../world-page.tsx';
import { register } from './actions.ts';

export const metadata: Metadata = { title: 'Choose your name', robots: { index: false } };

export default function RegisterPage() {
  return worldPage(async () => {
    await requireNewcomer('/register');
    return (
      <div className="page-width grid max-w-xl gap-6 py-12 sm:py-16">
        <header className="grid gap-2">
          <p className="font-semibold text-good">You are signed in. One step to go.</p>
          <h1 className="text-4xl text-accent sm:text-5xl">Choose your name</h1>
          <p className="text-lg text-muted">
            This is what others know you by, on your profile and in lists. Your characters get names of their own.
          </p>
        </header>
        <Card>
          <RegistrationForm register={register} />
        </Card>
      </div>
    );
  });
}
