// Ordered dithering: where two tones meet, a fixed pattern lets them interlock as pixel artists do by hand.

const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];

/** A threshold in (0, 1) that repeats every four pixels. */
export const bayer = (x: number, y: number): number => ((BAYER[(y & 3) * 4 + (x & 3)] ?? 0) + 0.5) / 16;
