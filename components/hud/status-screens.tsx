'use client';
// What can stand between a person and the world, each with its reason and a way on. Being refused: refused-screen.tsx.
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { FullScreen } from './full-screen.tsx';

interface ReplacedScreenProps {
  /** What the window that took over does now. */
  readonly other: 'plays' | 'left';
  readonly comeBack: () => void;
}

const replacements = {
  plays: {
    title: 'You play elsewhere',
    text: 'Your character is being played in another window or on another device. Only one of them can hold the lantern.',
    comeBack: 'Play here instead',
  },
  left: {
    title: 'Your other window is closed',
    text: 'You played on in another window or on another device, and left there. Your character waits where it stood.',
    comeBack: 'Play here again',
  },
} as const;

/** The offer stays whatever the other window does; where that is closed, it is one to go on. */
export function ReplacedScreen({ other, comeBack }: ReplacedScreenProps) {
  const { title, text, comeBack: offer } = replacements[other];
  return (
    <FullScreen
      isOver
      title={title}
      actions={
        <>
          <Button onClick={comeBack}>{offer}</Button>
          <ButtonLink href="/" look="secondary">
            Leave
          </ButtonLink>
        </>
      }
    >
      <p>{text}</p>
    </FullScreen>
  );
}

interface GoneScreenProps {
  /** Why the world did not let in, if it was asked. */
  readonly refusal: string | undefined;
  readonly comeBack: () => void;
}

export function GoneScreen({ refusal, comeBack }: GoneScreenProps) {
  return (
    <FullScreen
      isOver
      title={refusal === undefined ? 'You left the world' : 'Not yet'}
      actions={
        <>
          <Button onClick={comeBack}>{refusal === undefined ? 'Come back' : 'Try again'}</Button>
          <ButtonLink href="/" look="secondary">
            Leave
          </ButtonLink>
        </>
      }
    >
      <p role="status">{refusal ?? 'The world let go of your character. It rests where it stood.'}</p>
    </FullScreen>
  );
}

/** How a sign-in may have ended, as the world tells it. */
const endings: Readonly<Record<string, string>> = {
  signed_out: 'You signed out, here or in another window.',
  revoked: 'You ended this sign-in from another device.',
  provider: 'The provider of your sign-in ended it, as it does when a password is changed.',
  staff: 'Those who look after Hollowmere ended all your sign-ins, to keep your account safe. Sign in again to play.',
  deleted: 'You asked for your account to be deleted. Signing in within thirty days takes that back.',
};

export function SignedOutScreen({ by }: { readonly by: string | undefined }) {
  return (
    <FullScreen
      title="You are signed out"
      actions={
        <>
          <ButtonLink href="/sign-in?returnTo=/play" prefetch={false}>
            Sign in again
          </ButtonLink>
          <ButtonLink href="/" look="secondary">
            To the front page
          </ButtonLink>
        </>
      }
    >
      <p>{(by && endings[by]) || 'Your sign-in has ended, here or on another device.'}</p>
      <p>Your character is safe and waits where it stood.</p>
    </FullScreen>
  );
}

/** A name that has to go: the world waits behind until there is another. */
export function RenameUserScreen({ reason }: { readonly reason: string }) {
  return (
    <FullScreen
      title="You need another username"
      actions={
        <>
          <ButtonLink href="/account/name">Choose a name</ButtonLink>
          <ButtonLink href="/" look="secondary">
            To the front page
          </ButtonLink>
        </>
      }
    >
      <p>
        Those who look after Hollowmere ask you to choose a new name before you play on. Nothing else changes: your
        character waits where it stood.
      </p>
      {reason && (
        <blockquote className="whitespace-pre-line break-words border-accent border-l-4 bg-sunken px-4 py-3 text-text">
          {reason}
        </blockquote>
      )}
    </FullScreen>
  );
}

export function RenameCharacterScreen({ characterId }: { readonly characterId: number }) {
  return (
    <FullScreen
      title="This character needs a name"
      actions={
        <>
          <ButtonLink href={`/characters/${characterId}`}>Choose a name</ButtonLink>
          <ButtonLink href="/characters" look="secondary">
            To my characters
          </ButtonLink>
        </>
      }
    >
      <p>
        It has none yet, or the one it had has to go. Nothing else changes: it waits where it stood, with all it has.
      </p>
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
  /** It never came, it was there and went, or this browser can draw none at all. */
  readonly reason: 'not loaded' | 'lost' | 'no graphics';
  readonly retry: () => void;
}

const failedPictures = {
  'not loaded': {
    title: 'The pictures did not arrive',
    text: 'The game could not fetch what it draws with. Please look at your connection and try again.',
    hint: 'If this keeps happening, reloading the page helps.',
  },
  lost: {
    title: 'The picture went dark',
    text: 'Your browser took the graphics away, or something went wrong while drawing. Your character is safe.',
    hint: 'If this keeps happening, reloading the page or closing other heavy tabs helps.',
  },
  'no graphics': {
    title: 'This browser cannot draw the world',
    text: 'The game draws with WebGL, which is off or missing here. Your character is safe.',
    hint: 'Look for “graphics acceleration” in the settings of your browser and turn it on, or play in another browser.',
  },
} as const;

export function PictureFailedScreen({ reason, retry }: PictureFailedScreenProps) {
  const { title, text, hint } = failedPictures[reason];
  return (
    <FullScreen
      title={title}
      actions={
        <>
          <Button onClick={retry}>{reason === 'lost' ? 'Show it again' : 'Try again'}</Button>
          <ButtonLink href="/" look="secondary">
            To the front page
          </ButtonLink>
        </>
      }
    >
      <p>{text}</p>
      <Notice tone="info">{hint}</Notice>
    </FullScreen>
  );
}
