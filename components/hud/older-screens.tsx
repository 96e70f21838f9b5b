'use client';
// While a new version is put in place, the page and the world are of different age for a moment: which of them waits for the
// other, and what helps.
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { FullScreen } from './full-screen.tsx';
import { useCountdown } from './use-countdown.ts';

interface WorldOlderScreenProps {
  /** When the world is asked again, by the wall clock. */
  readonly retryAt: number;
  readonly retry: () => void;
}

export function WorldOlderScreen({ retryAt, retry }: WorldOlderScreenProps) {
  const seconds = useCountdown(retryAt);
  return (
    <FullScreen
      isOver
      title="The world is being updated"
      actions={
        <>
          <Button onClick={retry}>Look now</Button>
          <ButtonLink href="/" look="secondary">
            To the front page
          </ButtonLink>
        </>
      }
    >
      <p role="status">
        A new version of Hollowmere is being put in place, and the world is not there yet. This page goes on by itself
        as soon as it is. Your character is safe.
      </p>
      <p aria-hidden>{seconds > 0 ? `Looking again in ${seconds}\u00a0s` : 'Looking…'}</p>
    </FullScreen>
  );
}

export function PageOlderScreen() {
  return (
    <FullScreen
      isOver
      title="Hollowmere has been updated"
      actions={
        <>
          <Button onClick={() => location.reload()}>Reload the page</Button>
          <ButtonLink href="/" look="secondary">
            To the front page
          </ButtonLink>
        </>
      }
    >
      <p role="status">
        The world has moved on since this page was opened. Reload it to play on: your character is safe and waits where
        it stood.
      </p>
      <p>
        Should you see this again afterwards, the website is still being updated. Please try again in a few minutes.
      </p>
    </FullScreen>
  );
}
