// A player as everybody may see them.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import { PlayerActions } from '#components/players/player-actions.tsx';
import { PlayerProfile } from '#components/players/player-profile.tsx';
import { requirePass } from '#lib/auth/access.ts';
import { shownPlayer } from '#lib/public-api/shown-player.ts';
import { ownStatus } from '#lib/spacetime/server/reads/own-status.ts';
import { worldPage } from '../../../world-page.tsx';
import { blockPlayer } from './actions.ts';

interface PlayerPageProps {
  readonly params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: PlayerPageProps): Promise<Metadata> {
  const profile = await shownPlayer((await params).name).catch(() => null);
  if (!profile) return { title: 'No such player', robots: { index: false } };
  const { username, characters } = profile;
  const names = characters.map(({ name, level }) => `${name} (level ${level})`).join(', ');
  const description = names ? `${username} walks in Hollowmere as ${names}.` : `${username} lives in Hollowmere.`;
  const canonical = `/players/${encodeURIComponent(username)}`;
  return {
    title: username,
    description,
    alternates: { canonical },
    openGraph: { type: 'profile', username, title: `${username} · Hollowmere`, description, url: canonical },
  };
}

export default function PlayerPage({ params }: PlayerPageProps) {
  return worldPage(async () => {
    const profile = await shownPlayer((await params).name);
    if (!profile) notFound();
    return (
      <PlayerProfile profile={profile} now={Date.now()}>
        <Suspense fallback={null}>
          <Actions username={profile.username} />
        </Suspense>
      </PlayerProfile>
    );
  });
}

/** For those who are signed in, and not for oneself. Comes after the profile, which is the same for everybody. */
async function Actions({ username }: { readonly username: string }) {
  const status = await requirePass()
    .then(({ token }) => ownStatus(token))
    .catch(() => null);
  if (!status?.username || status.username === username) return null;
  return <PlayerActions username={username} block={blockPlayer} />;
}
