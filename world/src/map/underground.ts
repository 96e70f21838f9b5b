/** Whether a tile lies under the earth: no sun comes there, and nothing grows that needs it. */
export const isUnderground = (tileX: number, tileY: number): boolean => tileX >= 134 && tileY > 198;
