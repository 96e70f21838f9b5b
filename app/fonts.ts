// The two fonts, served by ourselves: letters of the Latin script are preloaded, with a fallback of the same size.
import localFont from 'next/font/local';

export const pixelify = localFont({
  src: '../node_modules/@fontsource-variable/pixelify-sans/files/pixelify-sans-latin-wght-normal.woff2',
  variable: '--font-pixelify',
  weight: '400 700',
  display: 'swap',
  // Its 5 reads as S and its 7 as 1: figures come from the text font, which stands next in the stack.
  declarations: [{ prop: 'unicode-range', value: 'U+0000-002F, U+003A-024F, U+2000-206F, U+20AC, U+2122' }],
  adjustFontFallback: false,
});

export const inter = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  variable: '--font-inter',
  weight: '100 900',
  display: 'swap',
});
