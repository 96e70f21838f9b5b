'use client';
// Not being let in: why, until when, and what can be done.
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { CalendarDay, ClockTime } from '#components/ui/moment.tsx';
import type { Phase } from '#lib/game/phase.ts';
import { Appeal } from './appeal.tsx';
import { FullScreen } from './full-screen.tsx';
import { GuestsClosedScreen } from './guests-closed-screen.tsx';

type Refused = Extract<Phase, { name: 'refused' }>;

interface RefusedScreenProps {
  readonly refused: Refused;
  readonly beginAnew: () => void;
  readonly retry: () => void;
}

export function RefusedScreen({ refused, beginAnew, retry }: RefusedScreenProps) {
  switch (refused.code) {
    case 'banned':
      return <KeptOutScreen title="This account is banned" refused={refused} />;
    case 'suspended':
      return <KeptOutScreen title="This account is suspended" refused={refused} />;
    case 'joined':
      return <JoinedScreen beginAnew={beginAnew} />;
    case 'guests_closed':
      return (
        <GuestsClosedScreen
          sentence={refused.sentence}
          retry={
            <Button look="secondary" onClick={retry}>
              Try again
            </Button>
          }
        />
      );
    default:
      return <ShutScreen refused={refused} beginAnew={beginAnew} retry={retry} />;
  }
}

/** Kept out by staff: why, until when, and what can be done. It goes by itself when they let one in again. */
function KeptOutScreen({ title, refused }: { readonly title: string; readonly refused: Refused }) {
  const { sentence, until, appealTo } = refused;
  return (
    <FullScreen
      title={title}
      actions={
        <>
          <ButtonLink href="/account">To my account</ButtonLink>
          <ButtonLink href="/" look="secondary">
            To the front page
          </ButtonLink>
        </>
      }
    >
      <p>Your character has left the world and is safe. Those who look after Hollowmere wrote:</p>
      <blockquote className="whitespace-pre-line break-words border-danger border-l-4 bg-sunken px-4 py-3 text-text">
        {sentence}
      </blockquote>
      {until ? (
        <p>
          It ends by itself on{' '}
          <b className="text-text">
            <CalendarDay at={until.getTime()} />, <ClockTime at={until.getTime()} />
          </b>
          .
        </p>
      ) : (
        <p>It does not end by itself.</p>
      )}
      <Appeal to={appealTo} />
    </FullScreen>
  );
}

function JoinedScreen({ beginAnew }: { readonly beginAnew: () => void }) {
  return (
    <FullScreen
      title="Your guest has an account now"
      actions={
        <>
          <ButtonLink href="/sign-in?returnTo=/play">Sign in and play</ButtonLink>
          <Button look="secondary" onClick={beginAnew}>
            Begin as a new guest
          </Button>
        </>
      }
    >
      <p>
        The guest of this browser was taken into an account, with its character and everything it had. Sign in with that
        account to go on with it.
      </p>
    </FullScreen>
  );
}

function ShutScreen({ refused: { code, sentence }, beginAnew, retry }: RefusedScreenProps) {
  const titles: Record<string, string> = {
    token_rejected: 'Your guest is not known here',
    sign_in_rejected: 'Your sign-in was not accepted',
  };
  return (
    <FullScreen
      title={titles[code] ?? 'The door stays shut'}
      actions={
        <>
          {code === 'token_rejected' && <Button onClick={beginAnew}>Begin as a new guest</Button>}
          {code === 'sign_in_rejected' && (
            <ButtonLink href="/sign-in?returnTo=/play" prefetch={false}>
              Sign in again
            </ButtonLink>
          )}
          <Button look="secondary" onClick={retry}>
            Try again
          </Button>
          <ButtonLink href="/" look="secondary">
            To the front page
          </ButtonLink>
        </>
      }
    >
      <p>{sentence}</p>
      {code === 'sign_in_rejected' && (
        <p>If it does not, those who run this world have to look: its clock or its settings do not fit the website.</p>
      )}
    </FullScreen>
  );
}
