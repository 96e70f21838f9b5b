// In place of a page whose world cannot be reached: what is the matter, what is safe, what to do.
import { ButtonLink } from '#components/ui/button.tsx';
import { RetryButton } from './retry-button.tsx';

export function WorldAway() {
  return (
    <div className="page-width grid max-w-xl justify-items-start gap-6 py-20">
      <h1 className="text-4xl text-accent sm:text-5xl">The world is resting</h1>
      <p className="text-lg text-muted" role="alert">
        It cannot be reached right now, so this page has nothing to show. Nothing of yours is lost. It is usually back
        within a minute.
      </p>
      <div className="flex flex-wrap gap-4">
        <RetryButton />
        <ButtonLink href="/" look="secondary">
          Back to the front page
        </ButtonLink>
      </div>
    </div>
  );
}
