'use client';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
// Everything that can stand between a person and the world, each with its reason and a way on.
import type { Phase } from '#lib/game/phase.ts';
import { FullScreen } from './full-screen.tsx';

type Refused = Extract<Phase, { name: 'refused' }>;

export function ReplacedScreen({ comeBack }: { readonly comeBack: () => void }) {
  return (
    <FullScreen
      isOver
      title="You play elsewhere"
      actions={
        <>
          <Button onClick={comeBack}>Play here instead</Button>
          <ButtonLink href="/" look="secondary">
            Leave
          </ButtonLink>
        </>
      }
    >
      <p>
        Your character is being played in another window or on another device. Only one of them can hold the lantern.
      </p>
    </FullScreen>
  );
}

export function GoneScreen({ comeBack }: { readonly comeBack: () => void }) {
  return (
    <FullScreen
      isOver
      title="You left the world"
      actions={
        <>
          <Button onClick={comeBack}>Come back</Button>
          <ButtonLink href="/" look="secondary">
            Leave
          </ButtonLink>
        </>
      }
    >
      <p>The world let go of your character. It rests where it stood.</p>
    </FullScreen>
  );
}

export function SignedOutScreen() {
  return (
    <FullScreen
      title="You are signed out"
      actions={
        <>
          <ButtonLink href="/sign-in" prefetch={false}>
            Sign in again
          </ButtonLink>
          <ButtonLink href="/" look="secondary">
            To the front page
          </ButtonLink>
        </>
      }
    >
      <p>Your sign-in has ended, here or on another device. Your character is safe and waits where it stood.</p>
    </FullScreen>
  );
}

interface RefusedScreenProps {
  readonly refused: Refused;
  readonly beginAnew: () => void;
  readonly retry: () => void;
}

export function RefusedScreen({ refused, beginAnew, retry }: RefusedScreenProps) {
  const { code, sentence, until } = refused;
  const titles: Record<string, string> = {
    banned: 'This account is banned',
    guests_closed: 'No guests at the moment',
    token_rejected: 'Your guest is not known here',
  };
  return (
    <FullScreen
      title={titles[code] ?? 'The door stays shut'}
      actions={
        <>
          {code === 'token_rejected' && <Button onClick={beginAnew}>Begin as a new guest</Button>}
          {code === 'guests_closed' && <ButtonLink href="/sign-in">Sign in</ButtonLink>}
          {code !== 'banned' && (
            <Button look="secondary" onClick={retry}>
              Try again
            </Button>
          )}
          <ButtonLink href="/" look="secondary">
            To the front page
          </ButtonLink>
        </>
      }
    >
      <p>{sentence}</p>
      {until && <p>It ends on {until.toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' })}.</p>}
    </FullScreen>
  );
}

export function UnregisteredScreen() {
  return (
    <FullScreen title="One step before you play" actions={<ButtonLink href="/register">Choose a username</ButtonLink>}>
      <p>You are signed in, and the world does not know yet what to call you.</p>
    </FullScreen>
  );
}

export function NoCharacterScreen() {
  return (
    <FullScreen title="Nobody to play yet" actions={<ButtonLink href="/characters/new">Make a character</ButtonLink>}>
      <p>Your account has no character. Making one takes a minute.</p>
    </FullScreen>
  );
}

interface PictureFailedScreenProps {
  readonly reason: 'not loaded' | 'lost';
  readonly retry: () => void;
}

export function PictureFailedScreen({ reason, retry }: PictureFailedScreenProps) {
  return (
    <FullScreen
      title={reason === 'lost' ? 'The picture went dark' : 'The pictures did not arrive'}
      actions={
        <>
          <Button onClick={retry}>Show it again</Button>
          <ButtonLink href="/" look="secondary">
            To the front page
          </ButtonLink>
        </>
      }
    >
      {reason === 'lost' ? (
        <p>Your browser took the graphics away, or something went wrong while drawing. Your character is safe.</p>
      ) : (
        <p>The game could not fetch what it draws with. Please look at your connection and try again.</p>
      )}
      <Notice tone="info">If this keeps happening, reloading the page or closing other heavy tabs helps.</Notice>
    </FullScreen>
  );
}
