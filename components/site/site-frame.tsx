// Header and footer around a page.
import type { ReactNode } from 'react';
import { environment } from '#lib/auth/environment.ts';
import { PreviewBanner } from './preview-banner.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

export function SiteFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      {environment().providers.length === 0 && <PreviewBanner />}
      <SiteHeader />
      <main id="content" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter />
    </div>
  );
}
