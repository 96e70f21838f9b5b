// The player's own account: who I am, how I sign in, where I am signed in.

import type { Metadata } from 'next';
import { AccountSection } from '#components/account/account-section.tsx';
import { SignInList } from '#components/account/sign-in-list.tsx';
import { SignOutForm } from '#components/site/sign-out-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { TextLink } from '#components/ui/text-link.tsx';
import { requireAccount } from '#lib/auth/access.ts';
import { BACK_CHANNEL_CLIENT } from '#lib/auth/end-provider-session.ts';
import { providerOf } from '#lib/auth/providers.ts';
import { ownSignIns } from '#lib/spacetime/server/reads/own-sign-ins.ts';
import type { OwnStatus } from '#lib/spacetime/server/reads/own-status.ts';
import { calendarDate } from '#lib/words/relative-time.ts';
import { worldPage } from '../../world-page.tsx';
import { endSignIn } from './actions.ts';

export const metadata: Metadata = { title: 'Your account', robots: { index: false } };

export default function AccountPage() {
  return worldPage(async () => {
    const { player, status } = await requireAccount('/account');
    const signIns = (await ownSignIns(player.token)).filter(({ client }) => client !== BACK_CHANNEL_CLIENT);
    const provider = providerOf(player.signIn.provider) ?? { name: 'your provider', accountUrl: undefined };
    return (
      <div className="page-width grid max-w-4xl py-12">
        <PageHeader title="Your account" lead={`You are ${player.username}.`}>
          <SignOutForm />
        </PageHeader>
        <div className="grid gap-6">
          {status.state === 'banned' && <Banned {...status} />}
          <AccountSection title="Profile" lead="What everybody may see of you.">
            <p>
              <TextLink
                href={`/players/${encodeURIComponent(player.username)}`}
                className="font-semibold text-accent underline underline-offset-4"
              >
                Look at your profile
              </TextLink>
            </p>
          </AccountSection>
          <AccountSection
            title="How you sign in"
            lead={`Your password and everything about signing in are kept by ${provider.name}, not by this website.`}
          >
            {provider.accountUrl ? (
              <p>
                <a href={provider.accountUrl} className="font-semibold text-accent underline underline-offset-4">
                  Change your password at {provider.name}
                </a>
              </p>
            ) : (
              <p>You sign in with {provider.name}.</p>
            )}
          </AccountSection>
          <AccountSection
            title="Where you are signed in"
            lead="Each browser has a sign-in of its own. Ending one takes effect at once, in the game, too."
          >
            <SignInList signIns={signIns} now={Date.now()} end={endSignIn} />
          </AccountSection>
        </div>
      </div>
    );
  });
}

function Banned({ reason, until }: OwnStatus) {
  return (
    <Notice tone="danger" title="This account may not play right now">
      {reason || 'No reason was given.'} {until ? `It ends on ${calendarDate(until)}.` : ''}
    </Notice>
  );
}
