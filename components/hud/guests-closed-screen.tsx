// No guests at the moment: said before anybody has chosen a look for nothing.
import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { FullScreen } from './full-screen.tsx';
import './hud.css';

interface GuestsClosedScreenProps {
  readonly sentence: string;
  /** A button or link that asks again. */
  readonly retry: ReactNode;
}

export function GuestsClosedScreen({ sentence, retry }: GuestsClosedScreenProps) {
  return (
    <FullScreen
      title="No guests at the moment"
      actions={
        <>
          <ButtonLink href="/sign-in?returnTo=/play">Sign in</ButtonLink>
          {retry}
          <ButtonLink href="/" look="secondary">
            To the front page
          </ButtonLink>
        </>
      }
    >
      <p>{sentence}</p>
      <p>With an account you can play, and a guest of this browser stays what it is until guests are let in again.</p>
    </FullScreen>
  );
}
