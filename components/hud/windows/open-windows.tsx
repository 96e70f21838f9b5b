'use client';
// The windows that are open over the world, from the lowest to the one on top.
import type { PlaySession } from '#lib/game/play-session.ts';
import type { GameWindow } from '#lib/game/windows.ts';
import { useSlice } from '../use-slice.ts';
import { SignWindow } from './sign-window.tsx';

interface OpenWindowsProps {
  readonly session: PlaySession;
}

export function OpenWindows({ session }: OpenWindowsProps) {
  const open = useSlice(session.windows.open);
  // In an order of their own: one that is raised keeps its place in the page, and the focus in it.
  const steady = [...open].sort((a, b) => a.name.localeCompare(b.name));
  return steady.map((window) => <OpenWindow key={window.name} session={session} window={window} />);
}

interface OpenWindowProps extends OpenWindowsProps {
  readonly window: GameWindow;
}

function OpenWindow({ session: { windows }, window }: OpenWindowProps) {
  switch (window.name) {
    case 'sign':
      return <SignWindow windows={windows} fixture={window.fixture} />;
  }
}
