'use client';
// Loads the game in the browser only: nothing of it is rendered on the server.
import dynamic from 'next/dynamic';
import { LoadingScreen } from './loading-screen.tsx';
import type { PlayScreenProps } from './play-screen.tsx';

const PlayScreen = dynamic(() => import('./play-screen.tsx').then(({ PlayScreen }) => PlayScreen), {
  ssr: false,
  loading: () => <LoadingScreen step="pictures" progress={0} retry={() => {}} />,
});

export function PlayLoader(props: PlayScreenProps) {
  return <PlayScreen {...props} />;
}
