// Pages to read and forms to fill in; the game has a page of its own.
import type { ReactNode } from 'react';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { dismissAnnouncement } from '../announcement-actions.ts';

export default function SiteLayout({ children }: { readonly children: ReactNode }) {
  return <SiteFrame dismiss={dismissAnnouncement}>{children}</SiteFrame>;
}
