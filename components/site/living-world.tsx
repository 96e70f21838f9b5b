'use client';
// The moving picture behind the first words of the website. Its code and the map come after the page itself is there.
import dynamic from 'next/dynamic';

const LivingWorldCanvas = dynamic(() => import('./living-world-canvas.tsx').then((part) => part.LivingWorldCanvas), {
  ssr: false,
});

export function LivingWorld() {
  return <LivingWorldCanvas />;
}
