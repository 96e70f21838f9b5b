// Two sides, one person: names both, and asks whether they belong together.
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { JoinForm } from '#components/account/join-form.tsx';
import { JoinSides } from '#components/account/join-sides.tsx';
import { ButtonLink, PlayLink } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { requireSignedInWith } from '#lib/auth/access.ts';
import { joinFor } from '#lib/auth/join-cookie.ts';
import { providerOf } from '#lib/auth/providers.ts';
import { JOIN_PAGE } from '#lib/join/offer-as-guest.ts';
import { type JoinPreview, joinPreview } from '#lib/spacetime/server/reads/join-preview.ts';
import { worldPage } from '../../../world-page.tsx';
import { join, keepApart } from './actions.ts';

export const metadata: Metadata = { title: 'Belonging together', robots: { index: false } };

export default function JoinPage() {
  return worldPage(async () => {
    const { status, data } = await requireSignedInWith(JOIN_PAGE, async ({ signIn, token }) => {
      const pending = await joinFor(signIn);
      return pending && { kind: pending.giver.kind, preview: await joinPreview(pending.secret, token) };
    });
    if (!data) return <NothingToJoin />;
    // A guest needs an account to be joined to; the offer waits while a name is chosen.
    if (data.kind === 'guest' && status.state === 'unregistered') redirect('/register');
    return data.preview ? <Question {...data.preview} /> : <NotPossible />;
  });
}

function Question(preview: JoinPreview) {
  const { giver, receiver, staying, room } = preview;
  const goes = staying === 'receiver' ? giver : receiver;
  const stays = staying === 'receiver' ? receiver : giver;
  const login = { provider: providerOf(goes.provider)?.name ?? goes.provider };
  return (
    <div className="page-width grid max-w-3xl gap-6 py-12 sm:py-16">
      <header className="grid gap-2">
        <h1 className="text-4xl text-accent sm:text-5xl">{titleOf(preview, login.provider)}</h1>
        <p className="max-w-prose text-lg text-muted">{leadOf(preview, login.provider)}</p>
      </header>
      <JoinSides goes={{ side: goes, label: sideLabel(goes) }} stays={{ side: stays, label: sideLabel(stays) }} />
      <Card>
        <JoinForm characters={goes.characters} room={room} stays={stays.username} join={join} keepApart={keepApart} />
      </Card>
    </div>
  );
}

function titleOf({ giver, receiver }: JoinPreview, providerName: string): string {
  if (giver.isGuest) return `Is ${giver.username} you?`;
  if (!receiver.isRegistered) return `Sign in with ${providerName}, too?`;
  return 'Two accounts, one person?';
}

function leadOf({ giver, receiver, staying }: JoinPreview, providerName: string): string {
  const [stays, goes] = staying === 'receiver' ? [receiver, giver] : [giver, receiver];
  if (giver.isGuest) {
    return `You played as ${giver.username} in this browser. Bring what you have into the account of ${stays.username}: the guest is gone then, and nothing of it is lost.`;
  }
  if (!goes.isRegistered) {
    return `From then on, ${providerName} opens the account of ${stays.username} as well.`;
  }
  return `Both have an account here. ${stays.username} stays; the name ${goes.username} is given up, and its ways to sign in lead to ${stays.username} from then on.`;
}

function sideLabel({ isGuest, provider }: JoinPreview['giver']): string {
  if (isGuest) return 'Guest of this browser';
  const name = providerOf(provider)?.name;
  return name ? `Signs in with ${name}` : 'Account';
}

/** The world does not say why before it is asked to: these are the reasons it has. */
function NotPossible() {
  return (
    <div className="page-width grid max-w-xl justify-items-start gap-6 py-16">
      <h1 className="text-4xl text-accent sm:text-5xl">These two cannot be joined</h1>
      <p className="text-lg text-muted">
        Either they belong together already, or one of them is under a sanction, or the ten minutes of the offer are
        over. Nothing was changed.
      </p>
      <form action={keepApart}>
        <SubmitButton size="large">Back to where I was</SubmitButton>
      </form>
    </div>
  );
}

function NothingToJoin() {
  return (
    <div className="page-width grid max-w-xl justify-items-start gap-6 py-16">
      <h1 className="text-4xl text-accent sm:text-5xl">Nothing waits here</h1>
      <p className="text-lg text-muted">
        An offer to join lasts ten minutes, in the browser in which it was made. Nothing was joined, and nothing is
        lost: a guest begins again from the menu of the game, a further way to sign in from your account.
      </p>
      <div className="flex flex-wrap gap-4">
        <PlayLink href="/play">To the game</PlayLink>
        <ButtonLink href="/account" look="secondary">
          To your account
        </ButtonLink>
      </div>
    </div>
  );
}
