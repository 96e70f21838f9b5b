// What staff are given as proof of a login is of use to staff alone: its hash is made over this word and the secret, that of a join
// over the secret only. Whoever is talked into reading such a code to a stranger has given away nothing.

/** Stands before the 32 bytes when the hash of a proof for staff is made. */
export const STAFF_PROOF_PURPOSE = 'hollowmere proof for staff\n';
