'use client';
// A stay in the world for as long as a component is there. Mounting twice, as StrictMode does, connects once.
import { useEffect, useState } from 'react';
import type { Phase } from '#lib/game/phase.ts';
import { PlaySession } from '#lib/game/play-session.ts';
import { Cell, type Slice } from '#lib/game/slice.ts';
import type { ConnectionSettings } from '#lib/spacetime/connection-settings.ts';
import { SpacetimeService } from '#lib/spacetime/service.ts';
import type { Visitor } from '#lib/spacetime/token-source.ts';
import { useSlice } from './use-slice.ts';

export function usePlaySession(
  { uri, database }: ConnectionSettings,
  visitor: Visitor,
  characterId: number | undefined,
): PlaySession | undefined {
  const [session, setSession] = useState<PlaySession>();
  useEffect(() => {
    const service = SpacetimeService.getInstance();
    const opened = new PlaySession({ service, settings: { uri, database }, visitor, characterId });
    setSession(opened);
    return () => {
      opened.close();
      setSession(undefined);
    };
  }, [uri, database, visitor, characterId]);
  return session;
}

const BEFORE: Slice<Phase> = new Cell<Phase>({ name: 'loading', step: 'pictures', progress: 0 });

/** Also before there is a session. */
export const usePhase = (session: PlaySession | undefined): Phase => useSlice(session?.phase ?? BEFORE);
