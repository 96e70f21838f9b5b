// Where on its page a place of a board stands: what links to it and the row itself agree on the name.
export const placeAnchor = (place: number) => `place-${place}`;
