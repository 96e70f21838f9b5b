// Header and footer around a page.
import type { ReactNode } from 'react';
import { environment } from '#lib/auth/environment.ts';
import { AnnouncementBanner } from './announcement-banner.tsx';
import { PreviewBanner } from './preview-banner.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

interface SiteFrameProps {
  /** Puts an announcement aside: an act of a form. */
  readonly dismiss: (data: FormData) => Promise<void>;
  readonly children: ReactNode;
}

export function SiteFrame({ dismiss, children }: SiteFrameProps) {
  return (
    // Pages with much to read at once are wider, header and footer included. No page without this frame asks the question: it
    // would be asked again whenever anything comes or goes in it, as names do over the game.
    <div className="flex min-h-dvh flex-col has-data-[page=wide]:[--page-width:96rem]">
      {environment().providers.length === 0 && <PreviewBanner />}
      <SiteHeader />
      <AnnouncementBanner dismiss={dismiss} />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
