'use client';
// Brings the game to the browser, and only to the browser.
import dynamic from 'next/dynamic';
import { LoadingScreen } from '#components/hud/loading-screen.tsx';

export const PlayLoader = dynamic(() => import('#components/hud/play-screen.tsx').then((part) => part.PlayScreen), {
  ssr: false,
  loading: () => <LoadingScreen step="pictures" progress={0} retry={() => undefined} />,
});
