// What of the ground never lies still. Painters mark it in the pictures of the ground, pixel by pixel, and whoever draws
// those lets it move: the mark is how far a pixel's opacity lies below the full 255.

export const stirs = ['still', 'water', 'mire', 'lava', 'grass'] as const;
export type Stir = (typeof stirs)[number];

export const markOf = (stir: Stir): number => stirs.indexOf(stir);
