// For who is signed in and not where they belong: their account is reached by a sign-in they have lost. Staff can move this one there,
// on a code that only who is signed in with it can make.
import type { Metadata } from 'next';
import { StaffCodeForm } from '#components/account/staff-code-form.tsx';
import { SignOutForm } from '#components/site/sign-out-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { requireSignedIn } from '#lib/auth/access.ts';
import { providerOf } from '#lib/auth/providers.ts';
import { worldPage } from '../../../world-page.tsx';
import { makeStaffCode } from './actions.ts';

export const metadata: Metadata = { title: 'Prove this sign-in', robots: { index: false } };

export default function StaffCodePage() {
  return worldPage(async () => {
    const { passenger, status } = await requireSignedIn('/account/staff-code');
    const { provider } = passenger.signIn;
    const isRegistered = status.username !== '';
    return (
      <div className="page-width grid max-w-2xl gap-6 py-12 sm:py-16">
        <header className="grid gap-2">
          <h1 className="text-4xl text-accent sm:text-5xl">Prove this sign-in</h1>
          <p className="max-w-prose text-lg text-muted">
            You have an account and cannot get in the way you used to? Ask staff to move the way you are signed in now
            over to it. Your word alone is not enough for that: they need a code from here.
          </p>
        </header>
        <Card>
          <StaffCodeForm
            providerName={providerOf(provider)?.name ?? provider}
            username={status.username}
            make={makeStaffCode}
          />
        </Card>
        <div className="flex flex-wrap items-center gap-4">
          <ButtonLink href="/account" look="secondary" prefetch={false}>
            {isRegistered ? 'To your account' : 'It is moved: open my account'}
          </ButtonLink>
          {!isRegistered && <SignOutForm look="quiet" />}
        </div>
      </div>
    );
  });
}
