// Addresses that no page answers.
import type { Metadata } from 'next';
import { NothingHere } from '#components/site/nothing-here.tsx';
import { SiteFrame } from '#components/site/site-frame.tsx';
import { dismissAnnouncement } from './announcement-actions.ts';

export const metadata: Metadata = { title: 'Nothing here' };

export default function NotFoundPage() {
  return (
    <SiteFrame dismiss={dismissAnnouncement}>
      <NothingHere />
    </SiteFrame>
  );
}
