// The fonts, served by ourselves: letters of the Latin script are preloaded, with a fallback of the same size.
import localFont from 'next/font/local';

export const pixelify = localFont({
  src: '../node_modules/@fontsource-variable/pixelify-sans/files/pixelify-sans-latin-wght-normal.woff2',
  variable: '--font-pixelify',
  weight: '400 700',
  display: 'swap',
  // Its 5 reads as S and its 7 as 1: figures are our own, and stand next in the stack.
  declarations: [{ prop: 'unicode-range', value: 'U+0000-002F, U+003A-024F, U+2000-206F, U+20AC, U+2122' }],
  adjustFontFallback: false,
});

/** Painted by art/font/figures.ts. Loaded where a heading has a figure in it. */
export const figures = localFont({
  src: [
    { path: '../public/generated/fonts/figures-regular.ttf', weight: '400' },
    { path: '../public/generated/fonts/figures-bold.ttf', weight: '700' },
  ],
  variable: '--font-figures',
  display: 'swap',
  preload: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0030-0039' }],
  adjustFontFallback: false,
});

export const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-inter',
  weight: '100 900',
  display: 'swap',
});
