// A name that nobody shows.
import { QuietPage } from '#components/site/quiet-page.tsx';
import { ButtonLink } from '#components/ui/button.tsx';

export default function NoSuchPlayer() {
  return (
    <QuietPage
      title="Nobody of that name"
      picture={{ name: 'square', label: 'The market square by day' }}
      ways={
        <>
          <ButtonLink href="/players">Look for somebody</ButtonLink>
          <ButtonLink href="/" look="secondary">
            Back to the front page
          </ButtonLink>
        </>
      }
    >
      There is no such player, or they keep to themselves. Guests have no profiles, and characters are listed under
      their player’s name.
    </QuietPage>
  );
}
