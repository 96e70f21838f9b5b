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
    <div className="flex min-h-dvh flex-col">
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
