import { ButtonLink } from '#components/ui/button.tsx';
import { QuietPage } from './quiet-page.tsx';

/** What an address that leads nowhere shows, within the frame of the site. */
export function NothingHere() {
  return (
    <QuietPage
      title="The path ends here"
      picture={{ name: 'jetty', label: 'The end of the fishers’ jetty at dusk' }}
      ways={
        <>
          <ButtonLink href="/">Back to the village</ButtonLink>
          <ButtonLink href="/how-to-play" look="secondary">
            How to play
          </ButtonLink>
        </>
      }
    >
      There is no such page. Perhaps there was one once; the lake is patient.
    </QuietPage>
  );
}
