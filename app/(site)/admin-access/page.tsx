// Why a member of staff cannot go on as they are, and what to do about it.
import type { Metadata } from 'next';
import { SignInForm } from '#components/site/sign-in-form.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { requireStaff } from '#lib/auth/access.ts';
import { environment } from '#lib/auth/environment.ts';
import { providerOf } from '#lib/auth/providers.ts';
import { safeReturnPath } from '#lib/auth/return-path.ts';
import { isStaffDoor, staffDoors } from '#lib/auth/staff-door.ts';
import { worldPage } from '../../world-page.tsx';

export const metadata: Metadata = { title: 'Staff', robots: { index: false } };

interface AdminAccessPageProps {
  readonly searchParams: Promise<{ reason?: string; returnTo?: string }>;
}

export default function AdminAccessPage({ searchParams }: AdminAccessPageProps) {
  return worldPage(async () => {
    const { reason, returnTo } = await searchParams;
    const { player } = await requireStaff('/admin-access');
    const target = safeReturnPath(returnTo ?? '/admin', environment().siteUrl);
    const provider = providerOf(player.signIn.provider);
    const { title, text, way } = staffDoors[isStaffDoor(reason) ? reason : 'needs_fresh_sign_in'];
    const canSignInAgain = way === 'sign in again' || way === 'account page';
    return (
      <div className="page-width grid max-w-xl gap-6 py-16">
        <h1 className="text-4xl text-accent sm:text-5xl">{title}</h1>
        <Card className="grid gap-5">
          <p>{text}</p>
          <div className="flex flex-wrap items-center gap-4">
            {way === 'account page' && provider?.accountUrl && (
              <a href={provider.accountUrl} className="font-semibold text-accent underline underline-offset-4">
                Add a second factor at {provider.name}
              </a>
            )}
            {canSignInAgain && (
              <SignInForm returnTo={target} provider={provider?.id} prompt="login">
                Sign in again
              </SignInForm>
            )}
            {way === 'choose provider' && (
              <ButtonLink href={`/sign-in?${new URLSearchParams({ returnTo: target })}`}>
                Choose where to sign in
              </ButtonLink>
            )}
            <ButtonLink href="/" look="quiet">
              Back to the front page
            </ButtonLink>
          </div>
        </Card>
      </div>
    );
  });
}
