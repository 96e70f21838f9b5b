// Pages to read and forms to fill in; the game has a page of its own.
import type { ReactNode } from 'react';
import { SiteFrame } from '#components/site/site-frame.tsx';

export default function SiteLayout({ children }: { readonly children: ReactNode }) {
  return <SiteFrame>{children}</SiteFrame>;
}
