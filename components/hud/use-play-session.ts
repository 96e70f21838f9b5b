'use client';
// A stay in the world for as long as a component is there. Mounting twice, as StrictMode does, connects once.
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Announcement } from '#lib/game/core/announcements.ts';
import type { ChatLine } from '#lib/game/core/chat-log.ts';
import type { Phase } from '#lib/game/phase.ts';
import { PlaySession } from '#lib/game/play-session.ts';
import type { ConnectionSettings } from '#lib/spacetime/connection-settings.ts';
import type { OwnRows } from '#lib/spacetime/own-rows.ts';
import { SpacetimeService } from '#lib/spacetime/service.ts';
import type { Visitor } from '#lib/spacetime/token-source.ts';

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

/** What the database tells about oneself, as last known. */
export const useOwnRows = (session: PlaySession): OwnRows =>
  useSyncExternalStore(
    session.subscribe,
    () => session.own,
    () => session.own,
  );

const BEFORE: Phase = { name: 'loading', step: 'pictures', progress: 0 };
const SILENCE: readonly ChatLine[] = [];
const NO_NEWS: readonly Announcement[] = [];
const never = () => () => {};

export const usePhase = (session: PlaySession | undefined): Phase =>
  useSyncExternalStore(
    session?.subscribe ?? never,
    () => session?.phase ?? BEFORE,
    () => BEFORE,
  );

export const useChatLines = (session: PlaySession): readonly ChatLine[] =>
  useSyncExternalStore(
    session.subscribe,
    () => session.chat.lines,
    () => SILENCE,
  );

export const useAnnouncements = (session: PlaySession): readonly Announcement[] =>
  useSyncExternalStore(
    session.subscribe,
    () => session.announcements,
    () => NO_NEWS,
  );
