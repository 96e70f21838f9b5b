'use client';
// When a page fails in a way nobody foresaw: an apology, a number to report, a way on.
import { QuietPage } from '#components/site/quiet-page.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';

interface ErrorPageProps {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <QuietPage
      title="Something broke"
      role="alert"
      picture={{ name: 'jetty', label: 'The fishers’ jetty at dusk' }}
      ways={
        <>
          <Button onClick={reset}>Try again</Button>
          <ButtonLink href="/" look="secondary">
            Back to the front page
          </ButtonLink>
        </>
      }
    >
      That was our fault, not yours. Nothing of yours is lost. Please try again.
      {error.digest && <> If it keeps happening, this number helps us: {error.digest}</>}
    </QuietPage>
  );
}
