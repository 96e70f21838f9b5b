// The first page: what this is, who is there now, and the way in.
import type { Metadata } from 'next';
import { Suspense } from 'react';
import { CallToPlay } from '#components/site/call-to-play.tsx';
import { ClassShowcase } from '#components/site/class-showcase.tsx';
import { Features } from '#components/site/features.tsx';
import { GameFacts } from '#components/site/game-facts.tsx';
import { HeroBanner } from '#components/site/hero-banner.tsx';
import { WhoIsOnline, WhoIsOnlinePending } from '#components/site/who-is-online.tsx';
import { getVisitor } from '#lib/auth/session.ts';

export const metadata: Metadata = { alternates: { canonical: '/' } };

export default async function LandingPage() {
  const isSignedIn = (await getVisitor()) !== null;
  return (
    <>
      <GameFacts />
      <HeroBanner isSignedIn={isSignedIn} />
      <Suspense fallback={<WhoIsOnlinePending />}>
        <WhoIsOnline />
      </Suspense>
      <Features />
      <ClassShowcase />
      <CallToPlay isSignedIn={isSignedIn} />
    </>
  );
}
