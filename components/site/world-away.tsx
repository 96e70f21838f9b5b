// In place of a page whose world cannot be reached: what is the matter, what is safe, what to do.
import { ButtonLink } from '#components/ui/button.tsx';
import { QuietPage } from './quiet-page.tsx';
import { RetryButton } from './retry-button.tsx';

export function WorldAway() {
  return (
    <QuietPage
      title="The world is resting"
      role="alert"
      picture={{ name: 'inn', label: 'The inn at night, its windows lit' }}
      ways={
        <>
          <RetryButton />
          <ButtonLink href="/" look="secondary">
            Back to the front page
          </ButtonLink>
        </>
      }
    >
      It cannot be reached right now, so this page has nothing to show. Nothing of yours is lost. It is usually back
      within a minute.
    </QuietPage>
  );
}
