// For those who put the game on their home screen.
import type { MetadataRoute } from 'next';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Hollowmere',
    short_name: 'Hollowmere',
    description: 'A small world by a deep lake, shared by everyone who opens the page.',
    start_url: '/',
    display: 'standalone',
    background_color: '#17131f',
    theme_color: '#17131f',
    icons: [
      { src: '/generated/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/generated/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/generated/icon-512-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
