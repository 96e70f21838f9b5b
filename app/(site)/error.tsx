'use client';
// When a page fails in a way nobody foresaw: an apology, a number to report, a way on.
import { Button, ButtonLink } from '#components/ui/button.tsx';

interface ErrorPageProps {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <div className="page-width grid max-w-xl justify-items-start gap-6 py-20" role="alert">
      <h1 className="text-4xl text-accent sm:text-5xl">Something broke</h1>
      <p className="text-lg text-muted">
        That was our fault, not yours. Nothing of yours is lost. Please try again.
        {error.digest && <> If it keeps happening, this number helps us: {error.digest}</>}
      </p>
      <div className="flex flex-wrap gap-4">
        <Button onClick={reset}>Try again</Button>
        <ButtonLink href="/" look="secondary">
          Back to the front page
        </ButtonLink>
      </div>
    </div>
  );
}
