// How a person gets in, and where they are in at the moment.
import type { Metadata } from 'next';
import { AccountSection } from '#components/account/account-section.tsx';
import { LinkProviderForm } from '#components/account/link-provider-form.tsx';
import { LoginList } from '#components/account/login-list.tsx';
import { SignInList } from '#components/account/sign-in-list.tsx';
import { StaffCodeForm } from '#components/account/staff-code-form.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { requireAccountWith } from '#lib/auth/access.ts';
import { BACK_CHANNEL_CLIENT } from '#lib/auth/end-provider-session.ts';
import { environment } from '#lib/auth/environment.ts';
import { providerOf } from '#lib/auth/providers.ts';
import { failedFormSentence } from '#lib/errors/failed-form-response.ts';
import { type OwnLogin, ownLogins } from '#lib/spacetime/server/reads/own-logins.ts';
import { type OwnSignIn, ownSignIns } from '#lib/spacetime/server/reads/own-sign-ins.ts';
import { worldPage } from '../../../../world-page.tsx';
import { makeStaffCode } from '../../staff-code/actions.ts';
import { endOtherSignIns, endSignIn, unlinkLogin } from './actions.ts';

export const metadata: Metadata = { title: 'Signing in', robots: { index: false } };

interface SignInsPageProps {
  readonly searchParams: Promise<{ linked?: string; problem?: string }>;
}

export default function SignInsPage({ searchParams }: SignInsPageProps) {
  return worldPage(async () => {
    const { linked, problem } = await searchParams;
    const failure = failedFormSentence(problem);
    const { player, data } = await requireAccountWith('/account/sign-ins', (token) =>
      Promise.all([ownLogins(token), ownSignIns(token)]),
    );
    const [logins, signIns] = data;
    const now = Date.now();
    return (
      <>
        <PageHeader title="Signing in" lead="Which logins open this account, and where it is open now." />
        <div className="grid gap-6">
          {failure && <Notice tone="danger">{failure}</Notice>}
          {linked !== undefined && <Notice tone="good">From now on, that login opens this account, too.</Notice>}
          <AccountSection
            title="Ways in"
            lead="Passwords, second factors and passkeys are kept by the provider you sign in with, never by this website. Failed attempts are listed there, too."
          >
            <LoginList logins={logins.map(loginView)} now={now} unlink={unlinkLogin} />
            <FurtherProviders logins={logins} />
          </AccountSection>
          <AccountSection
            title="Where you are signed in"
            lead="Each browser has a sign-in of its own. Ending one takes effect at once, in the game, too."
          >
            <SignInList
              signIns={signIns.filter(({ client }) => client !== BACK_CHANNEL_CLIENT).map(signInView)}
              now={now}
              end={endSignIn}
              endOthers={endOtherSignIns}
            />
          </AccountSection>
          <AccountSection
            title="A code for staff"
            lead="Is this not the account that you wanted to get into? Staff can move the way you are signed in now to another one, if you prove that it is yours."
          >
            <StaffCodeForm
              providerName={providerOf(player.signIn.provider)?.name ?? player.signIn.provider}
              username={player.username}
              make={makeStaffCode}
            />
          </AccountSection>
        </div>
      </>
    );
  });
}

function loginView({ provider, ...login }: OwnLogin) {
  const known = providerOf(provider);
  return { ...login, providerName: known?.name ?? provider, providerPage: known?.accountUrl ?? null };
}

function signInView({ provider, ...signIn }: OwnSignIn) {
  return { ...signIn, providerName: providerOf(provider)?.name ?? provider };
}

/** Providers that do not open this account yet. */
function FurtherProviders({ logins }: { readonly logins: readonly OwnLogin[] }) {
  const linked = new Set(logins.map(({ provider }) => providerOf(provider)?.id));
  const further = environment().providers.filter(({ id }) => !linked.has(id));
  if (further.length === 0) return null;
  return (
    <div className="grid gap-3 border-line border-t-[3px] pt-4">
      <h3 className="font-semibold font-text">Link another way in</h3>
      <p className="max-w-prose text-muted text-sm">
        You are sent there to sign in, and asked once more before anything is linked.
      </p>
      <div className="flex flex-wrap gap-3">
        {further.map(({ id, name }) => (
          <LinkProviderForm key={id} provider={id}>
            Link {name}
          </LinkProviderForm>
        ))}
      </div>
    </div>
  );
}
