// Addresses that lead nowhere.
import type { Metadata } from 'next';
import { QuietPage } from '#components/site/quiet-page.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { dismissAnnouncement } from './announcement-actions.ts';

export const metadata: Metadata = { title: 'Nothing here' };

export default function NotFoundPage() {
  return (
    <SiteFrame dismiss={dismissAnnouncement}>
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
    </SiteFrame>
  );
}
