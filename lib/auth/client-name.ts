// "Firefox, Linux": how a sign-in names the browser it happened in. Short and coarse on purpose: enough for its owner to recognise it.
// The provider has a list of its own for its pages (idp/src/web/client-name.ts), because it runs alone.

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

/** The browser and system of a User-Agent header, in words. */
export function clientName(userAgent: string | null): string {
  const find = (among: typeof BROWSERS) => among.find(([, mark]) => mark.test(userAgent ?? ''))?.[0];
  return `${find(BROWSERS) ?? 'Browser'}, ${find(SYSTEMS) ?? 'unknown system'}`;
}
