'use client';
// The game as a page shows it: connects, loads, enters, plays, and says plainly what stands in the way when something
// does. Leaving the page releases everything.
import { useCallback, useEffect, useState } from 'react';
import type { ConnectionSettings } from '#lib/spacetime/connection-settings.ts';
import { ChooseCharacter } from './choose-character.tsx';
import { GameWorld } from './game-world.tsx';
import { GuestEntry } from './guest-entry.tsx';
import './hud.css';
import type { Phase } from '#lib/game/phase.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import { LoadingScreen } from './loading-screen.tsx';
import { PageOlderScreen, WorldOlderScreen } from './older-screens.tsx';
import { RefusedScreen } from './refused-screen.tsx';
import {
  GoneScreen,
  NoCharacterScreen,
  PictureFailedScreen,
  RenameCharacterScreen,
  RenameUserScreen,
  ReplacedScreen,
  SignedOutScreen,
  UnregisteredScreen,
} from './status-screens.tsx';
import { usePictures } from './use-pictures.ts';
import { usePinnedTheme } from './use-pinned-theme.ts';
import { usePhase, usePlaySession } from './use-play-session.ts';
import { WarningDialog } from './warning-dialog.tsx';

export interface PlayScreenProps {
  readonly settings: ConnectionSettings;
  /** Whether the website knows who this is; everybody else plays as a guest. */
  readonly isSignedIn: boolean;
  /** Whom to play, when the address says so; else the only character, or a choice. */
  readonly characterId?: number | undefined;
}

export function PlayScreen({ settings, isSignedIn, characterId }: PlayScreenProps) {
  const session = usePlaySession(settings, isSignedIn ? 'account' : 'guest', characterId);
  const phase = usePhase(session);
  const pictures = usePictures();
  usePinnedTheme();
  const [isPainted, setPainted] = useState(false);
  const [lost, setLost] = useState(0);
  const [darkness, setDarkness] = useState<'lost' | 'no graphics'>();
  const painted = useCallback(() => setPainted(true), []);
  const failed = useCallback((error: Error) => {
    console.error('The picture failed:', error);
    setDarkness(hasGraphics() ? 'lost' : 'no graphics');
  }, []);

  const share = pictures.name === 'loaded' ? 1 : pictures.name === 'loading' ? pictures.share : 0;
  useEffect(() => session?.picturesLoaded(share), [session, share]);

  if (pictures.name === 'failed')
    return <Frame screen={<PictureFailedScreen reason="not loaded" retry={pictures.retry} />} />;
  if (darkness) {
    const again = () => {
      setDarkness(undefined);
      setLost((before) => before + 1);
    };
    return <Frame screen={<PictureFailedScreen reason={darkness} retry={again} />} />;
  }
  const isWorldThere = phase.name === 'playing' || phase.name === 'loading' || isPainted;
  return (
    <Frame screen={session && <Screen phase={phase} session={session} isPainted={isPainted} />}>
      {session && isWorldThere && pictures.name === 'loaded' && (
        <GameWorld
          key={lost}
          session={session}
          loaded={pictures.loaded}
          link={phase.name === 'playing' && isPainted ? phase.link : undefined}
          painted={painted}
          failed={failed}
        />
      )}
      {session && phase.name === 'playing' && isPainted && <WarningDialog warnings={session.warnings} />}
    </Frame>
  );
}

/** Whether this browser draws with WebGL at all: without it no second attempt helps. */
function hasGraphics(): boolean {
  return document.createElement('canvas').getContext('webgl') !== null;
}

interface FrameProps {
  readonly screen: React.ReactNode;
  readonly children?: React.ReactNode;
}

function Frame({ screen, children }: FrameProps) {
  return (
    <main className="hud-screen fixed inset-0 overflow-clip overscroll-none bg-page font-text text-text">
      {children}
      {screen ?? <LoadingScreen step="pictures" progress={0} retry={() => {}} />}
    </main>
  );
}

interface ScreenProps {
  readonly phase: Phase;
  readonly session: PlaySession;
  readonly isPainted: boolean;
}

/** What lies over the world, or stands in its place. */
function Screen({ phase, session, isPainted }: ScreenProps) {
  const comeBack = () => session.comeBack();
  const retry = () => session.retry();
  switch (phase.name) {
    case 'playing':
      return isPainted ? <span hidden /> : <LoadingScreen step="world" progress={1} retry={retry} />;
    case 'loading':
      return <LoadingScreen step={phase.step} progress={phase.progress} retry={retry} />;
    case 'guest':
      return <GuestEntry play={({ heroClass, look }) => session.guest.play(heroClass, look)} />;
    case 'choose':
      return <ChooseCharacter characters={phase.characters} choose={(id) => session.choose(id)} />;
    case 'unregistered':
      return <UnregisteredScreen />;
    case 'no character':
      return <NoCharacterScreen />;
    case 'gone':
      return <GoneScreen refusal={phase.refusal} comeBack={comeBack} />;
    case 'replaced':
      return <ReplacedScreen other={phase.other} comeBack={comeBack} />;
    case 'world older':
      return <WorldOlderScreen retryAt={phase.retryAt} retry={retry} />;
    case 'page older':
      return <PageOlderScreen />;
    case 'signed out':
      return <SignedOutScreen by={phase.by} />;
    case 'rename user':
      return <RenameUserScreen reason={phase.reason} />;
    case 'rename character':
      return <RenameCharacterScreen characterId={phase.characterId} />;
    case 'refused':
      return <RefusedScreen refused={phase} beginAnew={() => session.beginAsNewGuest()} retry={retry} />;
  }
}
