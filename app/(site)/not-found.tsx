// Addresses of pages that have nothing to show there, as a board that nobody keeps: the frame of the site stands already.
import type { Metadata } from 'next';
import { NothingHere } from '#components/site/nothing-here.tsx';

export const metadata: Metadata = { title: 'Nothing here' };

export default function NothingOnThisPage() {
  return <NothingHere />;
}
