// The foot of every page but the game's.

import { Suspense } from 'react';
import { TextLink } from '#components/ui/text-link.tsx';
import { WorldStatus, WorldStatusPending } from './world-status.tsx';

export function SiteFooter() {
  return (
    <footer className="mt-20 border-line border-t-[3px] bg-sunken">
      <div className="page-width flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-6 text-muted">
        <Suspense fallback={<WorldStatusPending />}>
          <WorldStatus />
        </Suspense>
        <nav aria-label="Footer" className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          <TextLink href="/" className="py-1 hover:text-accent">
            Home
          </TextLink>
          <TextLink href="/how-to-play" className="py-1 hover:text-accent">
            How to play
          </TextLink>
          <TextLink href="/account" className="py-1 hover:text-accent">
            Your account
          </TextLink>
        </nav>
      </div>
    </footer>
  );
}
