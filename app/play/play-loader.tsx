'use client';
// Brings the game to the browser, and only to the browser.
import dynamic from 'next/dynamic';

export const PlayLoader = dynamic(() => import('#components/hud/play-screen.tsx').then((part) => part.PlayScreen), {
  ssr: false,
  loading: () => (
    <p role="status" className="grid min-h-dvh place-items-center font-display text-2xl text-muted">
      Opening the gate …
    </p>
  ),
});
