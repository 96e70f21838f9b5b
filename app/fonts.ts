// The two fonts, served by ourselves: letters of the Latin script are preloaded, with a fallback of the same size.
import localFont from 'next/font/local';

export const pixelify = localFont({
  src: '../node_modules/@fontsource-variable/pixelify-sans/files/pixelify-sans-latin-wght-normal.woff2',
  variable: '--font-pixelify',
  weight: '400 700',
  display: 'swap',
});

export const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-inter',
  weight: '100 900',
  display: 'swap',
});
