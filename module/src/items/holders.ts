// The ledger's numbers for the two holders that are no containers.

/** Where things come from and go to. */
export const WORLD = 0;
/** All that lies on the ground. */
export const GROUND = 0xffff_ffff;
