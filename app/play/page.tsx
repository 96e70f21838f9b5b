// The game. Whoever is signed in plays their account; everybody else is a guest.
import type { Metadata } from 'next';
import { z } from 'zod';
import { PlayLoader } from '#components/hud/play-loader.tsx';
import { requirePlayer } from '#lib/auth/access.ts';
import { environment } from '#lib/auth/environment.ts';
import { getVisitor } from '#lib/auth/session.ts';
import { worldPage } from '../world-page.tsx';

export const metadata: Metadata = { title: 'Play', robots: { index: false } };

/** A character's id as the address carries it; whatever else stands there counts as nothing. */
const characterSchema = z.coerce.number().int().positive().optional().catch(undefined);

interface PlayPageProps {
  readonly searchParams: Promise<{ character?: string }>;
}

export default async function PlayPage({ searchParams }: PlayPageProps) {
  const characterId = characterSchema.parse((await searchParams).character);
  return worldPage(async () => {
    const isSignedIn = (await getVisitor()) !== null;
    if (isSignedIn) await requirePlayer(characterId ? `/play?character=${characterId}` : '/play');
    const { publicUri, database } = environment().spacetimedb;
    return <PlayLoader settings={{ uri: publicUri, database }} isSignedIn={isSignedIn} characterId={characterId} />;
  });
}
