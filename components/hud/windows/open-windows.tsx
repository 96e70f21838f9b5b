'use client';
// The windows that are open over the world, from the lowest to the one on top.
import type { Frame } from '#lib/game/core/game.ts';
import type { PlaySession } from '#lib/game/play-session.ts';
import type { GameWindow } from '#lib/game/windows.ts';
import { CharacterWindow } from '../combat/character-window.tsx';
import { SkillsWindow } from '../combat/skills-window.tsx';
import { QuestLogWindow } from '../quests/quest-log-window.tsx';
import { TalkWindow } from '../talk/talk-window.tsx';
import { BankWindow } from '../trade/bank-window.tsx';
import { InnWindow } from '../trade/inn-window.tsx';
import { ShopWindow } from '../trade/shop-window.tsx';
import { TrainerWindow } from '../trade/trainer-window.tsx';
import { useSlice } from '../use-slice.ts';
import { BagWindow } from './bag-window.tsx';
import { CraftingWindow } from './crafting-window.tsx';
import { MapWindow } from './map-window.tsx';
import { SignWindow } from './sign-window.tsx';

interface OpenWindowsProps {
  readonly session: PlaySession;
  readonly latest: () => Frame | undefined;
}

export function OpenWindows({ session, latest }: OpenWindowsProps) {
  const open = useSlice(session.windows.open);
  // In an order of their own: one that is raised keeps its place in the page, and the focus in it.
  const steady = [...open].sort((a, b) => a.name.localeCompare(b.name));
  return steady.map((window) => <OpenWindow key={window.name} session={session} latest={latest} window={window} />);
}

interface OpenWindowProps extends OpenWindowsProps {
  readonly window: GameWindow;
}

function OpenWindow({ session, latest, window }: OpenWindowProps) {
  const { windows, things, fighting, merits, markers, exploration } = session;
  switch (window.name) {
    case 'bag':
      return <BagWindow session={session} />;
    case 'map':
      return <MapWindow windows={windows} markers={markers} seen={exploration.seen} latest={latest} />;
    case 'crafting':
      return <CraftingWindow windows={windows} things={things} fixture={window.fixture} latest={latest} />;
    case 'character':
      return <CharacterWindow windows={windows} fighting={fighting} merits={merits} things={things} />;
    case 'skills':
      return <SkillsWindow windows={windows} fighting={fighting} />;
    case 'sign':
      return <SignWindow windows={windows} fixture={window.fixture} />;
    case 'quests':
      return <QuestLogWindow session={session} quest={window.quest} />;
    case 'talk':
      return <TalkWindow key={window.with.npcId} session={session} with={window.with} />;
    case 'shop':
      return <ShopWindow key={window.with.npcId} session={session} with={window.with} />;
    case 'bank':
      return <BankWindow key={window.with.npcId} session={session} with={window.with} />;
    case 'trainer':
      return <TrainerWindow key={window.with.npcId} session={session} with={window.with} />;
    case 'inn':
      return <InnWindow key={window.with.npcId} session={session} with={window.with} />;
  }
}
