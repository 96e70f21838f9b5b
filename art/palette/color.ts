// One colour in memory: reading, writing and mixing it.

/** One colour as the pixel it becomes: 0xAABBGGRR, the byte order of RGBA in memory. Zero is transparent. */
export type Color = number;

export const fromHex = (hex: string): Color => {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return pixel(channel(1), channel(3), channel(5), 255);
};

export const pixel = (red: number, green: number, blue: number, alpha: number): Color =>
  ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;

export const channels = (color: Color) =>
  [color & 255, (color >>> 8) & 255, (color >>> 16) & 255, color >>> 24] as const;

export const toHex = (color: Color): string =>
  `#${channels(color)
    .slice(0, 3)
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;

/** The colour `share` of the way from `a` to `b`. */
export function mix(a: Color, b: Color, share: number): Color {
  const [ar, ag, ab, aa] = channels(a);
  const [br, bg, bb, ba] = channels(b);
  const blend = (p: number, q: number) => Math.round(p + (q - p) * share);
  return pixel(blend(ar, br), blend(ag, bg), blend(ab, bb), blend(aa, ba));
}
