// A player as everybody may see them.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PlayerProfile } from '#components/account/player-profile.tsx';
import { publicProfile } from '#lib/spacetime/server/reads/public-profile.ts';
import { worldPage } from '../../../world-page.tsx';

interface PlayerPageProps {
  readonly params: Promise<{ name: string }>;
}

const LONGEST_NAME = 40;

export async function generateMetadata({ params }: PlayerPageProps): Promise<Metadata> {
  const profile = await find((await params).name).catch(() => null);
  if (!profile) return { title: 'No such player', robots: { index: false } };
  const description = `${profile.username} walks in Hollowmere.`;
  return { title: profile.username, description, alternates: { canonical: `/players/${profile.username}` } };
}

export default function PlayerPage({ params }: PlayerPageProps) {
  return worldPage(async () => {
    const profile = await find((await params).name);
    if (!profile) notFound();
    return <PlayerProfile profile={profile} now={Date.now()} />;
  });
}

/** Null for names that nobody can have, too. */
async function find(encoded: string) {
  const name = decoded(encoded);
  return name === null || name.length > LONGEST_NAME ? null : publicProfile(name);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
