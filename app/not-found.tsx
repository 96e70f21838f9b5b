// Addresses that lead nowhere.
import type { Metadata } from 'next';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { dismissAnnouncement } from './announcement-actions.ts';

export const metadata: Metadata = { title: 'Nothing here' };

export default function NotFoundPage() {
  return (
    <SiteFrame dismiss={dismissAnnouncement}>
      <div className="page-width grid max-w-xl justify-items-start gap-6 py-20">
        <h1 className="text-4xl text-accent sm:text-5xl">The path ends here</h1>
        <p className="text-lg text-muted">There is no such page. Perhaps there was one once; the forest is patient.</p>
        <div className="flex flex-wrap gap-4">
          <ButtonLink href="/">Back to the village</ButtonLink>
          <ButtonLink href="/how-to-play" look="secondary">
            How to play
          </ButtonLink>
        </div>
      </div>
    </SiteFrame>
  );
}
