/** Tiles on which newcomers appear: open cobbles round the fountain. */
export const spawnTiles = [
  [55, 58],
  [55, 60],
  [61, 59],
  [61, 60],
  [57, 57],
  [59, 57],
  [57, 61],
  [59, 61],
  [58, 62],
  [56, 61],
  [60, 61],
  [60, 57],
] as const;
