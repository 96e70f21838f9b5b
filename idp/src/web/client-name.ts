// "Firefox, Linux": how lists name the browser that something was done in. Coarse on purpose: enough for its owner to recognise it.
// The website names browsers by the same words (lib/auth/client-name.ts). The provider imports nothing of the website and runs
// without it: two short lists cost less than something shared would.

import type { Context } from 'koa';

const BROWSERS: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Edge', /\bEdg(A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|HeadlessChrome|CriOS)\//],
  ['Safari', /\bSafari\//],
];

const SYSTEMS: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];

export function clientName(ctx: Context): string {
  const userAgent = ctx.get('user-agent');
  const find = (among: typeof BROWSERS) => among.find(([, mark]) => mark.test(userAgent))?.[0];
  return `${find(BROWSERS) ?? 'A browser'}, ${find(SYSTEMS) ?? 'unknown system'}`;
}
